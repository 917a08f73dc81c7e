/** The endings of Finnish forms and what stands in their place in the dictionary word. Knows no DOM. */

const LONGEST = 9;

/**
 * What the typed word may be a form of.
 * @typedef {object} Guess
 * @property {string} word
 * @property {number} sureness of a hundred forms with this ending, how many come from such a word
 */

export class Rules {
  /** @type {Map<string, [string, number][]>} */
  #byEnding = new Map();

  /** @param {string} text lines of an ending, what stands in its place, and how sure that is */
  constructor(text) {
    for (const line of text.split("\n").filter(Boolean)) {
      const [ending, instead, sureness] = line.split("|");
      const known = this.#byEnding.get(ending);
      const rule = /** @type {[string, number]} */ ([instead, Number(sureness)]);
      known ? known.push(rule) : this.#byEnding.set(ending, [rule]);
    }
  }

  /**
   * The words that a folded form may come from, the surest of each.
   * @param {string} form
   * @returns {Guess[]}
   */
  guesses(form) {
    /** @type {Map<string, number>} */
    const found = new Map();
    for (let at = Math.max(1, form.length - LONGEST); at <= form.length; at += 1) {
      for (const [instead, sureness] of this.#byEnding.get(form.slice(at)) ?? []) {
        const word = form.slice(0, at) + instead;
        found.set(word, Math.max(sureness, found.get(word) ?? 0));
      }
    }
    return [...found].map(([word, sureness]) => ({ word, sureness })).sort((one, other) => other.sureness - one.sureness);
  }
}
