/** Slugs in an address: the names of entries and of tags, one or several. Knows no DOM. */

import { excerpt } from "./texts/excerpts.js";
import { listIn } from "./query.js";

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_SLUG = 100;
const LONGEST_EXCERPT = 40;

/**
 * The slugs that an address asks for, in their order, each once; and what was left out of it and why.
 * @typedef {object} Slugs
 * @property {string[]} slugs
 * @property {string[]} odd what is no slug, shortened
 * @property {string[]} repeated slugs that stand more than once
 * @property {number} surplus how many slugs are beyond the greatest number
 */

/**
 * @param {string} text
 * @param {number} [longest] the greatest number of letters
 */
export function isSlug(text, longest = LONGEST_SLUG) {
  return text.length <= longest && SLUG.test(text);
}

/**
 * @param {string} query the query of an address, with or without its question mark
 * @param {string} name the name of the parameter
 * @param {number} most the greatest number of slugs
 * @param {number} [longest] the greatest number of letters of a slug
 * @returns {Slugs}
 */
export function readSlugs(query, name, most, longest = LONGEST_SLUG) {
  const all = listIn(query, name);
  const items = [...new Set(all)];
  const slugs = items.filter((item) => isSlug(item, longest));
  const odd = items.filter((item) => !isSlug(item, longest));
  const counts = new Map();
  all.forEach((item) => counts.set(item, (counts.get(item) ?? 0) + 1));
  const repeated = slugs.filter((slug) => counts.get(slug) > 1);
  return { slugs: slugs.slice(0, most), odd: odd.map(shortened), repeated, surplus: Math.max(0, slugs.length - most) };
}

/**
 * A text that is no slug, as it is shown.
 * @param {string} text
 */
export function shortened(text) {
  return excerpt(text, LONGEST_EXCERPT);
}
