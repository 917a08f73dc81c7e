/** Dates: full ones, and where declared also a month or a year. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { asksLast, lacksYear, offerDay, offerMonth } from "../offered_days.js";
import { isDay, repairDay, repairMonth } from "../repairs.js";
import { quote } from "../text.js";
import { checkText, readAs } from "./checks.js";

/** @type {import("./lists.js").Check} */
export function checkDate(raw, path, sheet, field) {
  const text = checkText(raw, path, sheet);
  if (text === null) {
    return null;
  }
  const constants = constantsOf("types.date");
  const takesMonths = field.precision === "month";
  const form = takesMonths ? constants.month : constants.day;
  let day = asDate(text, form);
  if (!day) {
    const repaired = takesMonths ? repairMonth(text, sheet.rules.spellings) : repairDay(text, sheet.rules.spellings);
    day = repaired && asDate(repaired, form);
    day = day && readAs(day, text, path, sheet);
  }
  if (day) {
    if (field.past && day > sheet.today) {
      sheet.warning(path, "date.future", "", { date: quote(day) });
    }
    return day;
  }
  if (form.full(text)) {
    sheet.error(path, "date.impossible", "day", { date: quote(text), first: constants.first_year, last: constants.last_year });
    return null;
  }
  const offer = takesMonths ? offerMonth : offerDay;
  const meant = asDate(offer(text, sheet.today, sheet.rules.spellings, asksLast(String(path.at(-1)))), form);
  const hint = meant && lacksYear(text) ? "year" : meant ? "meant" : takesMonths ? "month" : "day";
  sheet.error(path, "date.form", "day", { hint, date: quote(text), meant });
  return null;
}

/**
 * The text if it is the date of an existing day, else "".
 * @param {string} text
 * @param {import("../constants.js").Pattern} form
 */
function asDate(text, form) {
  const { first_year: first, last_year: last } = constantsOf("types.date");
  const year = Number(text.slice(0, 4));
  return form.full(text) && isDay(`${text}-01-01`.slice(0, 10)) && year >= first && year <= last ? text : "";
}
