/** The controls of the comparison: which rows show, and how far an answer must be proven. */

/** @import { CompareParts } from "./compare.js" */
/** @import { State } from "./state.js" */
/** @typedef {(change: Partial<State>, isTyped?: boolean) => void} Change */

export class Controls {
  /**
   * @param {CompareParts} parts
   * @param {Change} change
   */
  constructor(parts, change) {
    this.differences = parts.differences;
    this.answered = parts.answered;
    this.level = parts.level;
    this.text = parts.rows_text;
    this.allRows = parts.all_rows;
    this.#listen(parts.controls, change);
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
