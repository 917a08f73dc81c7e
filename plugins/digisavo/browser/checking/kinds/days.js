/** Days of the calendar by number, counted from 1970. Knows no DOM. */

/** @typedef {{ day: number, year: number, month: number, date: number, weekday: number }} Day the first weekday, Monday, is 0 */

const DAY = 86_400_000;

export const WEEK = 7;

/**
 * The number of the day that a moment begins with.
 * @param {string} moment
 */
export function dayNumber(moment) {
  return Date.parse(`${moment.slice(0, 10)}T00:00:00Z`) / DAY;
}

/**
 * The number of a day of a year; a month may be one too many.
 * @param {number} year
 * @param {number} month
 * @param {number} date
 */
export function numberOf(year, month, date) {
  return Date.UTC(year, month - 1, date) / DAY;
}

/**
 * What the calendar says of a day.
 * @param {number} day
 * @returns {Day}
 */
export function dayOf(day) {
  const date = new Date(day * DAY);
  return {
    day, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate(), weekday: (date.getUTCDay() + 6) % WEEK,
  };
}

/**
 * A day as content writes it.
 * @param {number} day
 */
export function textOf(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
