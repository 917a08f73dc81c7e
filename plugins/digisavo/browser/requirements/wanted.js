/** Requirements in words: what is wanted of an answer. Knows no DOM. */

import { dayIn } from "../shared/texts/days.js";
import { rangeIn } from "./judging/amounts.js";

/** @import { Criterion, Importance } from "./judging.js" */
/** @import { Operator, Question } from "./question.js" */
/** @import { Translate } from "../shared/translations.js" */

/** What a requirement is made of. @typedef {{ operator: Operator, wanted: (string | number)[], importance: Importance, weight: number }} Wanting */

/**
 * @param {Question} question
 * @param {Wanting} wanting
 * @param {Translate} t
 * @param {string} language
 * @returns {Criterion}
 */
export function criterionOf(question, { operator, wanted, importance, weight }, t, language) {
  const isLimitOfDays = question.form === "day" && (operator === "least" || operator === "most");
  const wantedText = t(isLimitOfDays ? `wanted.day.${operator}` : `wanted.${operator}`, { what: whatOf(question, wanted, t, language, operator) });
  const { key, label, help } = question;
  return { key, label, help, operator, wanted, wantedText, importance, weight };
}

/** @type {(question: Pick<Question, "form" | "unit" | "labels">, wanted: readonly (string | number)[], t: Translate, language: string, operator: Operator) => string} */
function whatOf({ form, unit, labels }, wanted, t, language, operator) {
  if (form === "number") {
    return wanted.map((number) => rangeIn([Number(number), Number(number)], unit, t)).join(", ");
  }
  const texts = wanted.map((one) => (form === "day" ? dayIn(language, String(one)) : (labels.get(String(one)) ?? String(one))));
  const last = t(operator === "any" ? "or" : "and");
  return texts.length > 1 ? `${texts.slice(0, -1).join(", ")} ${last} ${texts.at(-1)}` : (texts[0] ?? "");
}

/**
 * A requirement as it is named among others: the question, and what is wanted of its answer.
 * @param {Criterion} criterion
 */
export function nameOf({ label, operator, wantedText }) {
  return operator === "is" ? label : `${label}: ${wantedText}`;
}

/**
 * What is wanted of a question when it is chosen: what usually is, or that it is answered at all.
 * @param {Question} question
 * @returns {Wanting}
 */
export function usualOf({ operators, usual }) {
  const operator = operators[0] ?? "is";
  return usual.length ? { operator, wanted: usual, importance: "wish", weight: 0 } : { operator: "is", wanted: [], importance: "ask", weight: 0 };
}
