/** Rules that several kinds of content share. Knows no DOM. */

import { constantsOf } from "../constants.js";

const DAY = 86_400_000;

/**
 * What crosses fields: gets the checked values and reports to the sheet.
 * @typedef {(values: Map<string, any>, sheet: import("../sheet.js").Sheet) => void} Rule
 */

/** @type {Rule} The facts have been reviewed within half a year. */
export function reviewIsRecent(values, sheet) {
  const reviewed = values.get("reviewed_on");
  const days = reviewed ? (Date.parse(sheet.today) - Date.parse(reviewed)) / DAY : 0;
  if (days > constantsOf("review").due_after_days) {
    sheet.notice(["reviewed_on"], "review.due", "", { date: reviewed });
  }
}

/**
 * Whether a date is before another as far as both are known.
 * @param {string} first
 * @param {string} second
 */
export function isBefore(first, second) {
  const shared = Math.min(first.length, second.length);
  return first.slice(0, shared) < second.slice(0, shared);
}

/**
 * Whether the editors wrote it.
 * @param {Map<string, any>} values
 * @param {import("../sheet.js").Sheet} sheet
 */
export function isByEditors(values, sheet) {
  return values.get("submitted_by") === sheet.rules.editors;
}
