/** A memo that comes from a file: every part of it is checked, and what does not belong to it is left out. Knows no DOM. */

import { CLAIMED, EXPIRED, PROVEN } from "../../shared/declared.js";
import {
  addressUpTo, blankOr, checkDistinct, checkedData, commit, count, day, like, some, time, upTo, visible, webAddress,
} from "../../shared/papers/checks.js";
import { listPaper } from "../../shared/papers/list/check.js";
import { anything, list, Misshapen, object, oneOf, optional } from "../../shared/shape.js";
import { isSlug } from "../../shared/slugs.js";
import { DECISIONS, MOST_LETTERS, OUTSIDE, SCHEMA_VERSION } from "./draft.js";

/** @import { Memo } from "./draft.js" */
/** @import { Check } from "../../shared/shape.js" */

const MOST = { others: 1000, text: 20_000, own: 50_000, label: 500, candidates: 40, criteria: 400, texts: 1000, proofs: 100, conditions: 20 };

/**
 * @param {unknown} data what a file holds
 * @returns {Memo}
 */
export function checkedMemo(data) {
  return checkedData(data, SCHEMA_VERSION, () => checkWhole(memo(data, "")));
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

const slug = visible(isSlug);
const level = oneOf([CLAIMED, ...PROVEN, EXPIRED]);

const proof = object({
  level, url: optional(blankOr(webAddress)), checked_on: optional(blankOr(time)), source_date: optional(blankOr(time)),
  valid_until: optional(blankOr(time)), note: optional(upTo(MOST.text)), by: optional(upTo(MOST.label)),
});
const cell = object({ texts: list(upTo(MOST.text), MOST.texts, 1), level, proofs: list(proof, MOST.proofs) });
/** @type {Check} */
const answer = (value, place) => (value === null || value === OUTSIDE ? value : cell(value, place));

const candidate = object({
  slug, title: some(MOST.label), url: blankOr(webAddress), source_url: blankOr(webAddress),
  commit, decision: oneOf(DECISIONS), grounds: upTo(MOST_LETTERS.grounds),
});
const criterion = object({
  key: like(/^[a-z0-9_.-]{1,100}$/i), label: some(MOST.label), group: upTo(MOST.label), kind: like(/^[a-z_]{1,20}$/),
  cells: list(answer, MOST.candidates),
});
const others = object({ total: count, names: list(some(MOST.label), MOST.others) });
const memo = object({
  schema_version: anything, made_on: day, title: upTo(MOST_LETTERS.title), decider: upTo(MOST_LETTERS.decider),
  // The address of a comparison holds its filter, in codes.
  address: addressUpTo(MOST.own), filter: upTo(MOST_LETTERS.filter),
  conditions: list(some(MOST_LETTERS.condition), MOST.conditions), level: blankOr(oneOf(PROVEN)),
  candidates: list(candidate, MOST.candidates, 1), criteria: list(criterion, MOST.criteria),
  others: optional(others), requirements: optional(listPaper),
});
