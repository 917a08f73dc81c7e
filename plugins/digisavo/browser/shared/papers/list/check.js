/** A paper that comes from a file: every part of it is checked, and what does not belong to it is left out. Knows no DOM. */

import { CLAIMED, EXPIRED, PROVEN } from "../../declared.js";
import {
  addressUpTo, blankOr, checkDistinct, checkedData, commit, count, day, like, some, time, upTo, visible, webAddress,
} from "../checks.js";
import { anything, list, Misshapen, object, oneOf, optional } from "../../shape.js";
import { isSlug } from "../../slugs.js";
import { MOST_LETTERS, SCHEMA_VERSION, SORTS } from "./paper.js";

/** @import { Check } from "../../shape.js" */
/** @import { Paper } from "./paper.js" */

/** The address of a list holds its requirements. */
const MOST = { own: 50_000, sources: 100, criteria: 400, services: 20_000, weight: 3 };

/**
 * @param {unknown} data what a file holds
 * @returns {Paper}
 */
export function checkedPaper(data) {
  return checkedData(data, SCHEMA_VERSION, () => listPaper(data, ""));
}

/** A paper, also within other data. @type {Check} */
export const listPaper = (data, place) => checkWhole(paper(data, place), place && `${place}.`);

/**
 * Checks what crosses the parts of a paper.
 * @param {Paper} paper
 * @param {string} before the place of the paper
 */
function checkWhole(paper, before) {
  checkDistinct(paper.services.map(({ slug }) => slug), `${before}services`);
  const odd = paper.services.findIndex(({ verdicts }) => verdicts.length !== paper.criteria.length);
  if (odd >= 0) {
    throw new Misshapen(`${before}services.${odd}.verdicts`);
  }
  return paper;
}

const { label, text } = MOST_LETTERS;
const source = object({ url: blankOr(webAddress), level: oneOf([CLAIMED, ...PROVEN, EXPIRED]), date: blankOr(time) });
const verdict = object({ state: oneOf(["meets", "fails", "unknown", "apart"]), text: upTo(text), sources: list(source, MOST.sources) });

/** @type {Check} */
const weight = (value, place) => {
  if (count(value, place) > MOST.weight) {
    throw new Misshapen(place);
  }
  return value;
};
const points = object({ worst: count, best: count });
/** @type {Check} */
const pointsOrNone = (value, place) => (value === null ? null : points(value, place));

const key = like(/^[a-z0-9_.-]{1,100}$/i);
const criterion = object({
  key, label: some(label), help: upTo(MOST_LETTERS.help), operator: oneOf(["any", "all", "within", "least", "most", "is"]), wantedText: upTo(MOST_LETTERS.need), importance: oneOf(["must", "wish", "ask"]), weight, question: blankOr(key),
});
const service = object({
  slug: visible(isSlug), name: some(label), provider: upTo(label), address: blankOr(webAddress), outcome: oneOf(["meets", "open", "fails"]),
  verdicts: list(verdict, MOST.criteria), points: pointsOrNone, email: upTo(MOST_LETTERS.email), website: blankOr(webAddress),
});
const set = object({ kind: oneOf(["group", "category"]), id: visible(isSlug), label: some(label), address: blankOr(webAddress) });
/** @type {Check} */
const yesOrNo = (value, place) => {
  if (typeof value !== "boolean") {
    throw new Misshapen(place);
  }
  return value;
};
const paper = object({
  schema_version: anything, paper: oneOf(SORTS), made_on: day, deadline: blankOr(day), reply_to: upTo(MOST_LETTERS.reply_to),
  everyone: yesOrNo, municipality: optional(upTo(label)), address: addressUpTo(MOST.own), form: blankOr(webAddress), set, need: upTo(MOST_LETTERS.need),
  criteria: list(criterion, MOST.criteria), services: list(service, MOST.services), commit, generated: blankOr(time),
});
