/** A record as the site serves it: what has another shape is refused, for it would seem to tell nothing. Knows no DOM. */

import { isSlug } from "../chosen.js";
import { LEVELS } from "./table.js";

/** @typedef {import("./table.js").Published} Published */
/** @typedef {(value: any) => boolean} Holds */

const DAY = /^\d{4}(?:-\d{2}){0,2}$/;

/**
 * A record, or where it has moved; throws where data is neither.
 * @param {any} data
 * @returns {Published & { moved_to?: string }}
 */
export function checkedRecord(data) {
  if (!isObject(data) || !(isMove(data) || isRecord(data))) {
    throw new Error("what came is no record of a service");
  }
  return data;
}

/** @type {Holds} */
const isMove = ({ moved_to: target }) => isText(target) && isSlug(target);

/** @type {Holds} */
function isRecord({ slug, name, url, source_url: source, commit, texts, levels, evidence, moved_to: target }) {
  const isWhole = isText(slug) && isSlug(slug) && target === undefined;
  const isTold = isObject(texts) && Object.values(texts).every(listOf(isText));
  const isLevelled = isObject(levels ?? {}) && Object.values(levels ?? {}).every(isLevel);
  const isProven = isObject(evidence ?? {}) && Object.values(evidence ?? {}).every(listOf(isProof));
  return isWhole && [name, url, source, commit].every(maybe(isText)) && isTold && isLevelled && isProven;
}

/** @type {Holds} */
function isProof(proof) {
  return isObject(proof) && isLevel(proof.level) && [proof.url, proof.by, proof.note].every(maybe(isText))
    && [proof.checked_on, proof.source_date, proof.valid_until].every(maybe((day) => isText(day) && DAY.test(day)));
}

/** @type {Holds} */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @type {Holds} */
const isText = (value) => typeof value === "string";

/** @type {Holds} */
const isLevel = (value) => LEVELS.includes(value);

/** @type {(holds: Holds) => Holds} */
const maybe = (holds) => (value) => value === undefined || holds(value);

/** @type {(holds: Holds) => Holds} */
const listOf = (holds) => (value) => Array.isArray(value) && value.every(holds);
