/** The columns of a facet file, as typed arrays: which set of terms each entry has. Knows no DOM. */

/** @import { Facet, FacetFile } from "../shared/filter.js" */

/** The digits of the columns of a facet file, from 0 to 63. */
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Uint8Array(128);
Array.from(DIGITS).forEach((digit, value) => {
  VALUES[digit.charCodeAt(0)] = value;
});

/**
 * One facet of all entries: the terms of each set (null: not stated), and the set of each entry.
 * @typedef {object} Column
 * @property {string} key
 * @property {Map<string, number>} positions of the terms by their ids
 * @property {readonly (readonly number[] | null)[]} sets
 * @property {Uint16Array | Uint32Array} codes
 */

/**
 * @param {FacetFile} data
 * @returns {Column[]}
 */
export function columnsOf(data) {
  /** @type {Map<string, Column>} */
  const own = new Map();
  for (const { key, terms, sets = [], width = 1, codes = "" } of data.facets.filter((facet) => !facet.of && isHere(facet))) {
    own.set(key, { key, positions: positionsOf(terms), sets, codes: decode(codes, width, data.total) });
  }
  const known = data.facets.filter((facet) => isHere(data.facets.find(({ key }) => key === facet.of) ?? facet));
  return known.map((facet) => own.get(facet.key) ?? derived(facet, own.get(facet.of ?? "")));
}

/**
 * Whether a column is known, not in a file of its own that has not been fetched yet.
 * @param {{ file?: string, codes?: string }} column
 */
export function isHere({ file, codes }) {
  return !file || codes !== undefined;
}

/**
 * A facet that is derived from another: its sets are what the terms of the other lead to.
 * @param {Facet} facet
 * @param {Column | undefined} source
 * @returns {Column}
 */
function derived({ key, terms, of, map = [] }, source) {
  if (!source) {
    throw new Error(`the facet "${key}" is derived from "${of}", which is missing`);
  }
  const image = (/** @type {readonly number[]} */ set) => [...new Set(set.map((term) => map[term]))].filter((term) => term >= 0);
  const sets = source.sets.map((set) => set && image(set));
  return { key, positions: positionsOf(terms), sets, codes: source.codes };
}

/** @param {readonly [string, string][]} terms */
function positionsOf(terms) {
  return new Map(terms.map(([id], position) => [id, position]));
}

/**
 * The numbers that a text holds, each written in `width` digits.
 * @param {string} text
 * @param {number} width
 * @param {number} total
 */
export function decode(text, width, total) {
  if (text.length !== total * width) {
    throw new Error(`a column of ${text.length} digits for ${total} entries of ${width}`);
  }
  const numbers = width > 2 ? new Uint32Array(total) : new Uint16Array(total);
  for (let entry = 0, at = 0; entry < total; entry += 1) {
    let number = 0;
    for (const end = at + width; at < end; at += 1) {
      number = number * 64 + VALUES[text.charCodeAt(at)];
    }
    numbers[entry] = number;
  }
  return numbers;
}
