/** Which entries have a text in their names and summaries, also where it is typed without dots. Knows no DOM. */

import { lower, withoutMarks } from "../shared/letters.js";

const BETWEEN = "\0";

/** @typedef {{ titles: string[], summaries: string[] }} TextFile */

export class Texts {
  /** @param {TextFile} texts */
  constructor({ titles, summaries }) {
    // All at once: ten thousand small texts take several times as long.
    const whole = lower(titles.map((title, entry) => `${title}\n${summaries[entry] ?? ""}`).join(BETWEEN));
    this.exact = whole.split(BETWEEN);
    this.folded = withoutMarks(whole).split(BETWEEN);
  }

  /**
   * Whether each entry lacks a word of the text: 1 where it does.
   * @param {string} text
   * @returns {Uint8Array}
   */
  lacking(text) {
    const words = lower(text).split(/\s+/).filter(Boolean);
    const hasAll = (/** @type {string} */ exact, /** @type {number} */ entry) =>
      words.every((word) => exact.includes(word) || this.folded[entry].includes(word));
    return Uint8Array.from(this.exact, (exact, entry) => (hasAll(exact, entry) ? 0 : 1));
  }
}
