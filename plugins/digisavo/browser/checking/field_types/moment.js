/** Moments: a day, or a day and a time of day in Finland. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { faultOf } from "../problem.js";
import { asksLast, lacksYear, offerMoment } from "../offered_days.js";
import { isDay, repairMoment } from "../repairs.js";
import { quote } from "../text.js";
import { checkText, readAs } from "./checks.js";

const MINUTE = 60_000;

/** @type {import("./lists.js").Check} */
export function checkMoment(raw, path, sheet) {
  const text = checkText(raw, path, sheet);
  if (text === null) {
    return null;
  }
  const { moment, fault } = judge(text);
  if (!fault) {
    return moment;
  }
  const { spellings } = sheet.rules;
  const repaired = repairMoment(text, spellings);
  const found = repaired && judge(repaired).moment;
  if (found) {
    readAs(repaired, text, path, sheet);
    return found;
  }
  if (fault.code === "date.form") {
    const day = offerMoment(text, sheet.today, spellings, asksLast(String(path.at(-1))));
    const offered = day || timeOn(sheet.answers.get(constantsOf("types.moment").start), text, spellings);
    const meant = offered && judge(offered).moment ? offered : "";
    const hint = meant && lacksYear(text) ? "year" : meant ? "meant" : "";
    sheet.error(path, "date.form", "moment", { hint, date: quote(text), meant });
  } else {
    sheet.report(path, fault);
  }
  return null;
}

/**
 * A time without a day, on the day of the file's first moment.
 * @param {any} start
 * @param {string} text
 * @param {import("../words/spellings.js").Spellings} spellings
 */
function timeOn(start, text, spellings) {
  const time = constantsOf("types.moment").time_only.full(text);
  const begins = typeof start === "string" ? repairMoment(start, spellings) || start : "";
  return time && begins ? `${begins.slice(0, 10)}T${time[1].padStart(2, "0")}:${time[2] ?? "00"}` : "";
}

/**
 * The value of a text, or what is wrong with it.
 * @param {string} text
 * @returns {{ moment: string | null, fault: import("../problem.js").Fault | null }}
 */
function judge(text) {
  const { form, first_year: first, last_year: last } = constantsOf("types.moment");
  const date = quote(text);
  const match = form.full(text);
  if (!match) {
    return { moment: null, fault: faultOf("date.form", "moment", { date }) };
  }
  const [, day, time = "", offset = ""] = match;
  const [hour, minute, second = "0"] = (time || "00:00").split(":");
  const [, sign = "", hours = "0", minutes = "0"] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
  const exists = isDay(day) && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60 && Number(hours) < 24 && Number(minutes) < 60;
  const clock = exists ? Date.parse(`${day}T${hour}:${minute}:00Z`) : NaN;
  const ahead = (Number(hours) * 60 + Number(minutes)) * MINUTE * (sign === "-" ? -1 : 1);
  const local = offset ? localTime(clock - ahead) : { text: `${day}T${hour}:${minute}` };
  const year = Number(local.text.slice(0, 4));
  if (!exists || !(year >= first && year <= last)) {
    return { moment: null, fault: faultOf("date.impossible", "moment", { date, first, last }) };
  }
  if (!time) {
    return { moment: day, fault: null };
  }
  if (offset) {
    return { moment: momentAt(clock - ahead), fault: null };
  }
  const instant = instantOf(local.text);
  return localTime(instant).text === local.text
    ? { moment: momentAt(instant), fault: null }
    : { moment: null, fault: faultOf("date.skipped", "", { date }) };
}

/** @type {Intl.DateTimeFormat | undefined} */
let clocks;

/**
 * What calendar and clock show in Finland at an instant.
 * @param {number} instant
 */
function localTime(instant) {
  clocks ??= new Intl.DateTimeFormat("sv-SE", {
    timeZone: constantsOf("types.moment").zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  });
  return { text: Number.isNaN(instant) ? "" : clocks.format(instant).replace(" ", "T") };
}

/**
 * The instant at which the clock shows a time; of two the first.
 * @param {string} local
 */
function instantOf(local) {
  const plain = Date.parse(`${local}:00Z`);
  const ahead = (/** @type {number} */ instant) => Date.parse(`${localTime(instant).text}:00Z`) - instant;
  const offsets = [ahead(plain - 86_400_000), ahead(plain + 86_400_000)].sort((one, other) => other - one);
  return offsets.map((offset) => plain - offset).find((instant) => localTime(instant).text === local) ?? plain - offsets[0];
}

/**
 * An instant as a moment in Finland; only the second of two equal times has an offset.
 * @param {number} instant
 */
export function momentAt(instant) {
  const { text } = localTime(instant);
  const first = instantOf(text);
  if (first === instant - (instant % MINUTE)) {
    return text;
  }
  const ahead = (Date.parse(`${text}:00Z`) - instant) / MINUTE;
  return `${text}+${String(Math.floor(ahead / 60)).padStart(2, "0")}:${String(ahead % 60).padStart(2, "0")}`;
}

/** @param {string} moment */
export function isWholeDay(moment) {
  return !moment.includes("T");
}

/**
 * The instant of a checked moment.
 * @param {string} moment
 */
export function instantAt(moment) {
  return /[+-]\d\d:\d\d$/.test(moment) ? Date.parse(moment) : instantOf(isWholeDay(moment) ? `${moment}T00:00` : moment);
}

/**
 * Whether a moment is before another; where either is a day only, the days are compared.
 * @param {string} first
 * @param {string} second
 */
export function comesBefore(first, second) {
  if (isWholeDay(first) || isWholeDay(second)) {
    return first.slice(0, 10) < second.slice(0, 10);
  }
  return instantAt(first) < instantAt(second);
}
