/** Which words of a text are hits, or which parts of them, in whatever form they stand there. Knows no DOM. */

import { beginningsOf, partOf } from "./marked_part.js";
import { fold } from "./words.js";

/** @import { Rules } from "./rules.js" */
/** @import { Place } from "./marked_part.js" */

const WORD = /[\p{L}\p{N}]+/gu;
const SHORTEST = 3;

/**
 * The places of hits in a text: where each begins and ends.
 * @param {string} text
 * @param {Set<string>} words those of the index that were searched for
 * @param {string[]} typed
 * @param {Rules} rules
 * @returns {Place[]}
 */
export function marksIn(text, words, typed, rules) {
  const begun = typed.filter((word) => word.length >= SHORTEST);
  const beginnings = beginningsOf(words);
  return [...text.matchAll(WORD)].flatMap(({ 0: written, index = 0 }) => {
    const word = fold(written);
    const whole = isHit(word, words, begun, rules) && [0, written.length];
    const found = whole || (word.length === written.length && partOf(word, words, beginnings, rules));
    return found ? [/** @type {Place} */ ([index + found[0], index + found[1]])] : [];
  });
}

/**
 * Any rule will do: that one leads to just these words by chance hardly happens.
 * @param {string} word
 * @param {Set<string>} words
 * @param {string[]} begun
 * @param {Rules} rules
 */
function isHit(word, words, begun, rules) {
  return words.has(word) || begun.some((typed) => word.startsWith(typed))
    || rules.guesses(word).some((guess) => words.has(guess.word));
}
