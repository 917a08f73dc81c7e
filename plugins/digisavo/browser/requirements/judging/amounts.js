/** Judges an answer that is a number, between two numbers, or a day. Knows no DOM. */

import { dayIn } from "../../shared/texts/days.js";

/** @import { Criterion, State } from "../judging.js" */
/** @import { Question } from "../question.js" */
/** @import { Found } from "./terms.js" */
/** @import { Translate } from "../../shared/translations.js" */
/** @typedef {[number | null, number | null]} Range */

/**
 * @param {Criterion} criterion
 * @param {Question} question
 * @param {Translate} t
 * @returns {(range: Range) => Found}
 */
export function judgeOfNumbers({ operator, wanted: [limit] }, { unit }, t) {
  return (range) => ({ state: operator === "is" ? "meets" : stateOf(operator, Number(limit), Number(limit), range), text: rangeIn(range, unit, t) });
}

/**
 * @param {Criterion} criterion
 * @param {string} language
 * @returns {(day: string) => Found}
 */
export function judgeOfDays({ operator, wanted: [limit] }, language) {
  const [first, last] = spanOf(String(limit));
  return (day) => ({ state: operator === "is" ? "meets" : stateOf(operator, first, last, spanOf(day)), text: dayIn(language, day) });
}

/**
 * Whether what lies between two limits is surely not below the first, or not above the last, of what is wanted.
 * @template {number | string} Value
 * @param {string} operator
 * @param {Value} first
 * @param {Value} last
 * @param {[Value | null, Value | null]} range
 * @returns {State}
 */
function stateOf(operator, first, last, [least, most]) {
  if (operator === "least") {
    return least !== null && least >= first ? "meets" : most !== null && most < first ? "fails" : "unknown";
  }
  return most !== null && most <= last ? "meets" : least !== null && least > last ? "fails" : "unknown";
}

/**
 * The first and the last day of a day, a month or a year, as texts that can be ordered.
 * @param {string} day
 * @returns {[string, string]}
 */
function spanOf(day) {
  return day.length > 4 ? [`${day}-01`.slice(0, 10), `${day}-31`.slice(0, 10)] : [`${day}-01-01`, `${day}-12-31`];
}

/**
 * A number, or the numbers between which it lies, with what they count.
 * @param {Range} range
 * @param {string} unit
 * @param {Translate} t
 */
export function rangeIn([least, most], unit, t) {
  const amount = amountIn([least, most], t);
  return unit ? t("with_unit", { amount, unit }) : amount;
}

/** @type {(range: Range, t: Translate) => string} */
function amountIn([least, most], t) {
  if (least !== null && most !== null) {
    return least === most ? t("number", { number: least }) : t("between", { least, most });
  }
  return least === null ? t("up_to", { most: most ?? 0 }) : t("from", { least });
}
