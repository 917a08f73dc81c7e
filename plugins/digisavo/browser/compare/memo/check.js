/** A memo that comes from a file: every part of it is checked, and what does not belong to it is left out. Knows no DOM. */

import { CLAIMED, EXPIRED, PROVEN } from "../../shared/declared.js";
import { anything, list, Misshapen, object, oneOf, optional, text } from "../../shared/shape.js";
import { isSlug } from "../../shared/slugs.js";
import { DECISIONS, MOST_LETTERS, OUTSIDE, SCHEMA_VERSION } from "./draft.js";

/** @import { Memo } from "./draft.js" */
/** @import { Check } from "../../shared/shape.js" */

const MOST = { others: 1000, text: 20_000, address: 4000, own: 50_000, label: 500, candidates: 40, criteria: 400, texts: 1000, proofs: 100, conditions: 20 };
const CONTROLS = /[\u0000-\u0008\u000b-\u001f]/;

/** Why a file is no memo: the key of a text of the page, and its values. */
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
  try {
    checkVersion(data);
    return checkWhole(memo(data, ""));
  } catch (error) {
    if (error instanceof Misshapen) {
      throw error.place ? new Refused("faulty", { place: error.place }) : new Refused("foreign");
    }
    throw error;
  }
}

/** @param {unknown} data */
function checkVersion(data) {
  const { schema_version: version } = object({ schema_version: anything })(data, "");
  if (!Number.isInteger(version) || version < 1) {
    throw new Misshapen("schema_version");
  }
  if (version > SCHEMA_VERSION) {
    throw new Refused("newer", { version });
  }
}

/**
 * Checks what crosses the parts of a memo.
 * @param {Memo} memo
 */
function checkWhole(memo) {
  checkDistinct(memo.candidates.map(({ slug }) => slug), "candidates");
  checkDistinct(memo.criteria.map(({ key }) => key), "criteria");
  const odd = memo.criteria.findIndex(({ cells }) => cells.length !== memo.candidates.length);
  if (odd >= 0) {
    throw new Misshapen(`criteria.${odd}.cells`);
  }
  return memo;
}

/** @param {string[]} keys @param {string} place */
function checkDistinct(keys, place) {
  if (new Set(keys).size < keys.length) {
    throw new Misshapen(place);
  }
}

/** @param {(value: string) => boolean} holds */
const visible = (holds) => text((value) => !CONTROLS.test(value) && holds(value));
/** @param {number} most */
const upTo = (most) => visible((value) => value.length <= most);
/** @param {number} most */
const some = (most) => visible((value) => value.trim() !== "" && value.length <= most);
/** @param {RegExp} pattern */
const like = (pattern) => visible((value) => pattern.test(value));
/** @param {number} most */
const addressUpTo = (most) => visible((value) => value.length <= most && /^https?:$/.test(protocolOf(value)));

const slug = visible(isSlug);
const webAddress = addressUpTo(MOST.address);
const day = visible((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value));
const time = like(/^\d{4}(-\d{2}){0,2}$/);
const level = oneOf([CLAIMED, ...PROVEN, EXPIRED]);

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

/** @param {Check} check @returns {Check} what may be empty */
const blankOr = (check) => (value, place) => (value === "" ? "" : check(value, place));

const proof = object({
  level, url: optional(blankOr(webAddress)), checked_on: optional(blankOr(time)), source_date: optional(blankOr(time)),
  valid_until: optional(blankOr(time)), note: optional(upTo(MOST.text)), by: optional(upTo(MOST.label)),
});
const cell = object({ texts: list(upTo(MOST.text), MOST.texts, 1), level, proofs: list(proof, MOST.proofs) });
/** @type {Check} */
const answer = (value, place) => (value === null || value === OUTSIDE ? value : cell(value, place));

const candidate = object({
  slug, title: some(MOST.label), url: blankOr(webAddress), source_url: blankOr(webAddress),
  commit: like(/^[0-9a-f]{0,64}$/), decision: oneOf(DECISIONS), grounds: upTo(MOST_LETTERS.grounds),
});
const criterion = object({
  key: like(/^[a-z0-9_.-]{1,100}$/i), label: some(MOST.label), group: upTo(MOST.label), kind: like(/^[a-z_]{1,20}$/),
  cells: list(answer, MOST.candidates),
});
/** @type {Check} */
const count = (value, place) => {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0) {
    throw new Misshapen(place);
  }
  return value;
};
const others = object({ total: count, names: list(some(MOST.label), MOST.others) });
const memo = object({
  schema_version: anything, made_on: day, title: upTo(MOST_LETTERS.title), decider: upTo(MOST_LETTERS.decider),
  // The address of a comparison holds its filter, in codes.
  address: addressUpTo(MOST.own), filter: upTo(MOST_LETTERS.filter),
  conditions: list(some(MOST_LETTERS.condition), MOST.conditions), level: blankOr(oneOf(PROVEN)),
  candidates: list(candidate, MOST.candidates, 1), criteria: list(criterion, MOST.criteria),
  others: optional(others),
});
