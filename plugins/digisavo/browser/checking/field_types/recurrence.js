/** Recurrence: the days of an event by a rule of the iCalendar standard (RRULE, RFC 5545). Knows no DOM. */

import { constantsOf } from "../constants.js";
import { faultOf } from "../problem.js";
import { isDay } from "../repairs.js";
import { quote, strip, withoutStart } from "../text.js";
import { checkLength, checkText } from "./checks.js";

/** @typedef {Map<string, string[]>} Parts */

/** @type {import("./lists.js").Check} */
export function checkRecurrence(raw, path, sheet) {
  const text = checkText(raw, path, sheet);
  if (text === null || !checkLength(text, path, sheet, { max_length: constantsOf("types.recurrence").length })) {
    return null;
  }
  const fault = faultOfText(text);
  if (fault) {
    sheet.report(path, fault);
  }
  return fault ? null : canonical(text);
}

/**
 * The parts of a rule in its usual spelling.
 * @param {string} rule
 * @returns {Parts}
 */
export function partsOf(rule) {
  return new Map(rule.split(";").map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1).split(",")]));
}

/**
 * What is wrong with a rule, or null; where its form is easily mended, the hint is the mended rule.
 * @param {string} text
 */
function faultOfText(text) {
  const fault = faultOfRule(canonical(text), text);
  if (fault?.code !== "recurrence.form") {
    return fault;
  }
  const meant = mended(canonical(text));
  const cause = faultOfRule(meant, text);
  return cause
    ? faultOf("recurrence.form", "", { hint: "cause", rule: quote(text), cause })
    : faultOf("recurrence.form", "", { hint: "mended", rule: quote(text), meant });
}

/** @param {string} text */
function canonical(text) {
  return text.toUpperCase().replaceAll("; ", ";");
}

/**
 * A rule without a prefix, spaces and superfluous semicolons, its last day in the form of the standard.
 * @param {string} rule
 */
function mended(rule) {
  const { parting, prefix, finnish_day: finnishDay, dashed_day: dashedDay } = constantsOf("types.recurrence");
  const plain = strip(parting.replace(withoutStart(rule, prefix), ";").replace(/\s/gu, ""), ";");
  const days = finnishDay.replace(plain, (/** @type {string[]} */ ...[, day, month, year]) => year + month.padStart(2, "0") + day.padStart(2, "0"));
  return dashedDay.replace(days, "$1$2$3");
}

/**
 * @param {string} rule
 * @param {string} text
 */
function faultOfRule(rule, text) {
  const { part, known } = constantsOf("types.recurrence");
  const matches = rule.split(";").map((piece) => part.full(piece));
  const names = matches.filter(Boolean).map((match) => match[1]);
  if (names.length < matches.length || new Set(names).size < names.length) {
    return faultOf("recurrence.form", "", { hint: "parts", rule: quote(text) });
  }
  const unknown = names.find((name) => !known.includes(name));
  if (unknown) {
    return faultOf("recurrence.part", "unknown", { part: quote(unknown), allowed: known });
  }
  const parts = partsOf(rule);
  const unread = [...parts].find(([name, values]) => !values.every((value) => isReadable(name, value)));
  if (unread) {
    const [name, values] = unread;
    const cause = name === "FREQ" ? unknownFrequency(values) : faultOfValue(name, quote(`${name}=${values.join(",")}`));
    return faultOf("recurrence.form", "", { hint: "cause", rule: quote(text), cause });
  }
  return faultOfFrequency(parts) ?? faultOfValues(parts) ?? faultOfEnd(parts);
}

/**
 * Whether a value has the form of its part.
 * @param {string} name
 * @param {string} value
 */
function isReadable(name, value) {
  const { days } = constantsOf("types.recurrence");
  if (name === "UNTIL") {
    return isTime(value);
  }
  if (name === "BYDAY" || name === "WKST") {
    return new RegExp(`^[+\\-]?\\d{0,2}(?:${days.join("|")})$`).test(value);
  }
  if (name === "BYMONTH") {
    return /^\d+L?$/.test(value);
  }
  return name === "FREQ" ? ["SECONDLY", "MINUTELY", "HOURLY", ...constantsOf("types.recurrence").frequencies].includes(value) : /^[+-]?\d+$/.test(value);
}

/** @param {string} value */
function isTime(value) {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z?)?$/.exec(value);
  if (!match) {
    return false;
  }
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  return isDay(`${year}-${month}-${day}`) && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
}

/** @param {Parts} parts */
function faultOfFrequency(parts) {
  const { frequencies } = constantsOf("types.recurrence");
  const found = parts.get("FREQ") ?? [];
  if (found.length === 1 && frequencies.includes(found[0])) {
    return null;
  }
  return found.length ? unknownFrequency(found) : faultOf("recurrence.frequency", "missing", { allowed: frequencies });
}

/** @param {string[]} found */
function unknownFrequency(found) {
  return faultOf("recurrence.frequency", "unknown", { found: quote(found.join(",")), allowed: constantsOf("types.recurrence").frequencies });
}

/** @param {Parts} parts */
function faultOfValues(parts) {
  const { frequencies, lone, only_with: onlyWith } = constantsOf("types.recurrence");
  const [frequency] = parts.get("FREQ") ?? [""];
  for (const [name, values] of parts) {
    if (!(onlyWith[name] ?? frequencies).includes(frequency)) {
      return faultOf("recurrence.part", "conflict", { part: name, frequency });
    }
    if (name === "BYSETPOS" && ![...parts.keys()].some((part) => part.startsWith("BY") && part !== name)) {
      return faultOf("recurrence.part", "alone");
    }
    if ((values.length > 1 && lone.includes(name)) || !values.every((value) => isPossible(name, value, parts))) {
      return faultOfValue(name, quote(`${name}=${values.join(",")}`));
    }
  }
  return null;
}

/**
 * @param {string} name
 * @param {string} found
 */
function faultOfValue(name, found) {
  const { days, most, from_the_end: fromTheEnd } = constantsOf("types.recurrence");
  if (name === "BYDAY" || name === "WKST") {
    return faultOf("recurrence.value", "part", { hint: "weekdays", found, days });
  }
  if (name === "UNTIL") {
    return faultOf("recurrence.value", "part", { hint: "last_day", found });
  }
  const values = { found, most: most[name], from_the_end: fromTheEnd.includes(name) ? name : "" };
  return faultOf("recurrence.value", "part", { hint: "numbers", ...values });
}

/**
 * @param {string} name
 * @param {string} value
 * @param {Parts} parts
 */
function isPossible(name, value, parts) {
  const { days, most, from_the_end: fromTheEnd, first_year: first, last_year: last } = constantsOf("types.recurrence");
  if (name === "UNTIL") {
    return Number(value.slice(0, 4)) >= first && Number(value.slice(0, 4)) <= last;
  }
  if (name === "BYDAY" || name === "WKST") {
    const number = Math.abs(parseInt(value, 10));
    return days.includes(value) || (name === "BYDAY" && number >= 1 && number <= mostWeekdays(parts));
  }
  if (!Object.hasOwn(most, name)) {
    return true;
  }
  const number = Number(value);
  return number !== 0 && number >= (fromTheEnd.includes(name) ? -most[name] : 1) && number <= most[name];
}

/**
 * The largest number before a weekday; 0 where none is allowed.
 * @param {Parts} parts
 */
function mostWeekdays(parts) {
  const [frequency] = parts.get("FREQ") ?? [""];
  if (parts.has("BYWEEKNO") || (frequency !== "MONTHLY" && frequency !== "YEARLY")) {
    return 0;
  }
  return frequency === "YEARLY" && !parts.has("BYMONTH") ? 53 : 5;
}

/** @param {Parts} parts */
function faultOfEnd(parts) {
  const ends = ["COUNT", "UNTIL"].flatMap((name) => parts.get(name) ?? []);
  return ends.length === 1 ? null : faultOf("recurrence.endless", ends.length ? "two_ends" : "no_end");
}
