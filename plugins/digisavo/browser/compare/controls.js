/** The controls of the comparison: which rows show, for what size the price is, and how far an answer must be proven. */

/** @import { CompareParts } from "./parts.js" */
/** @import { State } from "./state.js" */
/** @import { Comparison } from "./table/comparison.js" */
/** @typedef {(change: Partial<State>, isTyped?: boolean) => void} Change */

export class Controls {
  /**
   * @param {CompareParts} parts
   * @param {Change} change
   */
  constructor(parts, change) {
    this.parts = parts;
    /** @type {HTMLInputElement[]} */
    this.choices = Array.from(parts.differences.querySelectorAll("input"));
    this.#listen(change);
  }

  /** @param {Change} change */
  #listen(change) {
    const { controls, answered, level, size, rows_text: text, all_rows: allRows, unanswered } = this.parts;
    controls.addEventListener("submit", (event) => event.preventDefault());
    for (const choice of this.choices) {
      choice.addEventListener("change", () => change({ differences: /** @type {State["differences"]} */ (choice.value) }));
    }
    size.addEventListener("change", () => change({ size: Number(size.value) }));
    answered.addEventListener("change", () => change({ answered: answered.checked }));
    unanswered.addEventListener("click", () => change({ answered: !answered.checked }));
    level.addEventListener("change", () => change({ level: level.value }));
    text.addEventListener("input", () => change({ text: text.value.trim() }, true));
    allRows.addEventListener("click", () => {
      change({ differences: "", answered: false, level: "", text: "" });
      this.choices[0]?.focus();
    });
  }

  /**
   * @param {State} state
   * @param {Comparison} comparison
   * @param {number} size for how many inhabitants the price is that leads
   */
  show({ differences, answered, level, text }, { rows, counts }, size) {
    const { parts } = this;
    for (const choice of this.choices) {
      choice.checked = choice.value === differences;
    }
    parts.count_all.textContent = String(counts.all);
    parts.count_any.textContent = String(counts.any);
    parts.count_known.textContent = String(counts.known);
    parts.size.value = String(size);
    parts.answered.checked = answered;
    parts.level.value = level;
    if (parts.rows_text.value.trim() !== text) {
      parts.rows_text.value = text;
    }
    // What limits the rows is never folded away.
    parts.more.open ||= Boolean(level || text);
    parts.all_rows.hidden = rows.length > 0;
  }
}
