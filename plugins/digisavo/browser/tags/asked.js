/** The tags that an address asks for together. Knows no DOM. */

import { excerpt } from "../strings.js";

/** The name of the tags in addresses: part of the site's interface, as all names of parameters. */
export const TAGS = "t";
/** So many can be combined: more would only make the sentence long, for nothing has so many. */
export const MOST = 8;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_SLUG = 60;
const MOST_ODD = 5;
const LONGEST_ODD = 40;

/**
 * @typedef {object} Asked
 * @property {string[]} names the slugs in their order, each once
 * @property {string[]} odd what is no slug, shortened
 * @property {number} surplus how many are beyond the most that can be combined
 */

/**
 * @param {string} query the query of an address, with or without its question mark
 * @returns {Asked}
 */
export function readTags(query) {
  const told = new URLSearchParams(query).getAll(TAGS).join(",").split(",").map((one) => one.trim()).filter(Boolean);
  const names = [...new Set(told.filter(isSlug))];
  const odd = [...new Set(told.filter((one) => !isSlug(one)))].slice(0, MOST_ODD).map(shorten);
  return { names: names.slice(0, MOST), odd, surplus: Math.max(0, names.length - MOST) };
}

/**
 * A query with other tags; everything else in it stays.
 * @param {string} query
 * @param {readonly string[]} names
 * @returns {string} "" or a query with its question mark
 */
export function withTags(query, names) {
  const rest = new URLSearchParams(query);
  rest.delete(TAGS);
  const others = rest.toString().replaceAll("%2C", ",");
  const parts = [names.length ? `${TAGS}=${names.join(",")}` : "", others].filter(Boolean);
  return parts.length ? `?${parts.join("&")}` : "";
}

/** @param {string} text */
export function shorten(text) {
  return excerpt(text, LONGEST_ODD);
}

/** @param {string} text */
function isSlug(text) {
  return text.length <= LONGEST_SLUG && SLUG.test(text);
}
