/** The days that a rule of RFC 5545 gives. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { dayOf, numberOf, WEEK } from "./days.js";

/** @import { Day } from "./days.js" */

/**
 * The days of a rule in order.
 * @param {Map<string, string[]>} parts
 * @param {number} first
 * @param {number} until
 * @returns {Generator<number>}
 */
export function* daysOf(parts, first, until) {
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
