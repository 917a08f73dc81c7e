/** The endings of Finnish forms and what stands in their place in the dictionary word. Knows no DOM. */

const LONGEST = 9;
const VOWELS = "aeiouy";

/**
 * What the typed word may be a form of.
 * @typedef {object} Guess
 * @property {string} word
 * @property {number} sureness of a hundred forms with this ending, how many come from such a word
 */

export class Rules {
  /** @type {Map<string, [string, number, number][]>} */
  #byEnding = new Map();

  /**
   * @param {string} text lines of an ending and what stands in its place, each with the numbers of two levels at its end,
   * after a vowel and after a consonant
   * @param {number[]} levels of sureness
   */
  constructor(text, levels) {
    for (const line of text.split("\n").filter(Boolean)) {
      const [ending, ...coded] = line.split(" ");
      const rules = coded.map((one) => {
        const [afterVowel, afterConsonant] = [...one.slice(-2)].map((digit) => levels[parseInt(digit, 16)]);
        return /** @type {[string, number, number]} */ ([one.slice(0, -2), afterVowel, afterConsonant]);
      });
      this.#byEnding.set(ending, rules);
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
      const isAfterVowel = VOWELS.includes(form[at - 1]);
      for (const [instead, afterVowel, afterConsonant] of this.#byEnding.get(form.slice(at)) ?? []) {
        const word = form.slice(0, at) + instead;
        const sureness = isAfterVowel ? afterVowel : afterConsonant;
        sureness && found.set(word, Math.max(sureness, found.get(word) ?? 0));
      }
    }
    return [...found].map(([word, sureness]) => ({ word, sureness })).sort((one, other) => other.sureness - one.sureness);
  }
}
