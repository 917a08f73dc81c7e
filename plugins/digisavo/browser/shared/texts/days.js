/** Days: as data keeps them, and as they are written in a language. Knows no DOM. */

/** How days and months are written, by language: making one of these takes as long as writing hundreds of days. @type {Map<string, Intl.DateTimeFormat>} */
const FORMATS = new Map();

/**
 * Languages whose days are but numbers: they need no rules, whose first making takes a slow phone a tenth of a second.
 * @type {Map<string, (year: number, month: number, day: number) => string>}
 */
const IN_NUMBERS = new Map([["fi", (year, month, day) => `${day}.${month}.${year}`]]);

/**
 * A day, a month or a year as it is written in a language: "22.11.2026", "marraskuu 2026", "2026".
 * @param {string} language
 * @param {string} value `YYYY-MM-DD`, `YYYY-MM` or `YYYY`
 */
export function dayIn(language, value) {
  const [year = "", month, day] = value.split("-");
  if (!month) {
    return year;
  }
  const inNumbers = IN_NUMBERS.get(language);
  if (day && inNumbers) {
    return inNumbers(Number(year), Number(month), Number(day));
  }
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return formatOf(language, Boolean(day)).format(moment);
}

/**
 * @param {string} language
 * @param {boolean} isOfDays else of months
 */
function formatOf(language, isOfDays) {
  const key = `${language} ${isOfDays}`;
  const shown = /** @type {Intl.DateTimeFormatOptions} */ (isOfDays ? { dateStyle: "medium" } : { month: "long", year: "numeric" });
  const format = FORMATS.get(key) ?? new Intl.DateTimeFormat(language, { ...shown, timeZone: "UTC" });
  FORMATS.set(key, format);
  return format;
}

/** A day, a month or a year as data keeps them. */
const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * Whether a text is a day, a month or a year as data keeps them, and is in the calendar.
 * @param {string} text
 */
export function isDay(text) {
  const [year, month, day] = text.split("-").map(Number);
  return DAY.test(text) && (day === undefined || new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day);
}

/**
 * A day by the clock of the device: `YYYY-MM-DD`.
 * @param {Date} now
 */
export function dayOf(now) {
  const digits = (/** @type {number} */ value) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
}
