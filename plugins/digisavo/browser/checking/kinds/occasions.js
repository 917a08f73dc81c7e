/** Occasions: the times at which something takes place, once or repeatedly, by a rule of RFC 5545. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { instantAt, isWholeDay, momentAt } from "../field_types/moment.js";
import { partsOf } from "../field_types/recurrence.js";
import { dayNumber, textOf } from "./days.js";
import { daysOf } from "./recurring_days.js";

/** @typedef {{ start: string, end: string }} Occasion */

const reach = () => constantsOf("occasions").years * 366;

/**
 * The times that a start, an end and a checked rule of recurrence make, in order.
 * @param {string} start
 * @param {string} end
 * @param {string} rule
 * @returns {Occasion[]}
 */
export function occasionsOf(start, end, rule) {
  if (!rule) {
    return [{ start, end }];
  }
  const starts = startsByRule(start, rule).slice(0, constantsOf("types.recurrence").most_occasions);
  return starts.map((own) => ({ start: own, end: end && endOf(own, start, end) }));
}

/**
 * The starts that a checked rule gives from a start on: at most one more than is allowed, within the reach of rules.
 * @param {string} start
 * @param {string} rule
 */
export function startsByRule(start, rule) {
  const parts = partsOf(rule);
  const last = lastStart(parts, start);
  const count = Number(parts.get("COUNT")?.[0] ?? constantsOf("types.recurrence").most_occasions + 1);
  const first = dayNumber(start);
  const until = Math.min(first + reach(), dayNumber(last));
  /** @type {string[]} */
  const starts = [];
  for (const day of daysOf(parts, first, until)) {
    const own = startOn(textOf(day), start);
    if (own.slice(0, last.length) <= last) {
      starts.push(own);
    }
    if (starts.length >= count) {
      break;
    }
  }
  return starts;
}

/**
 * Whether a checked rule would give dates too late.
 * @param {string} start
 * @param {string} rule
 */
export function goesTooFar(start, rule) {
  const parts = partsOf(rule);
  const count = parts.get("COUNT")?.[0];
  return count ? startsByRule(start, rule).length < Number(count) : dayNumber(lastStart(parts, start)) > dayNumber(start) + reach();
}

/**
 * @param {Map<string, string[]>} parts
 * @param {string} start
 */
function lastStart(parts, start) {
  const [until = ""] = parts.get("UNTIL") ?? [];
  if (!until) {
    return `${textOf(dayNumber(start) + reach())}T23:59`;
  }
  const [, year, month, day, time = "", hour, minute, zone = ""] = /^(\d{4})(\d\d)(\d\d)(T(\d\d)(\d\d)\d\d(Z?))?$/.exec(until) ?? [];
  const local = time ? `${year}-${month}-${day}T${hour}:${minute}` : `${year}-${month}-${day}T23:59`;
  return zone ? momentAt(Date.parse(`${local}:00Z`)).slice(0, 16) : local;
}

/**
 * The start of an occasion on a day, at the time of day of the first.
 * @param {string} day
 * @param {string} start
 */
function startOn(day, start) {
  if (isWholeDay(start) || day === start.slice(0, 10)) {
    return isWholeDay(start) ? day : start;
  }
  return momentAt(instantAt(`${day}T${start.slice(11, 16)}`));
}

/**
 * The end of an occasion: it takes as long as the first by calendar and clock.
 * @param {string} own
 * @param {string} start
 * @param {string} end
 */
function endOf(own, start, end) {
  if (isWholeDay(end)) {
    return textOf(dayNumber(end) + dayNumber(own) - dayNumber(start));
  }
  if (own === start) {
    return end;
  }
  const clock = (/** @type {string} */ moment) => Date.parse(`${isWholeDay(moment) ? `${moment}T00:00` : moment.slice(0, 16)}:00Z`);
  const local = new Date(clock(own) + clock(end) - clock(start)).toISOString().slice(0, 16);
  return momentAt(instantAt(local));
}
