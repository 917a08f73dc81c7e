/** The tags that an address asks for together. Knows no DOM. */

import { TAGS } from "../shared/declared.js";
import { othersIn, withList } from "../shared/query.js";
import { readSlugs, shortened } from "../shared/slugs.js";

/** So many tags can be combined: more would only make the sentence long, for nothing has so many. */
export const MOST = 8;

const LONGEST_NAME = 60;
const MOST_ODD = 5;

/**
 * @typedef {object} Combination
 * @property {string[]} names the slugs in their order, each once
 * @property {string[]} odd what is no slug, or no parameter of this page, shortened
 * @property {number} surplus how many are beyond the most that can be combined
 */

/**
 * @param {string} query the query of an address, with or without its question mark
 * @returns {Combination}
 */
export function readTags(query) {
  const { slugs, odd, surplus } = readSlugs(query, TAGS, MOST, LONGEST_NAME);
  const others = othersIn(query, [TAGS]).map(shortened);
  return { names: slugs, odd: [...odd, ...others].slice(0, MOST_ODD), surplus };
}

/**
 * A query with other tags; the rest stays as it was written.
 * @param {string} query
 * @param {readonly string[]} names
 * @returns {string} "" or a query with its question mark
 */
export function withTags(query, names) {
  return withList(query, TAGS, names);
}
