/**
 * Answers put right where there is no doubt of what was meant: each function gives the canonical text, or "".
 *
 * What leaves doubt is only offered, as advice and never as a value: days by `offered_days`, numbers by `measures`. Knows no DOM.
 */

import { constantsOf } from "./constants.js";
import { caseless, withoutEnd, withoutStart } from "./text.js";

/** @typedef {import("./words/spellings.js").Spellings} Spellings */

export const isShort = (/** @type {string} */ text) => text.length <= constantsOf("repairs").longest;

/**
 * Whether a text `2026-11-30` is a day that exists.
 * @param {string} text
 */
export function isDay(text) {
  const [year, month, day] = text.split("-").map(Number);
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/**
 * A number written in the Finnish way.
 * @param {string} text
 */
export function repairNumber(text) {
  const { minus, plain, continental, american } = constantsOf("repairs");
  text = [...text].map((sign) => minus[sign] ?? sign).join("");
  if (!isShort(text)) {
    return "";
  }
  for (const [form, thousands] of [[continental, "."], [american, ","]]) {
    const match = form.full(text);
    if (match) {
      return tidy(`${match[1].replaceAll(thousands, "")}.${match[2]}`);
    }
  }
  return plain.full(text) ? tidy(text) : "";
}

/**
 * An amount of euros.
 * @param {string} text
 * @param {Spellings} spellings
 */
export function repairAmount(text, spellings) {
  let word = caseless(text);
  for (const sign of [...spellings.euros].sort((one, other) => other.length - one.length)) {
    word = withoutStart(withoutEnd(word, sign), sign).trim();
  }
  return repairNumber(withoutEnd(withoutEnd(withoutEnd(word, ",-"), ".-"), ",\u2013"));
}

/**
 * The numbers in a text, each with the word or sign that stands after it.
 * @param {string} text
 * @returns {[string, string][]}
 */
export function numbersIn(text) {
  const { any, doubtful } = constantsOf("repairs");
  if (!isShort(text) || doubtful.search(text)) {
    return [];
  }
  return any.all(text).map((/** @type {string[]} */ found) => [tidy(found[1]), caseless(found[2] ?? "")]);
}

/**
 * What a text says besides its numbers and their units.
 * @param {string} text
 * @returns {string}
 */
export function withoutNumbers(text) {
  return constantsOf("repairs").any.replace(text, " ");
}

/**
 * A day written with its year.
 * @param {string} text
 * @param {Spellings} spellings
 */
export function repairDay(text, spellings) {
  const { dotted, year_first: yearFirst } = constantsOf("repairs");
  if (!isShort(text)) {
    return "";
  }
  let match = dotted.full(text);
  if (match) {
    const isPlain = !match[1] || spellings.weekdays.includes(caseless(match[1]));
    return isPlain ? isoDay(match[4], match[3], match[2]) : "";
  }
  match = yearFirst.full(text);
  if (match) {
    return isoDay(match[1], match[3], match[4]);
  }
  match = new RegExp(`^${dayInWords(spellings)}$`).exec(caseless(text));
  return match ? isoDay(match[3], monthNumber(match[2], spellings), match[1]) : "";
}

/**
 * A month, or a day.
 * @param {string} text
 * @param {Spellings} spellings
 */
export function repairMonth(text, spellings) {
  const found = repairDay(text, spellings);
  if (found || !isShort(text)) {
    return found;
  }
  const match = constantsOf("repairs").month_and_year.full(text);
  if (match) {
    return isoDay(match[2] ?? match[3], match[1] ?? match[4], "1").slice(0, 7);
  }
  const words = new RegExp(`^(${monthNames(spellings)}) ([0-9]{4})$`).exec(caseless(text));
  return words ? isoDay(words[2], monthNumber(words[1], spellings), "1").slice(0, 7) : "";
}

/**
 * A day, or a day and a time.
 * @param {string} text
 * @param {Spellings} spellings
 */
export function repairMoment(text, spellings) {
  const match = isShort(text) ? momentInWords(spellings, "$").exec(caseless(text)) : null;
  return match ? momentOf(match, spellings) : "";
}

/**
 * @param {RegExpExecArray} match
 * @param {Spellings} spellings
 */
export function momentOf({ groups = {} }, spellings) {
  const found = repairDay(groups.day, spellings);
  return found && groups.hour ? `${found}T${groups.hour.padStart(2, "0")}:${groups.minute ?? "00"}` : found;
}

/**
 * A number with a decimal point, without spaces and needless zeros.
 * @param {string} text
 */
function tidy(text) {
  const plain = text.replace(/\s/gu, "").replaceAll(",", ".");
  return plain.includes(".") ? plain.replace(/0+$/, "").replace(/\.+$/, "") : plain;
}

/**
 * A day as files have it, "" where there is no such day.
 * @param {string} year
 * @param {string} month
 * @param {string} day
 */
export function isoDay(year, month, day) {
  const text = [Number(year), Number(month), Number(day)].map((number, at) => String(number).padStart(at ? 2 : 4, "0")).join("-");
  return isDay(text) ? text : "";
}

/**
 * @param {string} word
 * @param {Spellings} spellings
 */
function monthNumber(word, { monthNames: names }) {
  return String(1 + names.findIndex((name) => word.startsWith(name)));
}

/** @param {Spellings} spellings */
function monthNames({ monthNames: names, monthEndings }) {
  return `(?:${names.join("|")})(?:${monthEndings.join("|")})?`;
}

/** @param {Spellings} spellings */
function dayInWords(spellings) {
  return `([0-9]{1,2})\\. ?(${monthNames(spellings)}) ([0-9]{4})`;
}

/**
 * @param {Spellings} spellings
 * @param {"$" | ""} end
 */
export function momentInWords(spellings, end) {
  const day = `(?:[\\p{L}]{2,12},? )?[0-9]{1,2}\\. ?[0-9]{1,2}\\. ?[0-9]{4}|[0-9]{4}[\\-/. ][0-9]{1,2}[\\-/. ][0-9]{1,2}\\.?|${dayInWords(spellings)}`;
  const clock = `(?:(?:${spellings.clock.join("|")})[.]? ?)?`;
  return new RegExp(`^(?<day>${day})(?:(?:,? |t)${clock}(?<hour>[0-9]{1,2})(?:[.:](?<minute>[0-9]{2}))?)?${end}`, "u");
}
