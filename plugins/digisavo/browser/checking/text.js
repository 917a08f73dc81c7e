/** Text as content may hold it: normal form, refused characters, how a found value is quoted. Knows no DOM. */

import { constantsOf } from "./constants.js";

export const REPLACEMENT = "\ufffd";
const WHITE = /[\s\x1c-\x1f\x85]+/u;
/** @type {RegExp | undefined} */
let stranger;

/**
 * The number of characters, as people count them and Python does.
 * @param {string} text
 */
export function lengthOf(text) {
  return /[\ud800-\udfff]/.test(text) ? [...text].length : text.length;
}

/**
 * White space folded.
 * @param {string} text
 */
export function onOneLine(text) {
  return wordsOf(text).join(" ");
}

/**
 * @param {string} text
 */
export function wordsOf(text) {
  return text.split(WHITE).filter(Boolean);
}

/**
 * Lower case, as for comparison.
 * @param {string} text
 */
export function caseless(text) {
  return text.toLowerCase().replaceAll("\u00df", "ss");
}

/**
 * Refused characters with their indexes.
 * @param {string} text
 * @returns {{ index: number, character: string }[]}
 */
export function findRefused(text) {
  const matches = constantsOf("text").refused.all(text);
  return matches.map((/** @type {RegExpExecArray} */ match) => ({ index: match.index, character: match[0] }));
}

/** @param {string} text */
export function replaceRefused(text) {
  return constantsOf("text").refused.replace(text, REPLACEMENT);
}

/** @param {string} text */
export function withoutReplacements(text) {
  return text.replaceAll(REPLACEMENT, "");
}

/**
 * The text without refused characters; a space stands for those that part words.
 * @param {string} text
 */
export function removeRefused(text) {
  const { refused, parting } = constantsOf("text");
  return refused.replace(parting.replace(text, " "), "");
}

/**
 * A character's code and its name, where it has one.
 * @param {string} character
 */
export function describeCharacter(character) {
  const known = constantsOf("yaml_spaces").names[character];
  return known ?? `${codeOf(character)} ${constantsOf("text").names[character] ?? ""}`.trimEnd();
}

/** @param {string} character */
export function codeOf(character) {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/**
 * The first HTML tag or comment in a text, "" where there is none.
 * @param {string} text
 */
export function findHtmlTag(text) {
  return text.includes("<") ? (constantsOf("text").html_tag.search(text)?.[0] ?? "") : "";
}

/**
 * The first letter that is not Latin, "" where there is none.
 * @param {string} text
 */
export function findNonLatin(text) {
  stranger ??= new RegExp(`(?![A-Za-z${constantsOf("text").latin}])\\p{L}`, "u");
  return stranger.exec(text)?.[0] ?? "";
}

/**
 * A found text for a message: one line, cut, nothing invisible.
 * @param {string} text
 */
export function shorten(text) {
  const { refused, quoted_length: most } = constantsOf("text");
  const line = refused.replace(onOneLine(text), escaped);
  return lengthOf(line) > most ? `${[...line].slice(0, most).join("")}\u2026` : line;
}

/** @param {string} character */
function escaped(character) {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
}

/**
 * A found value for a message, shortened and in quotation marks.
 * @param {string} text
 */
export function quote(text) {
  return `"${shorten(text)}"`;
}

/**
 * A text that advice may offer to be copied, "" where it is too long or would not stay on its line.
 * @param {string} text
 */
export function copyable(text) {
  return lengthOf(text) <= constantsOf("text").copied_length && text === onOneLine(text) ? text : "";
}

/**
 * A text without the signs of a list at its beginning and its end.
 * @param {string} text
 * @param {string} signs
 */
export function strip(text, signs) {
  return stripEnd(stripStart(text, signs), signs);
}

/**
 * @param {string} text
 * @param {string} signs
 */
export function stripStart(text, signs) {
  let start = 0;
  while (start < text.length && signs.includes(text[start])) {
    start += 1;
  }
  return text.slice(start);
}

/**
 * @param {string} text
 * @param {string} signs
 */
export function stripEnd(text, signs) {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1])) {
    end -= 1;
  }
  return text.slice(0, end);
}

/**
 * @param {string} text
 * @param {string} start
 */
export function withoutStart(text, start) {
  return start && text.startsWith(start) ? text.slice(start.length) : text;
}

/**
 * @param {string} text
 * @param {string} end
 */
export function withoutEnd(text, end) {
  return end && text.endsWith(end) ? text.slice(0, -end.length) : text;
}

/**
 * What stands before a sign and after it: the whole text and "" where it has none.
 * @param {string} text
 * @param {string} sign
 * @returns {[string, string, string]}
 */
export function parted(text, sign) {
  const index = text.indexOf(sign);
  return index < 0 ? [text, "", ""] : [text.slice(0, index), sign, text.slice(index + sign.length)];
}
