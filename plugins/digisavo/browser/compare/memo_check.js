/** A memo that comes from a file: every part of it is checked, and what does not belong is left behind. Knows no DOM. */

import { isSlug } from "../chosen.js";
import { DECISIONS, MOST_LETTERS, OUTSIDE, SCHEMA_VERSION } from "./memo.js";
import { LEVELS } from "./table.js";

/** @typedef {import("./memo.js").Memo} Memo */
/** @typedef {(value: unknown, place: string) => any} Check gives back a value that holds what it should, or throws */

const MOST = { text: 20_000, address: 4000, own: 50_000, label: 500, candidates: 40, criteria: 400, texts: 1000, proofs: 100, conditions: 20 };

/** What is told of a file that is no memo: the key of a text of the page, and the place in the file. */
export class Refused extends Error {
  /** @param {string} key @param {Record<string, string | number>} [values] */
  constructor(key, values = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

/**
 * @param {unknown} data what a file holds
 * @returns {Memo}
 */
export function checkedMemo(data) {
  const { schema_version: version } = shape({ schema_version: any })(data, "");
  if (!Number.isInteger(version) || version < 1) {
    throw faulty("schema_version");
  }
  if (version > SCHEMA_VERSION) {
    throw new Refused("newer", { version });
  }
  const memo = MEMO(data, "");
  distinct(memo.candidates.map((/** @type {{slug: string}} */ one) => one.slug), "candidates");
  distinct(memo.criteria.map((/** @type {{key: string}} */ one) => one.key), "criteria");
  const width = memo.candidates.length;
  memo.criteria.forEach((/** @type {{cells: unknown[]}} */ one, /** @type {number} */ index) => {
    if (one.cells.length !== width) {
      throw faulty(`criteria.${index}.cells`);
    }
  });
  return memo;
}

/** @param {string} place */
const faulty = (place) => new Refused("faulty", { place });

/** @param {string[]} keys @param {string} place */
function distinct(keys, place) {
  if (new Set(keys).size < keys.length) {
    throw faulty(place);
  }
}

/** @type {Check} */
const any = (value) => value;

/** @param {(value: string) => boolean} holds @returns {Check} */
const text = (holds) => (value, place) => {
  if (typeof value !== "string" || /[\u0000-\u0008\u000b-\u001f]/.test(value) || !holds(value)) {
    throw faulty(place);
  }
  return value;
};

/** @param {number} most */
const upTo = (most) => text((value) => value.length <= most);
/** @param {number} most */
const some = (most) => text((value) => value.trim() !== "" && value.length <= most);
/** @param {readonly string[]} values */
const oneOf = (values) => text((value) => values.includes(value));

/** The address of a comparison tells its filter, in codes. */
const ownAddress = text((value) => value.length <= MOST.own && /^https?:$/.test(protocolOf(value)));
const webAddress = text((value) => value.length <= MOST.address && /^https?:$/.test(protocolOf(value)));
const day = text((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value));
const time = text((value) => /^\d{4}(-\d{2}){0,2}$/.test(value));

/** @param {string} value */
function protocolOf(value) {
  try {
    return new URL(value).protocol;
  } catch {
    return "";
  }
}

/** @param {string} value */
function isDay(value) {
  const moment = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
}

/** @param {Check} check @returns {Check} what may be missing */
const maybe = (check) => (value, place) => (value === undefined ? undefined : check(value, place));

/** @param {Check} check @returns {Check} what may be empty */
const blankOr = (check) => (value, place) => (value === "" ? "" : check(value, place));

/** @param {Check} check @param {number} most @param {number} [least] @returns {Check} */
const list = (check, most, least = 0) => (value, place) => {
  if (!Array.isArray(value) || value.length > most || value.length < least) {
    throw faulty(place);
  }
  return value.map((item, index) => check(item, `${place}.${index}`));
};

/** @param {Record<string, Check>} checks @returns {Check} */
const shape = (checks) => (value, place) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw place ? faulty(place) : new Refused("foreign");
  }
  const own = new Map(Object.entries(value));
  const pairs = Object.entries(checks).map(([key, check]) => [key, check(own.get(key), place ? `${place}.${key}` : key)]);
  return Object.fromEntries(pairs.filter(([, checked]) => checked !== undefined));
};

const PROOF = shape({
  level: oneOf(LEVELS), url: maybe(blankOr(webAddress)), checked_on: maybe(blankOr(time)), source_date: maybe(blankOr(time)),
  valid_until: maybe(blankOr(time)), note: maybe(upTo(MOST.text)), by: maybe(upTo(MOST.label)),
});
const CELL = shape({ texts: list(upTo(MOST.text), MOST.texts, 1), level: oneOf(LEVELS), proofs: list(PROOF, MOST.proofs) });
/** @type {Check} */
const answer = (value, place) => (value === null || value === OUTSIDE ? value : CELL(value, place));

const CANDIDATE = shape({
  slug: text(isSlug), title: some(MOST.label), url: blankOr(webAddress), source_url: blankOr(webAddress),
  commit: text((value) => /^[0-9a-f]{0,64}$/.test(value)), decision: oneOf(DECISIONS), grounds: upTo(MOST_LETTERS.grounds),
});
const CRITERION = shape({
  key: text((value) => /^[a-z0-9_.-]{1,100}$/i.test(value)), label: some(MOST.label), group: upTo(MOST.label),
  kind: text((value) => /^[a-z_]{1,20}$/.test(value)), cells: list(answer, MOST.candidates),
});
const MEMO = shape({
  schema_version: any, made_on: day, title: upTo(MOST_LETTERS.title), decider: upTo(MOST_LETTERS.decider), address: ownAddress,
  filter: upTo(MOST_LETTERS.filter), conditions: list(some(MOST_LETTERS.condition), MOST.conditions), level: blankOr(oneOf(LEVELS.slice(1, 3))),
  candidates: list(CANDIDATE, MOST.candidates, 1), criteria: list(CRITERION, MOST.criteria),
});
