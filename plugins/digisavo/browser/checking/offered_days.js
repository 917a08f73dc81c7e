/** Days that a text may mean where it leaves doubt: offered as advice, never taken as a value. Knows no DOM. */

import { constantsOf } from "./constants.js";
import { isoDay, isShort, momentInWords, momentOf, repairDay } from "./repairs.js";
import { caseless } from "./text.js";

/** @typedef {import("./words/spellings.js").Spellings} Spellings */

const YEARS = 9;

/**
 * Whether a question asks for the last day of something.
 * @param {string} key
 * @returns {boolean}
 */
export function asksLast(key) {
  return constantsOf("offered_days").asks_last.search(key) !== null;
}

/**
 * The day that a text may mean, part of which is missing or superfluous: of a span of days the first, or the last.
 * @param {string} text
 * @param {string} today
 * @param {Spellings} spellings
 * @returns {string}
 */
export function offerDay(text, today, spellings, last = false) {
  const { short_year: shortYear, slashed, no_year: noYear } = constantsOf("offered_days");
  if (!isShort(text)) {
    return "";
  }
  let match = shortYear.full(text);
  if (match) {
    return isoDay(`20${match[4]}`, match[3], match[1]);
  }
  match = slashed.full(text);
  if (match) {
    return isoDay(match[4], match[3], match[1]);
  }
  match = noYear.full(text);
  if (match) {
    return nextDay(match[2], match[1], today);
  }
  const span = spanIn(text);
  return (span.length ? span : daysIn(text, spellings)).at(last ? -1 : 0) ?? "";
}

/**
 * The day, month or year that a text may mean.
 * @param {string} text
 * @param {string} today
 * @param {Spellings} spellings
 * @returns {string}
 */
export function offerMonth(text, today, spellings, last = false) {
  const found = offerDay(text, today, spellings, last);
  if (found) {
    return found;
  }
  const { slashed, whole_day: wholeDay, year } = constantsOf("offered_days");
  // The year of a day that does not exist would hide the mistake.
  if (!isShort(text) || slashed.full(text) || !wholeDay.all(text).every((/** @type {string[]} */ match) => repairDay(match[0], spellings))) {
    return "";
  }
  const years = new Set(year.all(text).map((/** @type {string[]} */ match) => match[1]));
  return years.size === 1 ? [...years][0] : "";
}

/**
 * The moment that a text begins with, or the day that it may mean.
 * @param {string} text
 * @param {string} today
 * @param {Spellings} spellings
 */
export function offerMoment(text, today, spellings, last = false) {
  const { other_clock: otherClock, hyphen } = constantsOf("offered_days");
  const folded = caseless(text);
  const match = isShort(text) ? momentInWords(spellings, "").exec(folded) : null;
  if (!match) {
    return offerDay(text, today, spellings, last);
  }
  const isOpen = otherClock.at(folded, match[0].length) || (last && hyphen.at(folded, match[0].length));
  return isOpen || spanIn(text).length ? offerDay(text, today, spellings, last) : momentOf(match, spellings);
}

/**
 * Whether a text is a day without a year.
 * @param {string} text
 */
export function lacksYear(text) {
  return constantsOf("offered_days").no_year.full(text) !== null;
}

/**
 * The first and the last day of a span whose year is written once, if a text has no other days.
 * @param {string} text
 */
function spanIn(text) {
  const { span_of_days: span, whole_day: wholeDay } = constantsOf("offered_days");
  const match = span.search(text);
  if (!match || wholeDay.all(text).length > 1) {
    return [];
  }
  const [first, last] = [isoDay(match[5], match[2] ?? match[4], match[1]), isoDay(match[5], match[4], match[3])];
  // A span over the turn of a year begins in one that is not written.
  return first && last && first <= last ? [first, last] : [];
}

/**
 * The only whole day of a text, or the two of a span.
 * @param {string} text
 * @param {Spellings} spellings
 * @returns {string[]}
 */
function daysIn(text, spellings) {
  const { whole_day: wholeDay, hyphen, span_of_days: span } = constantsOf("offered_days");
  const whole = wholeDay.all(text);
  /** @type {RegExpExecArray[]} */
  const matches = whole.length ? whole : [constantsOf("repairs").year_first.at(text)].filter(Boolean);
  const days = matches.map((match) => repairDay(match[0], spellings));
  const isSpan = days.length === 2 && hyphen.full(text.slice(matches[0].index + matches[0][0].length, matches[1].index));
  const isAlone = new Set(days).size === 1 && !span.search(text);
  return days.every(Boolean) && (isAlone || isSpan) ? days : [];
}

/**
 * The next day of a name from today on, in a year that has it.
 * @param {string} month
 * @param {string} day
 * @param {string} today
 */
function nextDay(month, day, today) {
  const year = Number(today.slice(0, 4));
  const days = Array.from({ length: YEARS }, (_, after) => isoDay(String(year + after), month, day));
  return days.find((found) => found && found >= today) ?? "";
}
