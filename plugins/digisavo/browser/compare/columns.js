/** The columns of the comparison: moved, taken out, and which of them show on narrow screens. Knows no DOM. */

/** How many columns show on narrow screens. */
export const AT_A_TIME = 2;

/**
 * The slugs after a deed on one of them: moved by a place, which stops at the edges, or taken out.
 * @param {readonly string[]} slugs
 * @param {string} slug
 * @param {string} deed
 * @returns {string[]}
 */
export function dealt(slugs, slug, deed) {
  const rest = slugs.filter((one) => one !== slug);
  const place = slugs.indexOf(slug) + (deed === "left" ? -1 : 1);
  return deed === "remove" ? rest : [...rest.slice(0, Math.max(0, place)), slug, ...rest.slice(Math.max(0, place))];
}

/**
 * The left one of two columns, from 0: as near as can be to what is asked, with a column in sight if one is named.
 * @param {number} asked
 * @param {number} total
 * @param {number} [inSight]
 */
export function firstOf(asked, total, inSight = asked) {
  const near = Math.min(Math.max(asked, inSight - AT_A_TIME + 1), inSight);
  return Math.max(0, Math.min(near, total - AT_A_TIME));
}
