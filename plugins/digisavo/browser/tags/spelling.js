/** How names are compared: as they stand in addresses, and by how many letters two of them differ. Knows no DOM. */

import { folded } from "../shared/letters.js";

const GAPS = /[^a-z0-9]+/g;

/**
 * A name as it stands in an address: in lower case, without the dots of its letters, its words joined by hyphens.
 * @param {string} text
 */
export function slugOf(text) {
  return folded(text).replace(GAPS, "-").replace(/^-|-$/g, "");
}

/**
 * How many letters have to be put in, left out or changed for one text to become another. Every distance from `limit`
 * on is `limit`.
 * @param {string} from
 * @param {string} to
 * @param {number} limit
 */
export function distance(from, to, limit) {
  if (Math.abs(from.length - to.length) >= limit) {
    return limit;
  }
  let before = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const now = [row];
    for (let column = 1; column <= to.length; column++) {
      const changed = (before[column - 1] ?? 0) + Number(from[row - 1] !== to[column - 1]);
      now.push(Math.min(changed, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[to.length] ?? limit;
}
