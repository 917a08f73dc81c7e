/**
 * Which words of a text are hits, or which parts of compounds, in whatever form they stand there. Parts are read from the
 * letters, so now and then one is none. Knows no DOM.
 */

import { fold } from "./words.js";

/** @import { Rules } from "./rules.js" */

/** @typedef {[begin: number, end: number]} Place */

const WORD = /[\p{L}\p{N}]+/gu;
const SHORTEST = 3;
/** How sure a rule has to be, unless so many letters are those of the word. */
const SURE = 10, ENOUGH = 4;
const SHORTEST_PART = 4, SHORTEST_OTHER = 3;
/** So many letters a form has in common with its word at least. */
const COMMON = 2;
const GENITIVE = "n";

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

/**
 * With what the parts begin that are hits.
 * @param {Set<string>} words of the index that were searched for
 */
function beginningsOf(words) {
  return new Set([...words].map((word) => word.slice(0, COMMON)));
}

/**
 * The place of the first part that is a hit, and of those that begin there the longest: the last part of a compound stands
 * in any form, the others as they are in the dictionary or in genitive.
 * @param {string} word folded
 * @param {Set<string>} words of the index that were searched for
 * @param {Set<string>} beginnings of these
 * @param {Rules} rules
 * @returns {Place | undefined}
 */
function partOf(word, words, beginnings, rules) {
  for (let begin = 0; begin <= word.length - SHORTEST_PART; begin += begin ? 1 : SHORTEST_OTHER) {
    const ends = beginnings.has(word.slice(begin, begin + COMMON)) ? endsAfter(begin, word.length) : [];
    const end = ends.find((one) => isPart(word.slice(begin, one), one === word.length, words, rules));
    if (end) {
      return [begin, end];
    }
  }
  return undefined;
}

/**
 * Where a part that begins somewhere may end, the longest first.
 * @param {number} begin
 * @param {number} length of the compound
 */
function endsAfter(begin, length) {
  const ends = Array.from({ length: Math.max(0, length - SHORTEST_OTHER - begin - SHORTEST_PART + 1) }, (_, at) => length - SHORTEST_OTHER - at);
  return begin ? [length, ...ends] : ends;
}

/**
 * @param {string} part
 * @param {boolean} isLast
 * @param {Set<string>} words
 * @param {Rules} rules
 */
function isPart(part, isLast, words, rules) {
  const fits = (/** @type {string} */ word) => word.length >= SHORTEST && (isLast || word.length >= part.length - GENITIVE.length);
  const isSure = (/** @type {string} */ word, /** @type {number} */ sureness) => sureness >= SURE || part.startsWith(word.slice(0, ENOUGH));
  const guesses = isLast || part.endsWith(GENITIVE) ? rules.guesses(part) : [];
  return words.has(part) || guesses.some(({ word, sureness }) => words.has(word) && fits(word) && isSure(word, sureness));
}
