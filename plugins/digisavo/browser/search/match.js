/** How well a word matches a text. Knows no DOM. */

import { fold, PART_LENGTH, wordsIn } from "./text.js";

/**
 * A text as it is searched: its words between spaces, with and without the dots of their letters.
 * @typedef {{ exact: string, folded: string }} Field
 */

/** What a match weighs: a whole word, the beginning of one, a part within one. */
export const WHOLE = 4;
export const BEGINNING = 3;
export const WITHIN = 1;
/** The share of it that is left where `a` was typed for `ä`. */
const FOLDED = 0.8;

/**
 * @param {string} text
 * @returns {Field}
 */
export function asField(text) {
  const exact = ` ${wordsIn(text).join(" ")} `;
  return { exact, folded: fold(exact) };
}

/**
 * What the best match of a word weighs, 0 where there is none.
 * @param {Field} field
 * @param {string} word
 * @param {number} least what a match has to be
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
