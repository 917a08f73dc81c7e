/** The way through a form: what must be there before a step opens, what must be right before it is left, and where errors are. */

import { EVIDENCE, isAnswer, isAsked } from "../asking/fields.js";
import { SENDING, stepsOf } from "../asking/steps.js";
import { Stepper } from "./stepper.js";
import { Summary } from "./summary.js";

/** @import { FormParts } from "../form.js" */
/** @import { Given } from "../page.js" */
/** @import { Problem } from "../questions/question.js" */
/** @import { Questions } from "../questions/questions.js" */
/** @import { Step } from "../asking/steps.js" */
/** @import { Writer } from "../writer.js" */
/**
 * @typedef {object} Listener
 * @property {() => Promise<void>} prepare fetches what judges answers
 * @property {() => void} repair puts right what can be put right of the questions that have been seen
 * @property {() => void} update shows what has become of the answers
 */

export class Walk {
  #stepper;
  #summary;

  /**
   * @param {FormParts} parts
   * @param {Given} given
   * @param {Writer} writer
   * @param {Questions} questions
   * @param {HTMLElement} place where the last step stands
   * @param {Listener} listener
   */
  constructor(parts, given, writer, questions, place, listener) {
    const { declaration, opening, setting, t } = given;
    /** Whether the writer has looked at the last step: from then on every question tells what is wrong. */
    this.hasTried = false;
    this.failure = parts.failure;
    this.place = place;
    this.given = given;
    this.writer = writer;
    this.questions = questions;
    this.listener = listener;
    this.#summary = new Summary(parts.summary, t, (problem) => this.#follow(problem));
    const steps = stepsOf(declaration.fields, declaration.groups, writer.answers.values, opening.course, setting.first, t);
    this.#stepper = new Stepper(parts, parts.form, steps, (field) => questions.of(field), place, t, {
      mayOpen: (step) => this.#mayOpen(step),
      onOpen: (step, before) => this.#open(step, before),
      onNext: (step) => this.#mayLeave(step),
    });
  }

  get isAtEnd() {
    return this.#stepper.step.id === SENDING;
  }

  begin() {
    this.#stepper.open(this.#stepper.step.id, true);
  }

  /** Moves the focus to the step that is open. */
  focus() {
    this.#stepper.focus();
  }

  /** Shows how far each step has come, and what is left of the errors that are shown. */
  update() {
    const { values } = this.writer.answers;
    const isAnswered = (/** @type {{ key: string }} */ { key }) => isAnswer(values.get(key));
    this.#stepper.update(values, isAnswered, (step) => (this.hasTried ? this.#errorsIn(step).length : 0));
    if (this.isAtEnd || this.#summary.isShown) {
      this.#summary.show(this.isAtEnd ? this.writer.errors : this.#errorsIn(this.#stepper.step));
    }
  }

  /**
   * @param {Step} step
   * @returns {Promise<boolean>} whether the words of its questions have come; where they have not, it is told
   */
  async #mayOpen({ fields, isFirst }) {
    const { failure } = this;
    failure.hidden = true;
    try {
      await (fields.length && !isFirst ? this.given.rest.get() : undefined);
      return true;
    } catch (error) {
      console.warn("The questions could not be fetched:", error);
      failure.textContent = this.given.t("questions_failed");
      failure.hidden = false;
      failure.scrollIntoView({ block: "nearest" });
      return false;
    }
  }

  /**
   * @param {Step} step
   * @param {Step} before
   */
  #open(step, before) {
    if (before.id !== step.id) {
      this.questions.see(before.fields);
      this.#summary.show([]);
    }
    if (this.isAtEnd) {
      this.hasTried = true;
      this.listener.prepare();
    }
    this.listener.update();
  }

  /**
   * @param {Step} step
   * @returns {Promise<boolean>} whether nothing of a step has to be put right
   */
  async #mayLeave(step) {
    await this.listener.prepare();
    this.questions.see(step.fields);
    this.listener.repair();
    const errors = this.#errorsIn(step);
    this.#summary.show(errors, true);
    return !errors.length;
  }

  /** @param {Problem} problem */
  async #follow(problem) {
    const key = this.writer.keyOf(problem);
    if (!key) {
      // What is wrong with the whole file is told in the last step only, and is its name.
      /** @type {HTMLElement | null} */ (this.place.querySelector("#file-name"))?.focus();
      return;
    }
    const step = this.#stepper.stepWith(key);
    if (step && step !== this.#stepper.step.id) {
      await this.#stepper.open(step);
      this.#summary.show(this.#errorsIn(this.#stepper.step));
    }
    this.questions.focus(key);
  }

  /** @param {Step} step */
  #errorsIn({ fields }) {
    const { writer } = this;
    const asked = fields.filter((field) => field.key !== EVIDENCE && isAsked(field, writer.answers.values));
    const keys = new Set(asked.map(({ key }) => key));
    return writer.errors.filter((error) => keys.has(writer.keyOf(error)));
  }
}
