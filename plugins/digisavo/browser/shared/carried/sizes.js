/** The sizes of municipalities for which prices are known. Knows no DOM. */

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
