/** Gives what stands in a file where several questions or rows belong to a question that shows it. Knows no DOM. */

import { isSame } from "../asking/answers.js";
import { EVIDENCE, isAnswer } from "../asking/fields.js";
import { isMapping } from "../asking/raw.js";

/** @import { Answers } from "../asking/answers.js" */
/** @import { Declaration } from "../asking/declaration.js" */
/** @import { Field, Raw } from "../asking/fields.js" */
/** @typedef {Pick<Declaration, "fields" | "shorthands">} Asked */

/** The part of a proof that a bare text is. */
const PROOF = "url";

/**
 * Places what is no answer yet among the answers that a file has.
 * @param {Asked} asked
 * @param {Record<string, Raw>} source the values of the file
 * @param {Answers} answers
 * @returns {string[]} the keys of the questions to which the file did not give it
 */
export function place(asked, source, answers) {
  const groups = Object.entries(source).filter(([, raw]) => isAnswer(raw) && !isMapping(raw));
  return [
    ...groups.flatMap(([group, raw]) => placeInGroup(group, raw, asked, answers)),
    ...asked.fields.filter((field) => placeInRows(field, answers)).map(({ key }) => key),
  ];
}

/**
 * What stands for a group answers the question that its shorthand names, or else is shown by its first one.
 * @param {string} group
 * @param {Raw} raw
 * @param {Asked} asked
 * @param {Answers} answers
 */
function placeInGroup(group, raw, { fields, shorthands }, answers) {
  const own = typeof raw === "string" ? shorthands[group] : undefined;
  const key = own ?? fields.find((field) => field.key.startsWith(`${group}.`))?.key;
  if (key) {
    answers.takeAt(own ?? group, raw);
    answers.set(key, raw);
  }
  return own || !key ? [] : [key];
}

/**
 * @param {Field} field
 * @param {Answers} answers
 * @returns {boolean} whether anything has become a row
 */
function placeInRows({ key, type, fields }, answers) {
  const raw = answers.values.get(key);
  if (!fields.length || raw === undefined || !isAnswer(raw)) {
    return false;
  }
  const isProofs = type === EVIDENCE && isMapping(raw);
  const rows = isProofs ? Object.fromEntries(Object.entries(raw).map(([one, proof]) => [one, withRows(proof, PROOF)])) : withRows(raw, fields[0].key);
  answers.set(key, rows);
  return !isSame(raw, rows);
}

/**
 * A value of which every item is a row: one that is none becomes the first part of a row of its own.
 * @param {Raw} raw
 * @param {string} first
 * @returns {Raw}
 */
function withRows(raw, first) {
  const items = Array.isArray(raw) ? raw : [raw];
  return items.every(isMapping) ? raw : items.map((item) => (isMapping(item) ? item : { [first]: item }));
}
