/** How names are compared: as they stand in addresses, and by how many letters two differ. Knows no DOM. */

const MARKS = /\p{M}+/gu;
const GAPS = /[^a-z0-9]+/g;

/**
 * A name as it stands in an address: in lower case, without the dots of its letters, its words joined.
 * @param {string} text
 */
export function fold(text) {
  return text.normalize("NFD").replace(MARKS, "").toLowerCase().replace(GAPS, "-").replace(/^-|-$/g, "");
}

/**
 * How many letters have to be put in, left out or changed for one text to become the other; from `limit` on no matter.
 * @param {string} one
 * @param {string} other
 * @param {number} limit
 */
export function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) >= limit) {
    return limit;
  }
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let column = 1; column <= other.length; column++) {
      const changed = (before[column - 1] ?? 0) + Number(one[row - 1] !== other[column - 1]);
      now.push(Math.min(changed, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[other.length] ?? limit;
}
