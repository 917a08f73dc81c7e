/** The services that a reader has selected to compare: they stand in the address. Knows no DOM. */

import { SELECTION } from "./declared.js";
import { withList } from "./query.js";
import { readSlugs } from "./slugs.js";

/** A comparison needs so many services, and has room for so many. */
export const LEAST = 2;
export const MOST = 6;
/** The parameter in which the comparison gets the filter of the directory that the reader comes from, as a query. */
export const FILTER = "filter";

/** @import { Slugs } from "./slugs.js" */

/**
 * @param {string} query the query of an address, with or without its question mark
 * @returns {Slugs}
 */
export function readSelection(query) {
  return readSlugs(query, SELECTION, MOST);
}

/**
 * A query with a selection in place of the one it had; the rest stays as it was written.
 * @param {string} query
 * @param {readonly string[]} slugs
 * @returns {string} "" or a query with its question mark
 */
export function withSelection(query, slugs) {
  return withList(query, SELECTION, slugs);
}
