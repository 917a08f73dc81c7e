/** The whole form on its page: the questions, the steps, the summary of errors and the sending work together here. */

import { municipality } from "../shared/carried/municipality.js";
import { Once } from "../shared/once.js";
import { unsaved } from "./sending/unsaved.js";
import { Drafting } from "./sending/drafting.js";
import { completeness, EVIDENCE, isAnswer, isAsked, isRequired } from "./asking/fields.js";
import { Meter } from "./progress/meter.js";
import { Neighbours } from "./others/neighbours.js";
import { showNotes } from "./notes.js";
import { make } from "../shared/elements.js";
import { preset } from "./presets.js";
import { Questions } from "./questions/questions.js";
import { showPlainly } from "./sending/plain.js";
import { Stepper } from "./progress/stepper.js";
import { SENDING, stepsOf } from "./asking/steps.js";
import { Summary } from "./progress/summary.js";
import { Writer } from "./writer.js";

/** @import { Checker } from "./checker.js" */
/** @import { Declaration } from "./asking/declaration.js" */
/** @import { FormParts, Setting } from "./form.js" */
/** @import { Names } from "./others/names.js" */
/** @import { Opening } from "./opening.js" */
/** @import { Problem } from "./questions/question.js" */
/** @import { Step } from "./asking/steps.js" */
/** @import { Translate } from "../shared/translations.js" */
/** @typedef {{ declaration: Declaration, rest: Once<void>, names: Names, opening: Opening, checker: Checker, setting: Setting, t: Translate, base: string }} Given */

/** How long a writer who types has paused, in milliseconds, before what is written is judged. */
const PAUSE = 350;

export class Page {
  #timer = 0;
  #isReviewed = false;
  #hasTried = false;
  /** @type {import("./sending/last_step.js").LastStep | undefined} */
  #sending;
  #ready = new Once(async () => {
    await Promise.all([this.#begin(), this.writer.prepare(), this.given.rest.get()]);
    this.questions.take();
    this.writer.judge();
    this.questions.repairSeen();
    this.#update();
  });

  /**
   * @param {HTMLElement} element
   * @param {FormParts} parts
   * @param {Given} given
   */
  constructor(element, parts, given) {
    const { declaration, checker, opening, setting, t } = given;
    this.parts = parts;
    this.given = given;
    /** Where the last step stands. */
    this.place = make("div");
    this.writer = new Writer(declaration, checker, { ...opening, schema: setting.schema });
    this.writer.chosenName = opening.name;
    this.writer.onJudged = () => this.#update();
    this.#isReviewed = preset(this.writer, given);
    this.questions = new Questions(given, this.writer, {
      onChange: () => this.#change(),
      onLeave: (key) => this.#leave(key),
    });
    this.summary = new Summary(parts.summary, t, (problem) => this.#follow(problem));
    this.meter = new Meter(parts.meter, t);
    this.neighbours = new Neighbours(given, this.writer, this.questions);
    this.drafting = new Drafting(given, this.writer, parts.remember, () => this.#restored());
    this.stepper = this.#steps();
    // What judges answers is fetched for those who begin to answer.
    parts.stage.addEventListener("focusin", () => this.#prepare());
  }

  #steps() {
    const { declaration, opening, setting, t } = this.given;
    const steps = stepsOf(declaration.fields, declaration.groups, this.writer.answers.values, opening.course, setting.first, t);
    return new Stepper(this.parts, this.parts.form, steps, (field) => this.questions.of(field), this.place, t, {
      mayOpen: (step) => this.#mayOpen(step),
      onOpen: (step, before) => this.#open(step, before),
      onNext: (step) => this.#mayLeave(step),
    });
  }

  /** Shows the form, and fetches the check. */
  async begin() {
    const { parts, given: { opening, declaration, t, base, names } } = this;
    parts.stage.hidden = false;
    showNotes(parts.notes, opening, this.writer, declaration, t);
    this.drafting.offer(parts.notes);
    this.stepper.open(this.stepper.step.id, true);
    this.#update();
    await this.neighbours.begin(names, base);
    this.#update();
    this.#nameOwn();
    if (opening.slug) {
      await this.#prepare();
    }
  }

  async #prepare() {
    try {
      await this.#ready.get();
    } catch (error) {
      console.warn("The check could not be fetched:", error);
      this.parts.status.textContent = this.given.t("not_judged");
      this.#update();
    }
  }

  /** The reader's municipality is probably the one that tells an experience. */
  #nameOwn() {
    const { declaration } = this.given;
    const [slug] = municipality.slugs;
    if (slug && this.writer.isNew && declaration.keys.host && !this.writer.answers.values.has("municipality")) {
      this.questions.suggestMunicipality(slug).then(() => this.#update());
    }
  }

  #change() {
    unsaved.mark();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#update(), PAUSE);
  }

  /** @param {string} key */
  #leave(key) {
    this.questions.take();
    this.writer.judge();
    this.questions.repair(key);
    this.#update();
  }

  #restored() {
    this.questions.showAll();
    this.#update();
  }

  /** Shows what has become of the answers everywhere. */
  #update() {
    clearTimeout(this.#timer);
    const { questions, writer, stepper, given: { declaration } } = this;
    questions.take();
    writer.judge();
    questions.update(this.#hasTried);
    const { values } = writer.answers;
    const errors = writer.errors;
    const isAnswered = (/** @type {{ key: string }} */ { key }) => isAnswer(values.get(key));
    stepper.update(values, isAnswered, (step) => (this.#hasTried ? errors.filter((error) => this.#isIn(error, step)).length : 0));
    this.meter.show(completeness(declaration.fields, values));
    this.neighbours.update();
    this.drafting.keep();
    if (this.summary.isShown) {
      this.summary.show(stepper.step.id === SENDING ? errors : errors.filter((error) => this.#isIn(error, stepper.step)));
    }
    this.#send(errors);
  }

  /** @param {readonly Problem[]} errors */
  #send(errors) {
    if (this.stepper.step.id === SENDING) {
      if (this.#sending) {
        this.#sending.show(this.writer, errors.length, this.#isReviewed);
      } else {
        showPlainly(this.place, this.writer.text, this.given.t);
      }
    }
  }

  /** Shows the last step; what it is made of is fetched with the check. */
  async #begin() {
    const { LastStep } = await import("./sending/last_step.js");
    this.#sending = new LastStep(this.place, this.given, this.parts.picture, {
      onName: (stem) => this.#rename(stem),
      onReviewed: (isOn) => this.#review(isOn),
    });
  }

  /**
   * @param {Step} step
   * @returns {Promise<boolean>} whether the words of its questions have come; where they have not, it is told
   */
  async #mayOpen({ fields, isFirst }) {
    const { failure } = this.parts;
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
      this.summary.show([]);
    }
    if (step.id === SENDING) {
      this.#hasTried = true;
      this.#prepare();
    }
    this.#update();
    if (step.id === SENDING) {
      this.summary.show(this.writer.errors);
    }
  }

  /**
   * @param {Step} step
   * @returns {Promise<boolean>} whether nothing of a step has to be put right
   */
  async #mayLeave(step) {
    await this.#prepare();
    this.questions.see(step.fields);
    this.#update();
    const errors = this.writer.errors.filter((error) => this.#isIn(error, step));
    this.summary.show(errors, true);
    return !errors.length;
  }

  /**
   * @param {Problem} problem
   * @param {Step} step
   */
  #isIn(problem, step) {
    const key = this.writer.keyOf(problem);
    return step.fields.some((field) => field.key === key && field.key !== EVIDENCE && isAsked(field, this.writer.answers.values));
  }

  /** @param {Problem} problem */
  async #follow(problem) {
    const key = this.writer.keyOf(problem);
    const step = this.stepper.stepWith(key);
    if (step && step !== this.stepper.step.id) {
      await this.stepper.open(step);
      this.summary.show(this.writer.errors.filter((error) => this.#isIn(error, this.stepper.step)));
    }
    this.questions.focus(key);
  }

  /** @param {string} stem */
  #rename(stem) {
    this.writer.chosenName = stem;
    this.#change();
  }

  /** @param {boolean} isOn */
  #review(isOn) {
    const { answers } = this.writer;
    const key = this.given.declaration.keys.reviewed ?? "";
    this.#isReviewed = isOn;
    answers.set(key, isOn ? this.given.checker.today : answers.before.get(key));
    this.questions.show(key);
    this.#update();
  }
}
