/** The controls of the comparison: which rows show, and how sure an answer must be. */

import { part } from "../component.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {(change: Partial<State>, isTyped?: boolean) => void} Change */

export class Controls {
  /**
   * @param {HTMLElement} element
   * @param {Change} change
   */
  constructor(element, change) {
    this.differences = part(element, "differences", HTMLInputElement);
    this.answered = part(element, "answered", HTMLInputElement);
    this.level = part(element, "level", HTMLSelectElement);
    this.text = part(element, "rows_text", HTMLInputElement);
    this.allRows = part(element, "all_rows", HTMLButtonElement);
    this.#listen(part(element, "controls", HTMLFormElement), change);
  }

  /**
   * @param {HTMLFormElement} form
   * @param {Change} change
   */
  #listen(form, change) {
    form.addEventListener("submit", (event) => event.preventDefault());
    this.differences.addEventListener("change", () => change({ differences: this.differences.checked }));
    this.answered.addEventListener("change", () => change({ answered: this.answered.checked }));
    this.level.addEventListener("change", () => change({ level: this.level.value }));
    this.text.addEventListener("input", () => change({ text: this.text.value.trim() }, true));
    this.allRows.addEventListener("click", () => {
      change({ differences: false, answered: false, level: "", text: "" });
      this.differences.focus();
    });
  }

  /**
   * @param {State} state
   * @param {boolean} isEmpty whether no row shows
   */
  show({ differences, answered, level, text }, isEmpty) {
    this.differences.checked = differences;
    this.answered.checked = answered;
    this.level.value = level;
    if (this.text.value.trim() !== text) {
      this.text.value = text;
    }
    this.allRows.hidden = !isEmpty;
  }
}
