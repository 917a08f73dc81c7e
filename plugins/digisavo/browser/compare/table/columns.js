/** The columns of the comparison: moved, taken out, and which of them show on narrow screens. Knows no DOM. */

/** How many columns show on narrow screens. */
export const AT_A_TIME = 2;

/**
 * The slugs after an action on one of them: moved by one column, which stops at the edges, or taken out.
 * @param {readonly string[]} slugs
 * @param {string} slug
 * @param {string} action
 * @returns {string[]}
 */
export function arranged(slugs, slug, action) {
  const rest = slugs.filter((known) => known !== slug);
  const column = Math.max(0, slugs.indexOf(slug) + (action === "left" ? -1 : 1));
  return action === "remove" ? rest : [...rest.slice(0, column), slug, ...rest.slice(column)];
}

/**
 * The left one of two columns, from 0: as near as possible to what is asked, with one column in sight if it is given.
 * @param {number} asked
 * @param {number} total
 * @param {number} [inSight]
 */
export function firstOf(asked, total, inSight = asked) {
  const near = Math.min(Math.max(asked, inSight - AT_A_TIME + 1), inSight);
  return Math.max(0, Math.min(near, total - AT_A_TIME));
}
