/** Answers in words, as pages show them. Knows no DOM. */

import { dayIn } from "../../shared/texts/days.js";
import { isAnswer } from "./fields.js";
import { asText } from "./raw.js";

/** @import { Field, Raw } from "./fields.js" */

const DAY = /^\d{4}(?:-\d\d){0,2}$/;
/** Types whose answers are terms, or mean one. */
const OF_TERMS = new Set(["choice", "choices", "tags", "languages", "flag", "field_keys"]);

/**
 * An answer in words, one text for each item.
 * @param {Field} field
 * @param {Raw | undefined} raw
 * @param {string} language
 * @returns {string[]}
 */
export function inWords(field, raw, language) {
  if (!isAnswer(raw)) {
    return [];
  }
  if (field.fields.length) {
    const rows = Array.isArray(raw) ? raw : [raw];
    return rows.map((row) => rowInWords(field, row, language)).filter(Boolean);
  }
  const items = Array.isArray(raw) ? raw : [raw];
  return items.map((item) => itemInWords(field, asText(item), language)).filter(Boolean);
}

/**
 * @param {Field} field
 * @param {Raw | undefined} row
 * @param {string} language
 */
function rowInWords(field, row, language) {
  if (typeof row !== "object" || row === null || Array.isArray(row)) {
    return asText(row);
  }
  const parts = field.fields.map((part) => inWords(part, row[part.key], language).join(", "));
  return parts.filter(Boolean).join(", ");
}

/**
 * @param {Field} field
 * @param {string} text
 * @param {string} language
 */
function itemInWords(field, text, language) {
  if (OF_TERMS.has(field.type)) {
    return field.terms.find(({ id }) => id === text)?.label ?? text.replace(/^muu:\s*/, "");
  }
  return field.type === "date" && DAY.test(text) ? dayIn(language, text) : text;
}
