/** The endings of Finnish forms and what stands in their place in the dictionary word. Knows no DOM. */

/**
 * How sure a guess has to be so that a shard is fetched for it and, if it is a word of the index, no typing error is
 * looked for. The build explains forms of which the rules are less sure (`TRUSTED` in `analysis/rules.py`).
 */
export const TRUSTED = 2;
const LONGEST = 9;
const VOWELS = "aeiouy";
/** Nouns have the same stem in the nominative plural and in the genitive, of which the rules know more. */
const PLURAL = /(?<=[aeiouy])t$/;
/** How sure at most that is: in what somebody begins to type, the last letter may as well be part of the word. */
const CERTAIN = 100, AS_PLURAL = 9;

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
    this.#rewrite(form, found, CERTAIN);
    PLURAL.test(form) && this.#rewrite(form.replace(PLURAL, "n"), found, AS_PLURAL);
    return [...found].map(([word, sureness]) => ({ word, sureness })).sort((one, other) => other.sureness - one.sureness);
  }

  /**
   * Notes what the rules make of a form.
   * @param {string} form
   * @param {Map<string, number>} found
   * @param {number} most how sure
   */
  #rewrite(form, found, most) {
    for (let at = Math.max(1, form.length - LONGEST); at <= form.length; at += 1) {
      const isAfterVowel = VOWELS.includes(form[at - 1]);
      for (const [instead, afterVowel, afterConsonant] of this.#byEnding.get(form.slice(at)) ?? []) {
        const word = form.slice(0, at) + instead;
        const sureness = isAfterVowel ? afterVowel : afterConsonant;
        sureness && found.set(word, Math.max(Math.min(most, sureness), found.get(word) ?? 0));
      }
    }
  }
}
