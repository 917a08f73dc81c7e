/** A question as one sees it: its words, its control, what is wrong with the answer, and the sources of it. */

import { make, unseen } from "../../shared/elements.js";
import { afterPress } from "../../shared/pressing.js";
import { isAnswer } from "../asking/fields.js";

/** @import { Control } from "../controls/control.js" */
/** @import { Field, Raw } from "../asking/fields.js" */
/** @import { Translate } from "../../shared/translations.js" */
/**
 * What the check says of an answer.
 * @typedef {object} Problem
 * @property {string} code
 * @property {"error" | "warning" | "notice"} severity
 * @property {string} path
 * @property {string} message
 * @property {string} hint
 * @property {string} meant
 */

/** @typedef {{ onChange: () => void, onLeave: () => void, onTake: (problem: Problem) => void }} QuestionListener */

export class Question {
  /** Whether the writer has left it once: from then on it tells what is wrong. */
  isSeen = false;
  /** Whether the writer has changed the answer. */
  isChanged = false;

  /**
   * @param {Field} field
   * @param {string} id
   * @param {Control} control
   * @param {Control | null} sources the control of the evidence of the answer
   * @param {Translate} t
   * @param {QuestionListener} listener
   */
  constructor(field, id, control, sources, t, listener) {
    this.field = field;
    this.id = id;
    this.control = control;
    this.sources = sources;
    this.t = t;
    this.mark = make("span", { class: "ds-field__mark" });
    this.problems = make("div", { class: "ds-field__problems", id: `${id}-problems` });
    this.element = this.#build();
    this.#listen(listener);
  }

  #build() {
    const { field, control, id } = this;
    const title = [field.label, " ", this.mark];
    const help = make("p", { class: "ds-field__help", id: `${id}-help` }, field.help);
    const body = [help, this.problems, control.element, ...this.#evidence()];
    control.target.setAttribute("aria-describedby", `${id}-help ${id}-problems`);
    const attributes = { class: "ds-field", "data-key": field.key };
    if (control.isGroup) {
      return make("fieldset", attributes, make("legend", {}, ...title), ...body);
    }
    return make("div", attributes, make("label", { for: control.target.id }, ...title), ...body);
  }

  #evidence() {
    if (!this.sources) {
      return [];
    }
    const summary = make("summary", {}, this.t("source"), unseen(`: ${this.field.label}`));
    this.fold = make("details", { class: "ds-field__sources" }, summary, make("p", { class: "ds-field__help" }, this.t("source_help")), this.sources.element);
    return [this.fold];
  }

  /** @param {QuestionListener} listener */
  #listen(listener) {
    this.element.addEventListener("input", () => {
      this.isChanged = true;
      listener.onChange();
    });
    this.element.addEventListener("focusout", (event) => {
      const { relatedTarget } = /** @type {FocusEvent} */ (event);
      if (!(relatedTarget instanceof Node && this.element.contains(relatedTarget))) {
        afterPress(() => listener.onLeave());
      }
    });
    this.problems.addEventListener("click", ({ target }) => {
      const place = target instanceof HTMLElement ? Number(target.dataset.take ?? -1) : -1;
      if (place >= 0) {
        listener.onTake(this.shown[place]);
      }
    });
  }

  /** @type {readonly Problem[]} */
  shown = [];

  /** @returns {Raw | undefined} */
  read() {
    return this.control.read();
  }

  /**
   * @param {Raw | undefined} raw
   * @param {Raw | undefined} [proofs]
   */
  show(raw, proofs) {
    this.control.show(raw);
    this.sources?.show(proofs);
    if (this.fold && isAnswer(proofs)) {
      this.fold.open = true;
    }
  }

  /**
   * Whether the question is asked, and whether an answer is needed.
   * @param {boolean} isAsked
   * @param {boolean} isRequired
   */
  ask(isAsked, isRequired) {
    this.element.hidden = !isAsked;
    this.mark.textContent = isRequired ? this.t("required") : "";
    this.control.target.toggleAttribute("data-required", isRequired);
    if (!this.control.isGroup) {
      this.control.target.setAttribute("aria-required", String(isRequired));
    }
  }

  /**
   * Shows what is wrong with the answer.
   * @param {readonly Problem[]} problems
   */
  tell(problems) {
    this.shown = problems;
    const worst = ["error", "warning", "notice"].find((severity) => problems.some((problem) => problem.severity === severity)) ?? "";
    this.element.dataset.severity = worst;
    this.problems.replaceChildren(...problems.map((problem, place) => this.#problem(problem, place)));
    if (worst === "error") {
      this.control.target.setAttribute("aria-invalid", "true");
    } else {
      this.control.target.removeAttribute("aria-invalid");
    }
  }

  /**
   * @param {Problem} problem
   * @param {number} place
   */
  #problem({ severity, message, hint, meant, path }, place) {
    const lines = [unseen(`${this.t(severity)}: `), message, ...(hint ? [" ", hint] : [])];
    // A value of several parts is put right where it stands.
    const isWhole = path === this.field.key || /^\[?\d+\]?$/.test(path.slice(this.field.key.length).replace(".", ""));
    const take = meant && severity !== "notice" && isWhole
      ? [" ", make("button", { type: "button", class: "ds-link", "data-take": String(place) }, this.t("take", { text: meant }))]
      : [];
    return make("p", { class: `ds-field__problem ds-field__problem--${severity}` }, ...lines, ...take);
  }

  focus() {
    this.control.target.focus();
  }
}
