/** The state of the comparison as an address tells it: read and written. Knows no DOM. */

import { CHOSEN, MOST, readChoice, withChoice } from "../chosen.js";
import { excerpt, fewOf } from "../strings.js";

/** The claim levels that a reader can ask for at least, from the weakest. */
export const LEVELS = ["todennettu", "vahvistettu"];
export const LONGEST_TEXT = 100;
const LONGEST_FILTER = 4000;
const LONGEST_SHOWN = 40;

/**
 * @typedef {object} State
 * @property {string[]} slugs the services, from left to right
 * @property {boolean} differences whether only rows show in which the services differ
 * @property {boolean} answered whether only rows show that somebody answered
 * @property {string} text what the name of a row or its group must contain
 * @property {string} level the least claim level of an answer, "" for any
 * @property {string} filter the query of the directory from which the reader came
 * @property {number} first which service is the left one of two on narrow screens, from 1
 */

/**
 * What was left out of an address: a text of the page with its values.
 * @typedef {{ key: string, values: Record<string, string | number> }} Fault
 */

/** @type {Readonly<Omit<State, "slugs">>} */
const PLAIN = { differences: false, answered: true, text: "", level: "", filter: "", first: 1 };

/** How the value of each parameter is read; `undefined` is a value that it cannot have. */
const READERS = new Map(/** @type {[string, (value: string) => Partial<State> | undefined][]} */ ([
  ["differences", (value) => flag(value, (differences) => ({ differences }))],
  ["answered", (value) => flag(value, (answered) => ({ answered }))],
  ["rows", (value) => (value.length <= LONGEST_TEXT ? { text: value.trim() } : undefined)],
  ["level", (level) => (LEVELS.includes(level) ? { level } : undefined)],
  ["filter", (filter) => (filter.length <= LONGEST_FILTER ? { filter } : undefined)],
  ["first", (value) => (isPlace(value) ? { first: Number(value) } : undefined)],
]));

/**
 * @param {string} query the query of an address, with or without its question mark
 * @returns {{ state: State, faults: Fault[] }}
 */
export function readState(query) {
  const { slugs, odd, surplus } = readChoice(query);
  const read = [...new URLSearchParams(query)].filter(([name]) => name !== CHOSEN).map(readOne);
  const faults = [
    ...faultOf("odd", odd),
    ...(surplus ? [{ key: "surplus", values: { count: surplus, most: MOST } }] : []),
    ...faultOf("unknown", read.flatMap(({ unknown }) => unknown ?? [])),
    ...faultOf("value", read.flatMap(({ refused }) => refused ?? [])),
  ];
  return { state: Object.assign({ slugs, ...PLAIN }, ...read.map(({ found }) => found)), faults };
}

/**
 * A query that tells a state in place of the one it told; what is not of the comparison stays.
 * @param {string} query
 * @param {State} state
 * @returns {string} "" or a query with its question mark
 */
export function writeState(query, state) {
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(told(state))) {
    parameters.delete(name);
    if (value) {
      parameters.set(name, value);
    }
  }
  return withChoice(parameters.toString(), state.slugs);
}

/**
 * The values of the parameters, "" for those that need not be told.
 * @param {State} state
 * @returns {Record<string, string>}
 */
function told({ differences, answered, text, level, filter, first }) {
  return {
    differences: differences ? "1" : "",
    answered: answered ? "" : "0",
    rows: text,
    level,
    filter,
    first: first > 1 ? String(first) : "",
  };
}

/**
 * @param {[string, string]} parameter
 * @returns {{ found?: Partial<State>, unknown?: string, refused?: string }}
 */
function readOne([name, value]) {
  const found = READERS.get(name)?.(value);
  if (found) {
    return { found };
  }
  const shown = excerpt(`${name}=${value}`, LONGEST_SHOWN);
  return READERS.has(name) ? { refused: shown } : { unknown: shown };
}

/**
 * @param {string} value
 * @param {(value: boolean) => Partial<State>} found
 */
function flag(value, found) {
  return value === "1" || value === "0" ? found(value === "1") : undefined;
}

/** @param {string} value */
function isPlace(value) {
  return /^[1-9]$/.test(value) && Number(value) < MOST;
}

/**
 * @param {string} key
 * @param {string[]} texts
 * @returns {Fault[]}
 */
function faultOf(key, texts) {
  return texts.length ? [{ key, values: { what: fewOf(texts) } }] : [];
}
