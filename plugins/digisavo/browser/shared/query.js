/** The query of an address: its lists are read, and single parameters are replaced. Knows no DOM. */

import { MUNICIPALITY, SELECTION } from "./declared.js";

/**
 * A text without halves of letters, which a cut in the middle leaves: no address can hold them.
 * @param {string} text
 */
export function wellFormed(text) {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/**
 * A text or a number as a part of an address.
 * @param {string | number} value
 */
export function coded(value) {
  return encodeURIComponent(wellFormed(String(value)));
}

/**
 * The items of a list as addresses write it: divided by commas, empty ones left out.
 * @param {string} text
 */
export function itemsIn(text) {
  return text.split(",").map((item) => item.trim()).filter(Boolean);
}

/**
 * The items of a parameter that is a list, also where it stands several times.
 * @param {string} query with or without its question mark
 * @param {string} name
 */
export function listIn(query, name) {
  return itemsIn(new URLSearchParams(query).getAll(name).join(","));
}

/**
 * The parameters of a query that a page does not read, and that do not go along from page to page either.
 * @param {string} query with or without its question mark
 * @param {readonly string[]} names those that the page reads
 */
export function othersIn(query, names) {
  const known = [...names, SELECTION, MUNICIPALITY];
  return [...new URLSearchParams(query)].filter(([name]) => !known.includes(name)).map(([name, value]) => `${name}=${value}`);
}

/**
 * A query with another list of slugs, which comes first; the rest stays as it was written. Slugs need no codes, so the
 * commas between them stay readable.
 * @param {string} query with or without its question mark
 * @param {string} name
 * @param {readonly string[]} slugs
 * @returns {string} "" or a query with its question mark
 */
export function withList(query, name, slugs) {
  return joined([slugs.length ? `${name}=${slugs.join(",")}` : "", ...without(query, [name])]);
}

/**
 * A query with other values of some parameters, which come last; the rest stays as it was written.
 * @param {string} query with or without its question mark
 * @param {Record<string, string>} values "" for a parameter that is left out
 * @returns {string} "" or a query with its question mark
 */
export function withValues(query, values) {
  const given = Object.entries(values).filter(([, value]) => value);
  return joined([...without(query, Object.keys(values)), String(new URLSearchParams(given))]);
}

/**
 * The parameters of a query but those of some names, each as it was written.
 * @param {string} query
 * @param {readonly string[]} names
 */
function without(query, names) {
  const parameters = query.replace(/^\?/, "").split("&");
  return parameters.filter((parameter) => !names.some((name) => new URLSearchParams(parameter).has(name)));
}

/** @param {readonly string[]} parameters */
function joined(parameters) {
  const given = parameters.filter(Boolean);
  return given.length ? `?${given.join("&")}` : "";
}
