/** How people write what has one spelling here: words that checks understand. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { caseless, strip } from "../text.js";

export class Spellings {
  #nothing;

  /** @param {Record<string, string[]>} words */
  constructor(words) {
    this.#nothing = new Set(words.nothing);
    this.months = words.months;
    this.monthEndings = words.month_endings;
    this.joints = words.joints;
    this.clock = words.clock;
    this.at = words.at;
    this.euros = words.euros;
    this.municipality = words.municipality;
    this.region = words.region;
    this.county = words.wellbeing_county;
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
