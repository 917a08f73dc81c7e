/** Which questions an entry leaves unanswered, by its record. Knows no DOM. */

import { anything, list, mapping, object, optional, text } from "../shape.js";

/** What must hold of answers: one of the values for one of the keys. @typedef {{ [key: string]: string[] }} Condition */
/**
 * A question: how much it weighs (2 decides most choices, 1 is compared, 0 neither), and what answers it in a record.
 * @typedef {{ key: string, label: string, weight: number, answered_by: string[], asked_if?: Condition, unless?: Condition }} Question
 */
/** @typedef {{ label: string, questions: Question[] }} Group */
/**
 * What a kind's entries may leave unanswered, and the words to ask for it.
 * @typedef {object} Inquiry
 * @property {Record<string, string>} words
 * @property {string} site its name
 * @property {string} form from the root of the site
 * @property {string} form_url
 * @property {string} records where the records are, from the root of the site
 * @property {string} recipient the key of the provider's e-mail address
 * @property {string} prices the beginning of the keys that ask for prices
 * @property {Group[]} groups
 */
/** The record of an entry. @typedef {{ [key: string]: unknown }} Answers */

const condition = optional(mapping(list(text())));

/** @type {(data: unknown) => Inquiry} */
export const checkedInquiry = (data) => object({
  words: mapping(text()), site: text(), form: text(), form_url: text(), records: text(), recipient: text(), prices: text(),
  groups: list(object({
    label: text(),
    questions: list(object({
      key: text(), label: text(), weight: anything, answered_by: list(text()), asked_if: condition, unless: condition,
    })),
  })),
})(data, "");

/**
 * The groups with the questions that are open, without those where none is.
 * @param {readonly Group[]} groups
 * @param {Answers} record
 * @param {number} [least] the least weight of a question
 * @returns {Group[]}
 */
export function openIn(groups, record, least = 0) {
  const open = groups.map(({ label, questions }) => (
    { label, questions: questions.filter((question) => question.weight >= least && isOpen(question, record)) }
  ));
  return open.filter(({ questions }) => questions.length);
}

/**
 * @param {readonly Group[]} groups
 */
export function countOf(groups) {
  return groups.reduce((sum, { questions }) => sum + questions.length, 0);
}

/**
 * The text that a record has at a key such as `contact.email`, "" for none.
 * @param {Answers} record
 * @param {string} key
 */
export function textAt(record, key) {
  const value = valueAt(record, key);
  return typeof value === "string" ? value : "";
}

/**
 * @param {Question} question
 * @param {Answers} record
 */
function isOpen({ answered_by: keys, asked_if: askedIf, unless }, record) {
  const isAnswered = keys.some((key) => valueAt(record, key) !== undefined);
  return !isAnswered && !(unless && holds(unless, record)) && (!askedIf || holds(askedIf, record));
}

/**
 * @param {Condition} wanted
 * @param {Answers} record
 */
function holds(wanted, record) {
  return Object.entries(wanted).some(([key, values]) => answersOf(valueAt(record, key)).some((answer) => values.includes(answer)));
}

/**
 * The answers in a value: of lists all items, of rows what stands first in them.
 * @param {unknown} value
 * @returns {string[]}
 */
function answersOf(value) {
  const items = Array.isArray(value) ? value : [value];
  return items.map((item) => String(typeof item === "object" && item !== null ? Object.values(item)[0] : item));
}

/**
 * @param {Answers} record
 * @param {string} key
 * @returns {unknown}
 */
function valueAt(record, key) {
  /** @type {unknown} */
  let value = record;
  for (const part of key.split(".")) {
    value = typeof value === "object" && value !== null ? new Map(Object.entries(value)).get(part) : undefined;
  }
  return value;
}
