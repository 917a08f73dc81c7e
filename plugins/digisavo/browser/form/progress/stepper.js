/** The steps of a form as one sees them: the list of all, and the one that is open with the ways on and back. */

import { make, unseen } from "../../shared/elements.js";
import { Once } from "../../shared/once.js";
import { isOpen, progressOf, SENDING } from "../asking/steps.js";

/** @import { Field, Values } from "../asking/fields.js" */
/** @import { Question } from "../questions/question.js" */
/** @import { Step } from "../asking/steps.js" */
/** @import { Translate } from "../../shared/translations.js" */
/** @typedef {{ step: Step, section: HTMLElement, heading: HTMLElement, button: HTMLButtonElement, state: HTMLElement, fill: Once<void>, item: HTMLElement }} View */

export class Stepper {
  #open = 0;
  /** The place of the step that was asked for last: it may still be on its way. */
  #wanted = 0;
  /** @type {View[]} */
  #views;

  /**
   * @param {{ steps: HTMLElement, steps_box: HTMLDetailsElement }} parts the list of steps, and what unfolds it where there is little room
   * @param {HTMLElement} form
   * @param {readonly Step[]} steps
   * @param {(field: Field) => Question} questionOf
   * @param {HTMLElement} sending what the last step shows
   * @param {Translate} t
   * @param {{ mayOpen: (step: Step) => Promise<boolean>, onOpen: (step: Step, before: Step) => void, onNext: (step: Step) => Promise<boolean> }} listener
   *   mayOpen: whether a step can be shown; onNext: whether one may go on
   */
  constructor({ steps: list, steps_box: box }, form, steps, questionOf, sending, t, listener) {
    this.t = t;
    this.box = box;
    this.isWide = matchMedia("(min-width: 62em)");
    this.listener = listener;
    this.#views = steps.map((step) => this.#viewOf(step, questionOf, sending));
    list.replaceChildren(...this.#views.map(({ item }) => item));
    form.replaceChildren(...this.#views.map(({ section }) => section));
    this.isWide.addEventListener("change", () => this.#fold());
    this.#fold();
    // Another entry may be opened in the same form.
    form.onsubmit = (event) => {
      event.preventDefault();
      this.next();
    };
  }

  /** Where there is room all steps are seen, elsewhere when they are asked for. */
  #fold() {
    this.box.open = this.isWide.matches;
  }

  get step() {
    return this.#views[this.#open].step;
  }

  /**
   * @param {Step} step
   * @param {(field: Field) => Question} questionOf
   * @param {HTMLElement} sending
   * @returns {View}
   */
  #viewOf(step, questionOf, sending) {
    const { t } = this;
    const heading = make("h2", { tabindex: "-1", id: `step-${step.id}` }, step.label);
    const section = make("section", { "aria-labelledby": heading.id, hidden: "" }, heading);
    const fill = new Once(async () => {
      const next = make("button", { class: "ds-button ds-button--main" }, t("next"));
      const actions = make("p", { class: "ds-actions" }, next, ...this.#shortcut(step));
      section.append(...(step.id === SENDING ? [sending] : [...step.fields.map((field) => questionOf(field).element), actions]));
    });
    const state = make("span", { class: "ds-answering__state" });
    const button = make("button", { type: "button" }, make("span", {}, step.label), " ", state);
    button.addEventListener("click", () => this.open(step.id));
    return { step, section, heading, button, state, fill, item: make("li", {}, button) };
  }

  /**
   * The way past what need not be answered.
   * @param {Step} step
   */
  #shortcut(step) {
    const button = make("button", { type: "button", class: "ds-button" }, this.t("to_sending"));
    button.addEventListener("click", () => this.open(SENDING));
    return step.fields.length ? [button] : [];
  }

  /**
   * Opens a step when it can be shown, and moves the focus to its heading.
   * @param {string} id
   * @param {boolean} [isFirst] when the page opens, the focus stays
   */
  async open(id, isFirst = false) {
    const place = Math.max(this.#views.findIndex(({ step }) => step.id === id), 0);
    this.#wanted = place;
    const mayOpen = isFirst || (await this.listener.mayOpen(this.#views[place].step));
    if (!mayOpen || this.#wanted !== place) {
      return;
    }
    const before = this.step;
    this.#open = place;
    // Most steps are never opened: their questions are made when they are.
    this.#views[this.#open].fill.get();
    this.#views.forEach(({ section, button }, index) => {
      section.hidden = index !== this.#open;
      button.toggleAttribute("aria-current", index === this.#open);
      if (index === this.#open) {
        button.setAttribute("aria-current", "step");
      }
    });
    const { label } = this.step;
    const summary = this.box.querySelector("summary");
    summary?.replaceChildren(this.t("step", { number: this.#open + 1, total: this.#views.length, label }));
    this.#fold();
    this.listener.onOpen(this.step, before);
    if (!isFirst) {
      this.focus();
    }
  }

  /** Moves the focus to the heading of the step that is open. */
  focus() {
    const { heading } = this.#views[this.#open];
    heading.focus();
    heading.scrollIntoView({ block: "start" });
  }

  /** Goes on to the next step that asks anything, unless something of this one has to be put right. */
  async next() {
    const { step } = this;
    if (step.id !== SENDING && (await this.listener.onNext(step)) && step === this.step) {
      const after = this.#views.slice(this.#open + 1).find(({ item }) => !item.hidden);
      this.open(after?.step.id ?? SENDING);
    }
  }

  /**
   * The step in which a question stands.
   * @param {string} key
   */
  stepWith(key) {
    return this.#views.find(({ step }) => step.fields.some((field) => field.key === key))?.step.id;
  }

  /**
   * Shows how far each step has come.
   * @param {Values} values
   * @param {(field: Field) => boolean} isAnswered
   * @param {(step: Step) => number} errorsIn
   */
  update(values, isAnswered, errorsIn) {
    for (const { step, item, state } of this.#views) {
      item.hidden = !isOpen(step, values);
      if (step.id !== SENDING) {
        const { asked, answered } = progressOf(step, values, isAnswered);
        const errors = errorsIn(step);
        state.textContent = errors ? this.t("step_errors", { count: errors }) : `${answered}/${asked}`;
        state.toggleAttribute("data-errors", errors > 0);
        state.append(...(errors ? [] : [unseen(` ${this.t("answered")}`)]));
      }
    }
  }
}
