/** The rows that decide most choices stand first, in a group of their own; of prices only the one for one size does. Knows no DOM. */

/** @import { Declared } from "./comparison.js" */

/**
 * The sizes of municipalities, in inhabitants, for which prices are compared.
 * @param {readonly Declared[]} declared
 */
export function sizesOf(declared) {
  return declared.flatMap(({ size }) => size || []);
}

/**
 * The size that stands for a municipality: the nearest one, twice as many being as far as half as many; the middle one
 * where no municipality is known.
 * @param {readonly number[]} sizes
 * @param {number} [inhabitants]
 */
export function nearestSize(sizes, inhabitants = 0) {
  const distance = (/** @type {number} */ size) => Math.abs(Math.log(size / inhabitants));
  const nearest = [...sizes].sort((a, b) => distance(a) - distance(b))[0];
  return (inhabitants ? nearest : sizes[Math.floor(sizes.length / 2)]) ?? 0;
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
