/** What is wanted of an answer: some of its terms, a limit, or that it is given at all. */

import { make } from "../../shared/elements.js";
import { isDay } from "../../shared/texts/days.js";

/** @import { Operator, Question } from "../question.js" */
/** @import { Requirement } from "../state.js" */
/** @import { Translate } from "../../shared/translations.js" */

/** A list of more terms is searched in. */
const MANY = 12;
/** A point before three figures may part thousands: what is meant by "10.000" is asked. */
const NUMBER = /^-?\d{1,12}(?:,\d{1,4}|\.(?:\d{1,2}|\d{4}))?$/;

export class WantedField {
  /** @type {HTMLInputElement[]} */
  #boxes = [];

  /**
   * @param {Question} question
   * @param {string} id
   * @param {Translate} t
   * @param {(change: Partial<Requirement>) => void} change
   */
  constructor(question, id, t, change) {
    this.question = question;
    this.t = t;
    this.id = id;
    this.change = change;
    this.operator = make("select", { id: `${id}-operator` }, ...question.operators.map((operator) => make("option", { value: operator }, t(`operator.${question.form}.${operator}`))));
    this.limit = make("input", { id: `${id}-limit`, autocomplete: "off", inputmode: question.form === "number" ? "decimal" : "numeric", "aria-describedby": `${id}-told` });
    this.told = make("p", { class: "ds-needs__told", id: `${id}-told`, role: "status" });
    this.element = make("div", { class: "ds-needs__field" }, ...this.#content());
    this.operator.addEventListener("change", () => this.#choose());
    this.limit.addEventListener("change", () => this.#take());
  }

  #content() {
    const { question, t, id } = this;
    if (question.operators.length < 2) {
      return [make("p", {}, t("only_told"))];
    }
    const which = make("p", {}, make("label", { for: `${id}-operator` }, t("operator.label")), " ", this.operator);
    if (question.form === "terms") {
      return [which, this.#terms()];
    }
    const unit = question.unit ? ` (${question.unit})` : "";
    return [which, make("p", {}, make("label", { for: `${id}-limit` }, t(`limit.${question.form}`), unit), " ", this.limit), this.told];
  }

  #terms() {
    const { question, t, id } = this;
    const rows = [...question.labels].map(([code, label]) => {
      const box = make("input", { type: "checkbox", value: code });
      box.addEventListener("change", () => this.#toggle());
      this.#boxes.push(box);
      return make("label", {}, box, make("span", {}, label));
    });
    const list = make("div", { class: "ds-needs__terms" }, ...rows);
    const legend = make("legend", {}, t("terms"));
    return make("fieldset", {}, legend, ...(rows.length > MANY ? [this.#search(rows, `${id}-search`)] : []), list);
  }

  /** @param {HTMLElement[]} rows @param {string} id */
  #search(rows, id) {
    const input = make("input", { type: "search", id, autocomplete: "off" });
    input.addEventListener("input", () => {
      const text = input.value.trim().toLocaleLowerCase();
      rows.forEach((row) => (row.hidden = !row.textContent?.toLocaleLowerCase().includes(text)));
    });
    return make("p", {}, make("label", { for: id }, this.t("search")), " ", input);
  }

  get #checked() {
    return this.#boxes.filter(({ checked }) => checked).map(({ value }) => value);
  }

  /** A first term makes a demand of the question, and without the last it is only asked. */
  #toggle() {
    const wanted = this.#checked;
    const usual = this.question.operators[0] ?? "is";
    const operator = this.operator.value === "is" ? usual : /** @type {Operator} */ (this.operator.value);
    this.change(wanted.length ? { wanted, operator } : { wanted, operator: "is" });
  }

  #choose() {
    const operator = /** @type {Operator} */ (this.operator.value);
    const wanted = this.question.form === "terms" ? this.#checked : this.#read();
    if (operator === "is" || wanted.length) {
      this.change({ operator, wanted: operator === "is" ? [] : wanted });
    } else {
      // Nothing is judged before it is known what is wanted: the reader chooses it next.
      (this.#boxes[0] ?? this.limit).focus();
    }
  }

  #take() {
    const wanted = this.#read();
    const operator = /** @type {Operator} */ (this.operator.value === "is" ? this.question.operators[0] : this.operator.value);
    if (wanted.length) {
      this.change({ wanted, operator });
    } else if (!this.limit.value.trim()) {
      this.change({ wanted, operator: "is" });
    }
  }

  /** What is typed, nothing where it is no number or no day. @returns {(string | number)[]} */
  #read() {
    const { form } = this.question;
    const typed = this.limit.value.trim().replace(/[\s\u00a0]/g, "");
    const isSound = form === "number" ? NUMBER.test(typed) : isDay(typed);
    const isOdd = typed !== "" && !isSound;
    this.told.textContent = isOdd ? this.t(`limit.odd_${form}`) : "";
    this.limit.setAttribute("aria-invalid", String(isOdd));
    return isSound ? [form === "number" ? Number(typed.replace(",", ".")) : typed] : [];
  }

  /**
   * @param {Operator} operator
   * @param {readonly (string | number)[]} wanted
   */
  show(operator, wanted) {
    this.operator.value = operator;
    for (const box of this.#boxes) {
      box.checked = wanted.includes(box.value);
    }
    if (document.activeElement !== this.limit || operator !== "is") {
      this.limit.value = wanted.length && this.question.form !== "terms" ? String(wanted[0]).replace(".", this.t("decimal")) : "";
    }
  }
}
