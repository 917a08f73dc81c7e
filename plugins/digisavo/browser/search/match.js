/** How well a word matches a text. Knows no DOM. */

import { withoutMarks } from "../shared/letters.js";
import { PART_LENGTH, wordsIn } from "./text.js";

/**
 * A text as it is searched: its words between spaces, with and without the dots of their letters.
 * @typedef {{ exact: string, folded: string }} Field
 */

/** The weight of a match: with a whole word, with the beginning of one, with a part within one. */
export const WHOLE = 4;
export const BEGINNING = 3;
export const WITHIN = 1;
/** The share of the weight that is left where `a` was typed for `ä`. */
const FOLDED = 0.8;

/**
 * @param {string} text
 * @returns {Field}
 */
export function asField(text) {
  const exact = ` ${wordsIn(text).join(" ")} `;
  return { exact, folded: withoutMarks(exact) };
}

/**
 * The weight of the best match of a word, 0 where there is none.
 * @param {Field} field
 * @param {string} word
 * @param {number} least the least weight that counts
 */
export function matchIn({ exact, folded }, word, least) {
  return matchOf(exact, word, least) || FOLDED * matchOf(folded, word, least);
}

/**
 * @param {string} text
 * @param {string} word
 * @param {number} least
 */
function matchOf(text, word, least) {
  if (text.includes(` ${word}`)) {
    return text.includes(` ${word} `) ? WHOLE : BEGINNING;
  }
  return least <= WITHIN && word.length >= PART_LENGTH && text.includes(word) ? WITHIN : 0;
}
