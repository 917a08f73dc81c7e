/** How many entries conditions leave, and how many each option would give. Knows no DOM. */

/** @import { Column } from "./columns.js" */

/**
 * A condition, and which sets of its column (or, for the text, which entries) fail it.
 * @typedef {{ key: string, codes: ArrayLike<number> | null, failing: Uint8Array }} Condition
 */

/**
 * How many results each option of a facet would give under the conditions of the other facets: by term, and for
 * "not stated".
 * @typedef {{ terms: Uint32Array, notStated: number }} Counts
 */

/**
 * @param {Uint32Array} order
 * @param {Uint8Array} fails
 */
export function passing(order, fails) {
  const found = new Uint32Array(order.length);
  let number = 0;
  for (let at = 0; at < order.length; at += 1) {
    found[number] = order[at];
    number += fails[order[at]] ? 0 : 1;
  }
  return found.subarray(0, number);
}

/**
 * The entries that fail one condition and no other.
 * @param {Condition} condition
 * @param {Uint8Array} fails
 */
export function keptOut({ codes, failing }, fails) {
  const entries = [];
  for (let entry = 0; entry < fails.length; entry += 1) {
    if (fails[entry] === 1 && failing[codes ? codes[entry] : entry]) {
      entries.push(entry);
    }
  }
  return entries;
}

/**
 * Counts each set among the entries, then the terms of the sets: there are fewer sets than entries.
 * @param {Column} column
 * @param {Uint32Array} found
 * @param {readonly number[]} kept the entries that only the condition of this facet keeps out: another option would
 * let them in
 * @returns {Counts}
 */
export function countsOf({ sets, codes, positions }, found, kept) {
  const bySet = new Uint32Array(sets.length);
  for (const entries of [found, kept]) {
    for (let at = 0; at < entries.length; at += 1) {
      bySet[codes[entries[at]]] += 1;
    }
  }
  const counts = { terms: new Uint32Array(positions.size), notStated: 0 };
  for (let at = 0; at < bySet.length; at += 1) {
    addTo(counts, sets[at], bySet[at]);
  }
  return counts;
}

/** @type {(counts: Counts, set: readonly number[] | null, number: number) => void} */
function addTo(counts, set, number) {
  if (!set) {
    counts.notStated += number;
  } else if (number) {
    for (const term of set) {
      counts.terms[term] += number;
    }
  }
}
