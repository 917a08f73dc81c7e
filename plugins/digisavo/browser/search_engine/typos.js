/** How far two words are from one another when they are typed. Knows no DOM. */

const TWO_FROM = 9;

/**
 * How many typing errors a word may have: two from nine letters on, none in the shortest.
 * @param {string} word
 */
export function allowed(word) {
  return word.length < 4 ? 0 : word.length < TWO_FROM ? 1 : 2;
}

/**
 * The number of letters left out, added, changed, or changed with their neighbour; more than `most` as `most + 1`.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) {
    return most + 1;
  }
  /** @type {number[]} */
  let before = [];
  let line = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const next = nextLine(one, other, row, line, before);
    if (Math.min(...next) > most) {
      return most + 1;
    }
    [before, line] = [line, next];
  }
  return line[other.length];
}

/**
 * @param {string} one
 * @param {string} other
 * @param {number} row
 * @param {number[]} line
 * @param {number[]} before
 */
function nextLine(one, other, row, line, before) {
  const next = [row];
  for (let at = 1; at <= other.length; at += 1) {
    const changed = one[row - 1] === other[at - 1] ? 0 : 1;
    let least = Math.min(next[at - 1] + 1, line[at] + 1, line[at - 1] + changed);
    if (changed && row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) {
      least = Math.min(least, before[at - 2] + 1);
    }
    next.push(least);
  }
  return next;
}
