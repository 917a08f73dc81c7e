/** Occasions: the times at which something takes place, once or repeatedly, by a rule of RFC 5545. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { instantAt, isWholeDay, momentAt } from "../field_types/moment.js";
import { partsOf } from "../field_types/recurrence.js";

/** @typedef {{ start: string, end: string }} Occasion */
/** @typedef {{ day: number, year: number, month: number, date: number, weekday: number }} Day `day` counts from 1970 */

const DAY = 86_400_000;
const WEEK = 7;

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
 * The days of a rule in order.
 * @param {Map<string, string[]>} parts
 * @param {number} first
 * @param {number} until
 * @returns {Generator<number>}
 */
function* daysOf(parts, first, until) {
  const rule = new Rule(parts, first);
  for (let period = rule.periodAt(first); period.from <= until; period = rule.periodAfter(period)) {
    /** @type {number[]} */
    const found = [];
    for (let day = period.from; day <= period.to; day += 1) {
      if (rule.fits(day)) {
        found.push(day);
      }
    }
    for (const day of rule.chosen(found)) {
      if (day >= first && day <= until) {
        yield day;
      }
    }
  }
}

/** A rule, by periods of its frequency. */
class Rule {
  #parts;
  #frequency;
  #interval;
  #firstDay;
  #weekStart;
  #plain;
  #numbered;

  /**
   * @param {Map<string, string[]>} parts
   * @param {number} first
   */
  constructor(parts, first) {
    const { days } = constantsOf("types.recurrence");
    this.#parts = new Map(parts);
    this.#frequency = parts.get("FREQ")?.[0] ?? "";
    this.#interval = Number(parts.get("INTERVAL")?.[0] ?? 1);
    this.#firstDay = first;
    this.#weekStart = days.indexOf(parts.get("WKST")?.[0] ?? days[0]);
    this.#complete(dayOf(first), days);
    const weekdays = (this.#parts.get("BYDAY") ?? []).map((value) => ({ number: parseInt(value, 10) || 0, weekday: days.indexOf(value.slice(-2)) }));
    this.#plain = weekdays.filter(({ number }) => !number).map(({ weekday }) => weekday);
    this.#numbered = weekdays.filter(({ number }) => number);
  }

  /**
   * What a rule does not say is as on the first day.
   * @param {Day} first
   * @param {string[]} days
   */
  #complete(first, days) {
    if (["BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYDAY"].some((name) => this.#parts.has(name))) {
      return;
    }
    if (this.#frequency === "YEARLY" && !this.#parts.has("BYMONTH")) {
      this.#parts.set("BYMONTH", [String(first.month)]);
    }
    if (this.#frequency === "YEARLY" || this.#frequency === "MONTHLY") {
      this.#parts.set("BYMONTHDAY", [String(first.date)]);
    } else if (this.#frequency === "WEEKLY") {
      this.#parts.set("BYDAY", [days[first.weekday]]);
    }
  }

  /**
   * The period of the frequency that a day begins, or lies in.
   * @param {number} day
   */
  periodAt(day) {
    const { year, month, weekday } = dayOf(day);
    if (this.#frequency === "YEARLY") {
      return { from: numberOf(year, 1, 1), to: numberOf(year, 12, 31) };
    }
    if (this.#frequency === "MONTHLY") {
      return { from: numberOf(year, month, 1), to: numberOf(year, month + 1, 1) - 1 };
    }
    if (this.#frequency === "WEEKLY") {
      return { from: day, to: day + WEEK - 1 - ((weekday - this.#weekStart + WEEK) % WEEK) };
    }
    return { from: day, to: day };
  }

  /** @param {{ from: number, to: number }} period */
  periodAfter({ from, to }) {
    const { year, month } = dayOf(from);
    if (this.#frequency === "YEARLY") {
      return this.periodAt(numberOf(year + this.#interval, 1, 1));
    }
    if (this.#frequency === "MONTHLY") {
      return this.periodAt(numberOf(year, month + this.#interval, 1));
    }
    return this.periodAt(this.#frequency === "WEEKLY" ? to + 1 + WEEK * (this.#interval - 1) : from + this.#interval);
  }

  /**
   * Whether a day fits all parts of the rule.
   * @param {number} number
   */
  fits(number) {
    const day = dayOf(number);
    const length = numberOf(day.year, day.month + 1, 1) - numberOf(day.year, day.month, 1);
    const days = numberOf(day.year + 1, 1, 1) - numberOf(day.year, 1, 1);
    const ofYear = number - numberOf(day.year, 1, 1) + 1;
    return (
      this.#allows("BYMONTH", [day.month]) &&
      this.#allows("BYMONTHDAY", [day.date, day.date - length - 1]) &&
      this.#allows("BYYEARDAY", [ofYear, ofYear - days - 1]) &&
      (!this.#parts.has("BYWEEKNO") || this.#allows("BYWEEKNO", this.#weeksOf(number))) &&
      (!this.#plain.length || this.#plain.includes(day.weekday)) &&
      (!this.#numbered.length || this.#isNumbered(day, length, ofYear, days))
    );
  }

  /**
   * @param {string} name
   * @param {number[]} values
   */
  #allows(name, values) {
    const wanted = this.#parts.get(name);
    return !wanted || wanted.some((value) => values.includes(Number(value)));
  }

  /**
   * @param {Day} day
   * @param {number} length
   * @param {number} ofYear
   * @param {number} days
   */
  #isNumbered({ date, weekday }, length, ofYear, days) {
    const inMonth = this.#frequency === "MONTHLY" || this.#parts.has("BYMONTH");
    const [at, whole] = inMonth ? [date, length] : [ofYear, days];
    const numbers = [Math.ceil(at / WEEK), -Math.ceil((whole - at + 1) / WEEK)];
    return this.#numbered.some((one) => one.weekday === weekday && numbers.includes(one.number));
  }

  /**
   * The number of the week of a day, from the beginning and from the end of its year.
   * @param {number} number
   */
  #weeksOf(number) {
    const { weekday } = dayOf(number);
    const monday = number - ((weekday - this.#weekStart + WEEK) % WEEK);
    const { year } = dayOf(monday + 3);
    const first = this.#firstWeek(year);
    const week = (monday - first) / WEEK + 1;
    return [week, week - (this.#firstWeek(year + 1) - first) / WEEK - 1];
  }

  /**
   * The day on which the first week of a year begins: the one that has four days of it.
   * @param {number} year
   */
  #firstWeek(year) {
    const fourth = numberOf(year, 1, 4);
    return fourth - ((dayOf(fourth).weekday - this.#weekStart + WEEK) % WEEK);
  }

  /**
   * The days of a period that are chosen by their places among those that fit.
   * @param {number[]} days
   */
  chosen(days) {
    const places = this.#parts.get("BYSETPOS");
    if (!places) {
      return days;
    }
    const found = places.map(Number).map((place) => days.at(place > 0 ? place - 1 : place));
    return [...new Set(found.filter((day) => day !== undefined))].sort((one, other) => one - other);
  }
}

/** @param {string} moment */
function dayNumber(moment) {
  return Date.parse(`${moment.slice(0, 10)}T00:00:00Z`) / DAY;
}

/**
 * @param {number} year
 * @param {number} month
 * @param {number} date
 */
function numberOf(year, month, date) {
  return Date.UTC(year, month - 1, date) / DAY;
}

/**
 * @param {number} day
 * @returns {Day}
 */
function dayOf(day) {
  const date = new Date(day * DAY);
  return {
    day, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate(), weekday: (date.getUTCDay() + 6) % WEEK,
  };
}

/** @param {number} day */
function textOf(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
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
