/** Which part of a compound in a text is a hit. It is read from its letters, so now and then it is none. Knows no DOM. */

/** @import { Rules } from "./rules.js" */

/** @typedef {[begin: number, end: number]} Place */

/** How sure a rule has to be, unless so many letters are those of the word. */
const SURE = 10, ENOUGH = 4;
const SHORTEST = 4, SHORTEST_OTHER = 3;
/** So many letters a form has in common with its word at least. */
const COMMON = 2;
const GENITIVE = "n";

/**
 * With what the parts begin that are hits.
 * @param {Set<string>} words of the index that were searched for
 */
export function beginningsOf(words) {
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
export function partOf(word, words, beginnings, rules) {
  for (let begin = 0; begin <= word.length - SHORTEST; begin += begin ? 1 : SHORTEST_OTHER) {
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
  const ends = Array.from({ length: Math.max(0, length - SHORTEST_OTHER - begin - SHORTEST + 1) }, (_, at) => length - SHORTEST_OTHER - at);
  return begin ? [length, ...ends] : ends;
}

/**
 * @param {string} part
 * @param {boolean} isLast
 * @param {Set<string>} words
 * @param {Rules} rules
 */
function isPart(part, isLast, words, rules) {
  return words.has(part) || ((isLast || part.endsWith(GENITIVE)) && rules.guesses(part).some(({ word, sureness }) =>
    words.has(word) && word.length >= SHORTEST - 1 && (sureness >= SURE || part.startsWith(word.slice(0, ENOUGH))) && (isLast || word.length >= part.length - GENITIVE.length)));
}
