/** The filter of a directory as it stands in an address: read, written, and put into words. Knows no DOM. */

import { MUNICIPALITY, NOT_STATED, SELECTION, TEXT } from "./declared.js";
import { coded, itemsIn, listIn } from "./query.js";

export const BY_TITLE = "title";
/** Only what a text finds has this order. */
export const BY_RELEVANCE = "relevance";

const MOST_LETTERS = 8000;
const MOST_LETTERS_OF_TEXT = 100;
/** Names that stand for a facet in older addresses, beside its own. */
const RENAMED = new Map([
  ["category", "categories"],
  ["theme", "themes"],
  ["provider", "provider.name"],
  ["license", "open_source.license"],
]);

/**
 * A facet of the facet file, `contracts/facets.json`: what it is called, the terms in use, and which entry has which.
 * @typedef {object} Facet
 * @property {string} key
 * @property {string} label
 * @property {[string, string][]} terms id and label
 * @property {(number[] | null)[]} [sets] the combinations of terms that entries have; null: not stated
 * @property {number} [width] how many digits of `codes` an entry has
 * @property {string} [codes] the number of its set for each entry
 * @property {string} [file] where sets and codes of a long facet are, as seen from the facet file
 * @property {string} [of] the facet from which this one is derived
 * @property {number[]} [map] the term of this facet for each term of that one, -1 for none
 */

/** @import { Translate } from "./translations.js" */
/** @typedef {{ values: (string | number)[], width?: number, codes?: string, file?: string }} Order */
/** @typedef {{ kind: string, edition?: string, total: number, chunk: number, numbering: string, facets: Facet[], orders: Record<string, Order> }} FacetFile */

/**
 * What was left out of an address: an unknown name, an unknown value of a known name, or what is too long.
 * @typedef {{ kind: "name" | "value" | "text" | "length", name: string, value: string }} Fault
 */

/**
 * @typedef {object} Filter
 * @property {Map<string, string[]>} selected values by the key of their facet, in the order of the facet file
 * @property {string} text
 * @property {string} sort
 * @property {number} page how many pages of results are shown
 * @property {Fault[]} faults
 */

/** @returns {Filter} */
export function emptyFilter() {
  return { selected: new Map(), text: "", sort: BY_TITLE, page: 1, faults: [] };
}

/**
 * @param {string} query the query of an address, with or without its question mark
 * @param {FacetFile} data
 * @returns {Filter}
 */
export function readFilter(query, data) {
  const filter = { ...emptyFilter(), sort: "" };
  const whole = query.replace(/^\?/, "");
  // What is cut in the middle of a value would be another value.
  const read = whole.length > MOST_LETTERS ? whole.slice(0, MOST_LETTERS).replace(/[&,][^&,]*$/, "") : whole;
  if (read !== whole) {
    filter.faults.push({ kind: "length", name: "", value: "" });
  }
  for (const [name, value] of new URLSearchParams(read)) {
    readParameter(filter, name, value, data);
  }
  for (const [key, values] of filter.selected) {
    filter.selected.set(key, inOrder(values, facetOf(key, data)));
  }
  filter.sort = filter.sort && (filter.sort !== BY_RELEVANCE || filter.text) ? filter.sort : usualOrder(filter.text);
  return filter;
}

/**
 * The order that is used where none is asked for.
 * @param {string} text
 */
export function usualOrder(text) {
  return text ? BY_RELEVANCE : BY_TITLE;
}

/** @type {(filter: Filter, name: string, value: string, data: FacetFile) => void} */
function readParameter(filter, name, value, data) {
  const facet = facetOf(name, data) ?? facetOf(RENAMED.get(name) ?? "", data);
  if (facet) {
    readValues(filter, facet, value);
  } else if (name === TEXT) {
    readText(filter, value);
  } else if (name === "sort" && (value === BY_TITLE || value === BY_RELEVANCE || Object.hasOwn(data.orders, value))) {
    filter.sort = value;
  } else if (name === "page" && /^[1-9]\d{0,4}$/.test(value)) {
    filter.page = Number(value);
  } else if (name !== SELECTION && name !== MUNICIPALITY) {
    note(filter, name === "sort" || name === "page" ? "value" : "name", name, value);
  }
}

/** @type {(filter: Filter, facet: Facet, text: string) => void} */
function readValues(filter, facet, text) {
  for (const value of itemsIn(text)) {
    if (value === NOT_STATED || facet.terms.some(([id]) => id === value)) {
      filter.selected.set(facet.key, [...(filter.selected.get(facet.key) ?? []), value]);
    } else {
      note(filter, "value", facet.key, value);
    }
  }
}

/** @type {(filter: Filter, value: string) => void} */
function readText(filter, value) {
  filter.text = value.slice(0, MOST_LETTERS_OF_TEXT).trim();
  if (value.trim().length > MOST_LETTERS_OF_TEXT) {
    note(filter, "text", TEXT, value);
  }
}

/** @type {(filter: Filter, kind: Fault["kind"], name: string, value: string) => void} */
function note(filter, kind, name, value) {
  if (!filter.faults.some((fault) => fault.name === name && fault.value === value)) {
    filter.faults.push({ kind, name, value });
  }
}

/** @type {(key: string, data: FacetFile) => Facet | undefined} */
function facetOf(key, data) {
  return data.facets.find((facet) => facet.key === key);
}

/** @type {(values: string[], facet: Facet | undefined) => string[]} */
function inOrder(values, facet) {
  const asked = new Set(values);
  return [...(facet?.terms ?? []).map(([id]) => id), NOT_STATED].filter((id) => asked.has(id));
}

/**
 * A filter as a query, without the page that is shown and without the selection.
 * @param {Filter} filter
 * @param {FacetFile} data
 * @returns {string} without a question mark
 */
export function queryOf({ selected, text, sort }, data) {
  const known = data.facets.filter(({ key }) => selected.get(key)?.length);
  const facets = known.map((facet) => parameter(facet.key, inOrder(selected.get(facet.key) ?? [], facet)));
  const order = sort === usualOrder(text) ? [] : [parameter("sort", [sort])];
  return [...facets, ...(text ? [parameter(TEXT, [text])] : []), ...order].join("&");
}

/**
 * A query with a filter in place of the one it had; the selection and the municipality of the reader stay.
 * @param {string} query
 * @param {Filter} filter
 * @param {FacetFile} data
 * @returns {string} "" or a query with its question mark
 */
export function withFilter(query, filter, data) {
  const carried = [SELECTION, MUNICIPALITY].map((name) => ({ name, slugs: listIn(query, name) }));
  const page = filter.page > 1 ? parameter("page", [String(filter.page)]) : "";
  const others = carried.map(({ name, slugs }) => (slugs.length ? parameter(name, slugs) : ""));
  const parts = [queryOf(filter, data), page, ...others].filter(Boolean);
  return parts.length ? `?${parts.join("&")}` : "";
}

/** @type {(name: string, values: string[]) => string} */
function parameter(name, values) {
  return `${coded(name)}=${values.map(coded).join(",")}`;
}

/**
 * The conditions of a filter in words, one text for each facet and one for the typed text.
 * @param {Filter} filter
 * @param {FacetFile} data
 * @param {Translate} t by the texts below `filter`
 * @param {number} [most] how many values of a facet are named; the others are counted
 * @returns {string[]}
 */
export function conditionsOf({ selected, text }, data, t, most = Infinity) {
  const facets = data.facets.filter(({ key }) => selected.get(key)?.length);
  const conditions = facets.map((facet) => {
    const labels = (selected.get(facet.key) ?? []).map((value) => labelOf(facet, value, t));
    return t("said.condition", { label: facet.label, values: anyOf(labels, t, most) });
  });
  return text ? [...conditions, t("said.text", { text })] : conditions;
}

/** @type {(facet: Facet, value: string, t: Translate) => string} */
export function labelOf(facet, value, t) {
  return value === NOT_STATED ? t("said.not_told") : (facet.terms.find(([id]) => id === value)?.[1] ?? value);
}

/** @type {(labels: string[], t: Translate, most: number) => string} */
function anyOf(labels, t, most) {
  // Naming a single value takes no more room than saying that there is one more.
  const named = labels.length > most + 1 ? labels.slice(0, most) : labels;
  const rest = labels.length - named.length;
  return sentenceOf(rest ? [...named, t("said.others", { number: rest })] : named, t("said.or"));
}

/**
 * A list as it stands in a sentence: "a, b ja c".
 * @param {string[]} texts
 * @param {string} conjunction
 */
export function sentenceOf(texts, conjunction) {
  return texts.length > 1 ? `${texts.slice(0, -1).join(", ")} ${conjunction} ${texts.at(-1)}` : (texts[0] ?? "");
}
