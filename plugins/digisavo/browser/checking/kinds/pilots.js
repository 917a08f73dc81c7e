/** What must hold between the answers about a pilot. Knows no DOM. */

import { faultOf } from "../problem.js";
import { isBefore, isByEditors, reviewIsRecent } from "./common.js";

/** @typedef {import("./common.js").Rule} Rule */

const hasBegun = (/** @type {Map<string, any>} */ values, /** @type {import("../sheet.js").Sheet} */ sheet) =>
  sheet.rules.constants.begun.includes(values.get("stage"));

/** @type {Rule} A pilot that has begun states where. */
function begunHasAPlace(values, sheet) {
  if (hasBegun(values, sheet) && !sheet.isAnswered("municipalities", "areas")) {
    report(values, sheet, "municipalities", "pilot.place");
  }
}

/** @type {Rule} A pilot that has begun states when, as a date or in words. */
function begunHasAStart(values, sheet) {
  if (hasBegun(values, sheet) && !sheet.isAnswered("start", "period")) {
    report(values, sheet, "start", "pilot.start");
  }
}

/** @type {Rule} A pilot that has ended states when, as a date or in words. */
function endedHasAnEnd(values, sheet) {
  if (values.get("stage") === sheet.rules.constants.ended && !sheet.isAnswered("end", "period")) {
    report(values, sheet, "end", "pilot.end");
  }
}

/** @type {Rule} A pilot that has ended does not end in the future. */
function endedHasEnded(values, sheet) {
  const end = values.get("end") ?? "";
  if (values.get("stage") === sheet.rules.constants.ended && isBefore(sheet.today, end)) {
    sheet.error(["end"], "pilot.future", "", { end });
  }
}

/** @type {Rule} A pilot does not end before it starts. */
function endIsAfterStart(values, sheet) {
  const [start, end] = [values.get("start") ?? "", values.get("end") ?? ""];
  if (isBefore(end, start)) {
    sheet.error(["end"], "date.order", "pilot", { start, end });
  }
}

/**
 * Editors, who leave out what public sources do not state, get a notice where others get an error.
 * @param {Map<string, any>} values
 * @param {import("../sheet.js").Sheet} sheet
 * @param {string} key
 * @param {string} code
 */
function report(values, sheet, key, code) {
  sheet.report([key], faultOf(code), isByEditors(values, sheet) ? "notice" : "error");
}

export const PILOTS = [begunHasAPlace, begunHasAStart, endedHasAnEnd, endedHasEnded, endIsAfterStart, reviewIsRecent];
