/** The services that a reader has chosen to compare: they stand in the address. Knows no DOM. */

import { excerpt } from "./strings.js";

export const LEAST = 2;
export const MOST = 6;
/** The name of the choice in addresses: part of the site's interface, as all names of parameters. */
export const CHOSEN = "p";

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_SLUG = 100;
const LONGEST_TOLD = 40;

/**
 * What an address asks to compare: the slugs in their order, and what was left out of it and why.
 * @typedef {object} Choice
 * @property {string[]} slugs
 * @property {string[]} odd what is no slug, shortened
 * @property {number} surplus how many are beyond the most that can be compared
 */

/**
 * @param {string} query the query of an address, with or without its question mark
 * @returns {Choice}
 */
export function readChoice(query) {
  const asked = new URLSearchParams(query).getAll(CHOSEN).join(",").split(",").map((one) => one.trim()).filter(Boolean);
  const slugs = [...new Set(asked.filter(isSlug))];
  const odd = [...new Set(asked.filter((one) => !isSlug(one)))];
  return {
    slugs: slugs.slice(0, MOST),
    odd: odd.map((one) => excerpt(one, LONGEST_TOLD)),
    surplus: Math.max(0, slugs.length - MOST),
  };
}

/** @param {string} text */
export function isSlug(text) {
  return text.length <= LONGEST_SLUG && SLUG.test(text);
}

/**
 * A query with a choice in it in place of the one it had. Slugs need no codes, so commas stay readable, and the rest
 * stays as it was written.
 * @param {string} query
 * @param {readonly string[]} slugs
 * @returns {string} "" or a query with its question mark
 */
export function withChoice(query, slugs) {
  const rest = query.replace(/^\?/, "").split("&").filter((one) => one && !new URLSearchParams(one).has(CHOSEN));
  const parts = slugs.length ? [`${CHOSEN}=${slugs.join(",")}`, ...rest] : rest;
  return parts.length ? `?${parts.join("&")}` : "";
}
