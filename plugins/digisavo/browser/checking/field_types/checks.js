/** Checks that several field types share: of texts, their letters and lengths, and of keys. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { unread } from "../document.js";
import { faultOf } from "../problem.js";
import { quoted } from "../reading/writing.js";
import { slugify } from "../slug.js";
import { fold } from "../suggest.js";
import { codeOf, copyable, findHtmlTag, findNonLatin, lengthOf, onOneLine, quote } from "../text.js";

/**
 * @typedef {import("../document.js").Raw} Raw
 * @typedef {import("../document.js").Path} Path
 * @typedef {import("../sheet.js").Sheet} Sheet
 * @typedef {import("../rules.js").Field} Field
 */

const isBlank = (/** @type {string} */ text) => !text.trim();

/**
 * Whether a value is an answer: an empty value, one that says nothing, or one of such values only is a missing answer.
 * @param {Raw | undefined} raw
 * @param {Sheet} sheet
 * @returns {boolean}
 */
export function isAnswer(raw, sheet) {
  if (typeof raw === "string") {
    return !isBlank(raw) && !sheet.rules.spellings.saysNothing(raw);
  }
  return [...(raw?.values() ?? [])].some((part) => isAnswer(part, sheet));
}

/**
 * Editors get a notice of every answer that says nothing: it is left out.
 * @param {Raw} raw
 * @param {Path} path
 * @param {Sheet} sheet
 */
export function noticeNothing(raw, path, sheet) {
  if (typeof raw === "string") {
    if (!constantsOf("types.checks").empty.includes(raw) && !isBlank(raw) && sheet.rules.spellings.saysNothing(raw)) {
      sheet.notice(path, "value.none", "", { text: quote(raw) });
    }
    return;
  }
  for (const [key, value] of raw.entries()) {
    noticeNothing(value, [...path, key], sheet);
  }
}

/**
 * A value that was put right; editors get a notice of what it was read as.
 * @param {string} meant
 * @param {string} found
 * @param {Path} path
 * @param {Sheet} sheet
 */
export function readAs(meant, found, path, sheet) {
  sheet.notice(path, "value.repaired", "", { found: quote(found), meant });
  return meant;
}

/**
 * A single value as typed, white space folded; null after reporting a list or a mapping, or of what is unread.
 * @param {Raw} raw
 * @param {Path} path
 * @param {Sheet} sheet
 * @returns {string | null}
 */
export function checkText(raw, path, sheet) {
  if (typeof raw === "string") {
    return raw === unread() ? null : onOneLine(raw);
  }
  if (Array.isArray(raw)) {
    const answers = raw.filter((item) => typeof item === "string" && isAnswer(item, sheet));
    const meant = answers.length === 1 ? copyable(onOneLine(answers[0])) : joined(answers);
    const hint = meant ? "meant" : answers.length ? "choose" : "";
    const found = answers.slice(0, constantsOf("types.checks").shown).map(quote);
    sheet.error(path, "value.type", "list", { hint, meant, found });
  } else {
    const meant = textWithColon(raw);
    sheet.error(path, "value.type", "mapping", { hint: meant ? "meant" : "", meant });
  }
  return null;
}

/**
 * Sentences as one text in quotation marks; "" where other texts are among them, of which one may be meant.
 * @param {string[]} texts
 */
function joined(texts) {
  const areSentences = texts.length > 0 && texts.every((text) => text.includes(" ") && /[.!?]$/.test(text));
  return areSentences ? copyable(quoted(onOneLine(texts.join(" ")))) : "";
}

/**
 * A text that became a mapping because of its colon, in quotation marks.
 * @param {Map<string, Raw>} raw
 */
function textWithColon(raw) {
  const [[key, value] = ["", ""], ...others] = raw;
  const isText = Boolean(key) && !others.length && typeof value === "string" && value !== unread();
  return isText ? copyable(quoted(`${key}: ${value}`)) : "";
}

/**
 * A plain text within its limits; null after reporting HTML, strange letters or a wrong length.
 * @param {Raw} raw
 * @param {Path} path
 * @param {Sheet} sheet
 * @param {Record<string, any>} limits
 * @returns {string | null}
 */
export function checkPlainText(raw, path, sheet, limits) {
  const text = checkText(raw, path, sheet);
  if (text === null) {
    return null;
  }
  const tag = findHtmlTag(text);
  if (tag) {
    const meant = withoutTags(text);
    sheet.error(path, "text.html", "", { hint: meant ? "meant" : "form", tag: quote(tag), meant });
    return null;
  }
  if (limits.latin && !slugify(text)) {
    sheet.error(path, "text.letters", "none", { text: quote(text) });
    return null;
  }
  const letter = limits.latin ? findNonLatin(text) : "";
  if (letter) {
    sheet.error(path, "text.letters", "foreign", { letter: quote(letter), code: codeOf(letter) });
    return null;
  }
  warnOfGarbled(text, path, sheet);
  return checkLength(text, path, sheet, limits) ? text : null;
}

/**
 * @param {string} text
 * @param {Path} path
 * @param {Sheet} sheet
 */
function warnOfGarbled(text, path, sheet) {
  const { garbled, is_garbled: isGarbled } = constantsOf("types.checks");
  const found = isGarbled.search(text)?.[0];
  if (found) {
    const meant = copyable(isGarbled.replace(text, (/** @type {string} */ part) => garbled[part]));
    sheet.warning(path, "text.garbled", "", { hint: meant ? "meant" : "form", found: quote(found), letter: quote(garbled[found]), meant });
  }
}

/** @param {string} text */
function withoutTags(text) {
  const { longest, tag, lone_tags: lone, bracketed_address: address } = constantsOf("types.checks");
  if (lengthOf(text) > longest) {
    return "";
  }
  const bare = address.replace(text, "$1");
  /** @type {Map<string, number>} */
  const opened = new Map();
  for (const [, slash, inline, block] of tag.all(bare)) {
    const name = (inline ?? block ?? "").toLowerCase();
    opened.set(name, (opened.get(name) ?? 0) + (slash ? -1 : 1));
  }
  const plain = copyable(onOneLine(tag.replace(bare, (/** @type {string[]} */ ...[, , inline]) => (inline ? "" : " "))));
  const isWhole = [...opened].every(([name, count]) => !count || lone.includes(name));
  return isWhole && !findHtmlTag(plain) ? plain : "";
}

/**
 * Whether a text is as long as declared; reports it where not.
 * @param {string} text
 * @param {Path} path
 * @param {Sheet} sheet
 * @param {Record<string, any>} limits
 */
export function checkLength(text, path, sheet, limits) {
  const least = Number(limits.min_length ?? 0);
  const most = Number(limits.max_length ?? constantsOf("types.checks").max_length);
  const length = lengthOf(text);
  if (length > most) {
    sheet.error(path, "text.long", "", { length, most, count: length - most });
  } else if (length < least) {
    sheet.error(path, "text.short", "", { length, least });
  }
  return least <= length && length <= most;
}

/**
 * A key that is none of those that a mapping may have.
 * @param {string} key
 * @param {string[]} keys
 * @param {Sheet} sheet
 */
export function faultOfKey(key, keys, sheet) {
  return faultOf("key.unknown", "", { hint: "allowed", key: quote(key), meant: sheet.suggest(key, keys), keys });
}

/**
 * The only key that a text can stand for, "" for none: by its label, or but for capitals and hyphens.
 * @param {string} key
 * @param {Iterable<[string, string]>} labels by key
 */
export function keyMeant(key, labels) {
  const folded = fold(key);
  const meant = [...labels].filter(([name, label]) => folded === fold(name) || folded === fold(label));
  return meant.length === 1 ? meant[0][0] : "";
}
