/** Days as a calendar (RFC 5545): whole days, in lines of 75 bytes. Knows no DOM. */

import { cleaned } from "../texts/cleaned.js";

/** @import { Dated } from "./dates.js" */

export const CALENDAR_TYPE = "text/calendar";
const LONGEST = 500;
const LINE = 75;
const DAY = 86_400_000;
/** As calendars of the site count (core/history.py). */
const BEGINNING = Date.UTC(2017, 0, 1);
/** What no program shows as it stands, and some stop at. */
const UNREADABLE = /[\ufffe\uffff\u2028\u2029]/g;

/**
 * @param {string} name
 * @param {readonly Dated[]} dates at least one: a calendar without events is none
 * @param {Date} now
 */
export function calendarOf(name, dates, now) {
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Digisavo.fi//Digisavo//FI", "CALSCALE:GREGORIAN",
    `NAME:${escaped(name)}`, `X-WR-CALNAME:${escaped(name)}`,
    ...dates.flatMap((date) => eventOf(date, now)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/**
 * @param {Dated} date
 * @param {Date} now
 */
function eventOf({ id, title, page, label, name, day }, now) {
  const following = new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
  return [
    "BEGIN:VEVENT", `UID:${escaped(id)}@digisavo.fi`, `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`, `DTEND;VALUE=DATE:${following.replaceAll("-", "")}`,
    `SUMMARY:${escaped(`${title}: ${label}`)}`,
    `DESCRIPTION:${[name, page].filter(Boolean).map(escaped).join("\\n")}`,
    // Programs take a day anew only with a higher number.
    `SEQUENCE:${Math.max(0, Math.floor((now.getTime() - BEGINNING) / 1000))}`,
    ...(/^https?:\/\/[!-~]+$/.test(page) ? [`URL:${page}`] : []), "TRANSP:TRANSPARENT", "END:VEVENT",
  ];
}

/** @param {string} text */
function escaped(text) {
  const line = cleaned(text, LONGEST).replace(/\s+/g, " ").replace(UNREADABLE, " ");
  return line.replace(/[\\;,]/g, (sign) => `\\${sign}`);
}

/**
 * A line in pieces of at most 75 bytes, none of which ends within a letter.
 * @param {string} line
 */
function folded(line) {
  const bytes = new TextEncoder();
  const pieces = [""];
  let size = 0;
  for (const letter of line) {
    const more = bytes.encode(letter).length;
    if (size + more > LINE) {
      pieces.push("");
      size = 1;
    }
    pieces[pieces.length - 1] += letter;
    size += more;
  }
  return pieces.join("\r\n ");
}
