/** Which words of a text are hits, in whatever form they stand there. Knows no DOM. */

import { fold } from "./words.js";

/** @import { Rules } from "./rules.js" */

const WORD = /[\p{L}\p{N}]+/gu;
const SURE = 4;
const SHORTEST = 3;

/**
 * The places of hits in a text: where each begins and ends.
 * @param {string} text
 * @param {Set<string>} words those of the index that were searched for
 * @param {string[]} typed
 * @param {Rules} rules
 * @returns {[number, number][]}
 */
export function marksIn(text, words, typed, rules) {
  const begun = typed.filter((word) => word.length >= SHORTEST);
  return [...text.matchAll(WORD)]
    .filter(([word]) => isHit(fold(word), words, begun, rules))
    .map(({ 0: word, index = 0 }) => [index, index + word.length]);
}

/**
 * @param {string} word
 * @param {Set<string>} words
 * @param {string[]} begun
 * @param {Rules} rules
 */
function isHit(word, words, begun, rules) {
  return words.has(word) || begun.some((typed) => word.startsWith(typed))
    || rules.guesses(word).some((guess) => guess.sureness >= SURE && words.has(guess.word));
}
