/** What must hold between the answers about an event. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { comesBefore } from "../field_types/moment.js";
import { faultOf } from "../problem.js";
import { isByEditors, reviewIsRecent } from "./common.js";
import { goesTooFar, occasionsOf, startsByRule } from "./occasions.js";

/** @typedef {import("./common.js").Rule} Rule */

/** @type {Rule} An event does not end before it begins. */
function endsAfterItBegins(values, sheet) {
  const [start, end] = [values.get("start"), values.get("end")];
  if (start && end && comesBefore(end, start)) {
    sheet.error(["end"], "date.order", "event", { start, end });
  }
}

/** @type {Rule} Registration closes before the event is over, or the last occasion of a recurring event. */
function registrationClosesInTime(values, sheet) {
  const deadline = values.get("registration_deadline");
  const last = timesOf(values).at(-1);
  const over = last?.end || last?.start;
  if (deadline && over && comesBefore(over, deadline)) {
    const variant = last?.end ? "after_end" : "after_start";
    sheet.warning(["registration_deadline"], "event.registration", variant, { deadline, over });
  }
}

/** @type {Rule} An event that does not take place online only states its municipality. */
function aPlaceIsInAMunicipality(values, sheet) {
  const { online, hybrid, on_site: onSite } = sheet.rules.constants;
  const mode = values.get("mode") ?? online;
  if (mode === online || sheet.isAnswered("municipality")) {
    return;
  }
  if (isByEditors(values, sheet)) {
    sheet.notice(["mode"], "event.place", "editors");
  } else if (mode !== onSite && mode !== hybrid) {
    sheet.error(["mode"], "event.place", "submitters");
  }
}

/** @type {Rule} An online event that is to come states an address. */
function onlineHasAnAddress(values, sheet) {
  const { online, hybrid, cancelled } = sheet.rules.constants;
  const isOnline = [online, hybrid].includes(values.get("mode")) && values.get("status") !== cancelled;
  if (isOnline && isComing(values, sheet) && !sheet.isAnswered("online_url", "registration_url")) {
    sheet.notice(["mode"], "event.online");
  }
}

/** @type {Rule} The rule of recurrence gives days, the start is the first of them, and they are not too many. */
function recurrenceFitsTheStart(values, sheet) {
  const [start, rule] = [values.get("start"), values.get("recurrence")];
  const fault = start && rule ? faultOfDays(start, rule) : null;
  if (fault) {
    sheet.report(["recurrence"], fault);
  }
}

/**
 * @param {string} start
 * @param {string} rule
 */
function faultOfDays(start, rule) {
  const { most_occasions: most } = constantsOf("types.recurrence");
  const starts = startsByRule(start, rule);
  if (!starts.length) {
    return faultOf("recurrence.never", "", { start });
  }
  if (starts[0] !== start) {
    return faultOf("recurrence.start", "", { start, first: starts[0] });
  }
  if (starts.length > most) {
    return faultOf("recurrence.many", "", { most });
  }
  return goesTooFar(start, rule) ? faultOf("recurrence.long", "", { years: constantsOf("occasions").years }) : null;
}

/** @type {Rule} The facts of an event that is to come have been reviewed within half a year. */
function comingFactsAreRecent(values, sheet) {
  if (isComing(values, sheet)) {
    reviewIsRecent(values, sheet);
  }
}

/**
 * @param {Map<string, any>} values
 * @param {import("../sheet.js").Sheet} sheet
 */
function isComing(values, sheet) {
  return timesOf(values).some(({ start, end }) => (end || start).slice(0, 10) >= sheet.today);
}

/** @param {Map<string, any>} values */
function timesOf(values) {
  const start = values.get("start");
  return start ? occasionsOf(start, values.get("end") ?? "", values.get("recurrence") ?? "") : [];
}

export const EVENTS = [
  endsAfterItBegins, registrationClosesInTime, aPlaceIsInAMunicipality, onlineHasAnAddress, recurrenceFitsTheStart,
  comingFactsAreRecent,
];
