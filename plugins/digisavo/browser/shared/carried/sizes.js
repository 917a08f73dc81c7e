/** The sizes of municipalities: which are alike, and which stand for them in prices. Knows no DOM. */

/**
 * Which of some sizes stands for a municipality: the nearest as a ratio, for 10 000 are as far from 5 000 as from 20 000.
 * @param {{ population: number }} place
 * @param {readonly number[]} sizes inhabitants
 * @returns {number | undefined} undefined where there are none
 */
export function sizeFor({ population }, sizes) {
  const far = (/** @type {number} */ size) => Math.abs(Math.log(size / population));
  return [...sizes].sort((a, b) => far(a) - far(b))[0];
}

/**
 * Whether two municipalities are alike: of the same size class.
 * @param {{ size: number }} a
 * @param {{ size: number }} b
 */
export function areAlike(a, b) {
  return a.size === b.size;
}
