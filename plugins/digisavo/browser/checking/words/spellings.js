/** How people write what has one spelling here: words that checks understand. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { caseless, strip } from "../text.js";

export class Spellings {
  #nothing;
  #words;

  /** @param {Record<string, string[]>} words */
  constructor(words) {
    this.#words = words;
    this.#nothing = new Set(words.nothing);
    this.monthNames = words.month_names;
    this.monthEndings = words.month_endings;
    this.weekdays = words.weekdays;
    this.joints = words.joints;
    this.clock = words.clock;
    this.at = words.at;
    this.euros = words.euros;
    this.municipality = words.municipality;
    this.region = words.region;
    this.county = words.wellbeing_county;
  }

  /**
   * The words of a unit or a multiplier by its name: `hours`.
   * @param {string} name
   */
  wordsOf(name) {
    return this.#words[name] ?? [];
  }

  /**
   * Whether a text says that something is not so.
   * @param {string} text
   */
  denies(text) {
    const { denials, denial_endings: endings } = this.#words;
    const words = caseless(text).match(/\p{L}+/gu) ?? [];
    return words.some((word) => denials.includes(word) || endings.some((ending) => word.endsWith(ending)));
  }

  /**
   * Whether an answer says that there is none.
   * @param {string} text
   */
  saysNothing(text) {
    const { longest, signs } = constantsOf("spellings");
    if (text.length > longest) {
      return false;
    }
    const word = strip(caseless(text), signs);
    return !word || this.#nothing.has(word);
  }
}
