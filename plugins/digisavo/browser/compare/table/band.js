/** The rows that decide most choices stand first, in a group of their own; of prices only the one for one size does. Knows no DOM. */

import { sizeFor } from "../../shared/carried/sizes.js";

/** @import { Declared } from "./comparison.js" */

/**
 * The sizes of municipalities, in inhabitants, for which prices are compared.
 * @param {readonly Declared[]} declared
 */
export function sizesOf(declared) {
  return declared.flatMap(({ size }) => size || []);
}

/**
 * The size whose price leads where the reader asks for none: that of their municipality, or the middle one.
 * @param {readonly number[]} sizes
 * @param {{ population: number } | undefined} place
 */
export function usualSize(sizes, place) {
  return (place ? sizeFor(place, sizes) : sizes[Math.floor(sizes.length / 2)]) ?? 0;
}

/**
 * The rows in the order in which they show. A row that leads stands nowhere else; the others have no weight.
 * @param {readonly Declared[]} declared in the order of their groups
 * @param {number} size of which the price leads
 * @param {string} heading of the group of those that lead
 * @returns {Declared[]}
 */
export function leadingFirst(declared, size, heading) {
  const leads = (/** @type {Declared} */ row) => row.weight > 0 && (!row.size || row.size === size);
  const leading = declared.filter(leads).sort((a, b) => a.weight - b.weight);
  const others = declared.filter((row) => !leads(row));
  return [...leading.map((row) => ({ ...row, group: heading })), ...others.map((row) => ({ ...row, weight: 0 }))];
}
