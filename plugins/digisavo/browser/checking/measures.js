/** What a number counts: one with another unit than the asked one is offered only where it can be converted. Knows no DOM. */

import { constantsOf } from "./constants.js";
import { numbersIn, withoutNumbers } from "./repairs.js";
import { caseless, withoutEnd } from "./text.js";

/** @typedef {import("./words/spellings.js").Spellings} Spellings */

/**
 * The numbers that a text may mean where numbers are asked by a measure, none where their units leave doubt.
 * @param {string} text
 * @param {string} measure
 * @param {Spellings} spellings
 * @returns {string[]}
 */
export function offerNumbers(text, measure, spellings) {
  const found = numbersIn(text);
  const { units } = constantsOf("measures");
  const rate = rateIn(text, measure, spellings);
  const sizes = found.map(([, word]) => sizeOf(word, units[measure] ?? measure, spellings) * rate);
  if (sizes.every((size) => size === 1)) {
    return found.map(([number]) => number);
  }
  // Of several numbers nobody knows whether the unit of one is that of the others: 10–15 k€.
  const meant = found.length === 1 && sizes[0] ? times(found[0][0], sizes[0]) : "";
  return meant ? [meant] : [];
}

/**
 * How many times the amount in a text is that of the measure, 0 where that is not certain.
 * @param {string} text
 * @param {string} measure
 * @param {Spellings} spellings
 * @returns {number}
 */
function rateIn(text, measure, spellings) {
  const { rates, word: form } = constantsOf("measures");
  if (!rates[measure]) {
    return 1;
  }
  const words = form.all(caseless(withoutNumbers(text))).map((/** @type {string[]} */ [word]) => word).filter((/** @type {string} */ word) => !spellings.wordsOf("besides").includes(word));
  if (words.length !== 1) {
    return words.length ? 0 : 1;
  }
  /** @type {[string, number][]} */
  const known = Object.entries(rates[measure]);
  return known.find(([name]) => spellings.wordsOf(name).includes(words[0]))?.[1] ?? 0;
}

/**
 * How many of a measure a word stands for, 0 where that is not certain.
 * @param {string} word
 * @param {string} measure
 * @param {Spellings} spellings
 * @returns {number}
 */
function sizeOf(word, measure, spellings) {
  if (!word || spellings.joints.includes(word) || spellings.wordsOf(measure).includes(word)) {
    return 1;
  }
  const bare = withoutEnd(word, spellings.euros.find((sign) => word.endsWith(sign)) ?? "");
  /** @type {[string, number][]} */
  const sizes = Object.entries(constantsOf("measures").sizes[measure] ?? {});
  return sizes.find(([name]) => [word, bare].some((one) => spellings.wordsOf(name).includes(one)))?.[1] ?? 0;
}

/**
 * A whole number of a measure, "" where it is none.
 * @param {string} number
 * @param {number} size
 */
function times(number, size) {
  const amount = Number(number) * size;
  const whole = Math.floor(amount + 0.5);
  return Math.abs(amount - whole) < constantsOf("measures").nearly ? String(whole) : "";
}
