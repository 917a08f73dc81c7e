/** The state of the comparison as it stands in an address: read and written. Knows no DOM. */

import { MUNICIPALITY, PROVEN, SELECTION } from "../shared/declared.js";
import { excerpt, fewOf } from "../shared/texts/excerpts.js";
import { withValues } from "../shared/query.js";
import { FILTER, MOST, readSelection, withSelection } from "../shared/selection.js";

const LONGEST_TEXT = 100;
const LONGEST_FILTER = 4000;
const LONGEST_EXCERPT = 40;

/**
 * @typedef {object} State
 * @property {string[]} slugs the services, from left to right
 * @property {Differences} differences which rows show
 * @property {boolean} answered whether only rows show that have an answer
 * @property {string} text what the name of a row or its group must contain
 * @property {string} level the lowest claim level of an answer, "" for any
 * @property {string} filter the query of the directory from which the reader came
 * @property {number} first which service is the left one of two on narrow screens, from 1
 * @property {number} size for how many inhabitants the price is that leads, 0 for the usual size
 */

/**
 * All rows, those whose answers differ or may differ since some are not stated, or those whose stated answers differ.
 * @typedef {"" | "any" | "known"} Differences
 */

/**
 * What was left out of an address: a text of the page with its values.
 * @typedef {{ key: string, values: Record<string, string | number> }} Fault
 */

/** @type {Readonly<Omit<State, "slugs">>} */
const PLAIN = { differences: "", answered: true, text: "", level: "", filter: "", first: 1, size: 0 };
/** @type {Readonly<Record<string, Differences>>} */
const DIFFERENCES = { 0: "", 1: "any", known: "known" };

/** How the value of each parameter is read; `undefined` where it has another value than it may have. */
const READERS = new Map(/** @type {[string, (value: string) => Partial<State> | undefined][]} */ ([
  ["differences", (value) => (Object.hasOwn(DIFFERENCES, value) ? { differences: DIFFERENCES[value] } : undefined)],
  ["answered", (value) => (value === "1" || value === "0" ? { answered: value === "1" } : undefined)],
  ["rows", (value) => (value.length <= LONGEST_TEXT ? { text: value.trim() } : undefined)],
  ["level", (level) => (PROVEN.includes(level) ? { level } : undefined)],
  [FILTER, (filter) => (filter.length <= LONGEST_FILTER ? { filter } : undefined)],
  ["first", (value) => (isColumn(value) ? { first: Number(value) } : undefined)],
  ["size", (value) => (/^[1-9]\d{0,6}$/.test(value) ? { size: Number(value) } : undefined)],
]));

/**
 * @param {string} query the query of an address, with or without its question mark
 * @returns {{ state: State, faults: Fault[] }}
 */
export function readState(query) {
  const { slugs, odd, surplus, repeated } = readSelection(query);
  const parameters = [...new URLSearchParams(query)];
  const own = parameters.filter(([name]) => name !== SELECTION && name !== MUNICIPALITY);
  const read = own.map(readParameter);
  const faults = [
    ...faultOf("odd", odd),
    ...faultOf("repeated", repeated),
    ...(surplus ? [{ key: "surplus", values: { count: surplus, most: MOST } }] : []),
    ...faultOf("unknown", read.flatMap(({ unknown }) => unknown ?? [])),
    ...faultOf("value", read.flatMap(({ refused }) => refused ?? [])),
    ...faultOf("twice", twiceIn(parameters.map(([name]) => name))),
  ];
  return { state: Object.assign({ slugs, ...PLAIN }, ...read.map(({ found }) => found)), faults };
}

/**
 * A query with a state in place of the one it had; what does not belong to the comparison stays.
 * @param {string} query
 * @param {State} state
 * @returns {string} "" or a query with its question mark
 */
export function writeState(query, state) {
  return withSelection(withValues(query, valuesOf(state)), state.slugs);
}

/**
 * The values of the parameters, "" for those that need not be written.
 * @param {State} state
 * @returns {Record<string, string>}
 */
function valuesOf({ differences, answered, text, level, filter, first, size }) {
  return {
    differences: differences === "any" ? "1" : differences,
    answered: answered ? "" : "0",
    rows: text,
    level,
    [FILTER]: filter,
    first: first > 1 ? String(first) : "",
    size: size ? String(size) : "",
  };
}

/**
 * @param {[string, string]} parameter
 * @returns {{ found?: Partial<State>, unknown?: string, refused?: string }}
 */
function readParameter([name, value]) {
  const found = READERS.get(name)?.(value);
  if (found) {
    return { found };
  }
  const shown = excerpt(`${name}=${value}`, LONGEST_EXCERPT);
  return READERS.has(name) ? { refused: shown } : { unknown: shown };
}

/** @param {string} value */
function isColumn(value) {
  return /^[1-9]$/.test(value) && Number(value) < MOST;
}

/**
 * The known names that stand more than once.
 * @param {readonly string[]} names
 */
function twiceIn(names) {
  return [SELECTION, ...READERS.keys()].filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
}

/**
 * @param {string} key
 * @param {string[]} texts
 * @returns {Fault[]}
 */
function faultOf(key, texts) {
  return texts.length ? [{ key, values: { what: fewOf(texts) } }] : [];
}
