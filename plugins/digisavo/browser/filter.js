/** The filter of a directory as an address tells it: read, written, and said in words. Knows no DOM. */

import { CHOSEN } from "./chosen.js";

/** The value of every facet that means: this was not told. Part of the site's interface, as all names here. */
export const NOT_TOLD = "ei-ilmoitettu";
export const BY_TITLE = "title";

const MOST_LETTERS = 8000;
const MOST_LETTERS_OF_TEXT = 100;
/** Names that a facet is asked by too, beside its own. */
const RENAMED = new Map([
  ["category", "categories"],
  ["theme", "themes"],
  ["provider", "provider.name"],
  ["license", "open_source.license"],
]);

/**
 * A facet of the facet file: what it is called and the answers in use; see docs/architecture.md for the columns.
 * @typedef {object} Facet
 * @property {string} key
 * @property {string} label
 * @property {[string, string][]} terms id and label
 * @property {(number[] | null)[]} [sets]
 * @property {number} [width]
 * @property {string} [codes]
 * @property {string} [file] where sets and codes are, as seen from the facet file, if not there: of long facets
 * @property {string} [of] the facet that this one is derived of
 * @property {number[]} [map]
 */

/** @typedef {{ values: (string | number)[], width?: number, codes?: string, file?: string }} Order */
/** @typedef {{ kind: string, edition?: string, total: number, chunk: number, facets: Facet[], orders: Record<string, Order> }} FacetFile */

/**
 * What an address had that a directory does not know: a name, a value of a name it knows, or too much of everything.
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
  const filter = emptyFilter();
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
  return filter;
}

/** @type {(filter: Filter, name: string, value: string, data: FacetFile) => void} */
function readParameter(filter, name, value, data) {
  const facet = facetOf(name, data) ?? facetOf(RENAMED.get(name) ?? "", data);
  if (facet) {
    readValues(filter, facet, value);
  } else if (name === "q") {
    readText(filter, value);
  } else if (name === "sort" && (value === BY_TITLE || Object.hasOwn(data.orders, value))) {
    filter.sort = value;
  } else if (name === "page" && /^[1-9]\d{0,4}$/.test(value)) {
    filter.page = Number(value);
  } else if (name !== CHOSEN) {
    note(filter, name === "sort" || name === "page" ? "value" : "name", name, value);
  }
}

/** @type {(filter: Filter, facet: Facet, text: string) => void} */
function readValues(filter, facet, text) {
  for (const value of text.split(",").map((one) => one.trim()).filter(Boolean)) {
    if (value === NOT_TOLD || facet.terms.some(([id]) => id === value)) {
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
    note(filter, "text", "q", value);
  }
}

/** @type {(filter: Filter, kind: Fault["kind"], name: string, value: string) => void} */
function note(filter, kind, name, value) {
  if (!filter.faults.some((one) => one.name === name && one.value === value)) {
    filter.faults.push({ kind, name, value });
  }
}

/** @type {(key: string, data: FacetFile) => Facet | undefined} */
function facetOf(key, data) {
  return data.facets.find((one) => one.key === key);
}

/** @type {(values: string[], facet: Facet | undefined) => string[]} */
function inOrder(values, facet) {
  const asked = new Set(values);
  return [...(facet?.terms ?? []).map(([id]) => id), NOT_TOLD].filter((id) => asked.has(id));
}

/**
 * A filter as a query without what belongs to the moment: the page, and the services chosen to compare.
 * @param {Filter} filter
 * @param {FacetFile} data
 * @returns {string} without a question mark
 */
export function queryOf({ selected, text, sort }, data) {
  const known = data.facets.filter(({ key }) => selected.get(key)?.length);
  const facets = known.map((facet) => parameter(facet.key, inOrder(selected.get(facet.key) ?? [], facet)));
  const order = sort === BY_TITLE ? [] : [parameter("sort", [sort])];
  return [...facets, ...(text ? [parameter("q", [text])] : []), ...order].join("&");
}

/**
 * A query with a filter in place of the one it had; the services chosen to compare stay.
 * @param {string} query
 * @param {Filter} filter
 * @param {FacetFile} data
 * @returns {string} "" or a query with its question mark
 */
export function withFilter(query, filter, data) {
  const chosen = new URLSearchParams(query).getAll(CHOSEN).join(",").split(",").filter(Boolean);
  const page = filter.page > 1 ? parameter("page", [String(filter.page)]) : "";
  const parts = [queryOf(filter, data), page, chosen.length ? parameter(CHOSEN, chosen) : ""].filter(Boolean);
  return parts.length ? `?${parts.join("&")}` : "";
}

/** @type {(name: string, values: string[]) => string} */
function parameter(name, values) {
  return `${encodeURIComponent(name)}=${values.map(encodeURIComponent).join(",")}`;
}

/**
 * The conditions of a filter in words, one text for each facet and one for the text.
 * @param {Filter} filter
 * @param {FacetFile} data
 * @param {import("./strings.js").Say} say the words below `filter`
 * @param {number} [most] how many values of a facet are named; the others are counted
 * @returns {string[]}
 */
export function conditionsOf({ selected, text }, data, say, most = Infinity) {
  const facets = data.facets.filter(({ key }) => selected.get(key)?.length);
  const said = facets.map((facet) => {
    const labels = (selected.get(facet.key) ?? []).map((value) => labelOf(facet, value, say));
    return say("said.condition", { label: facet.label, values: oneOf(labels, say, most) });
  });
  return text ? [...said, say("said.text", { text })] : said;
}

/** @type {(facet: Facet, value: string, say: import("./strings.js").Say) => string} */
export function labelOf(facet, value, say) {
  return value === NOT_TOLD ? say("said.not_told") : (facet.terms.find(([id]) => id === value)?.[1] ?? value);
}

/** @type {(labels: string[], say: import("./strings.js").Say, most: number) => string} */
function oneOf(labels, say, most) {
  // One that is left over takes no more room than telling that it is.
  const named = labels.length > most + 1 ? labels.slice(0, most) : labels;
  const rest = labels.length - named.length;
  return joined(rest ? [...named, say("said.others", { number: rest })] : named, say("said.or"));
}

/**
 * A list in a sentence: "a, b ja c".
 * @param {string[]} texts
 * @param {string} word
 */
export function joined(texts, word) {
  return texts.length > 1 ? `${texts.slice(0, -1).join(", ")} ${word} ${texts.at(-1)}` : (texts[0] ?? "");
}
