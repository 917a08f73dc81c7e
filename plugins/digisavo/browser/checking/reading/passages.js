/** Finds passages of Markdown with their places: links, images, HTML, includes, and what is slow to parse. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { findHtmlTag } from "../text.js";

/** @typedef {{ text: string, words: string, start: number }} Passage `words` is the alternative text of an image */

const LABEL = "(?:\\\\.|[^\\[\\]\\\\]|\\[(?:\\\\.|[^\\[\\]\\\\])*\\])*";
const ADDRESS = "(?:<(?<inside>(?:\\\\.|[^<>\\n\\\\])*)>|(?<plain>(?![<\\s])(?:\\\\.|[^\\s()\\\\]|\\((?:\\\\.|[^\\s()\\\\])*\\))*))";
const TITLE = "(?:\\s+(?:\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|\\((?:\\\\.|[^()\\\\])*\\)))?";
const LINK = new RegExp(`(?<image>!?)\\[(?<words>${LABEL})\\](?:\\(\\s*(?:${ADDRESS}${TITLE})?\\s*\\)|\\[(?<name>${LABEL})\\])?`, "gs");
const DEFINITION = new RegExp(`^ {0,3}\\[(?<name>(?:\\\\.|[^\\[\\]\\\\])+)\\]:[ \\t]*\\n?[ \\t]*${ADDRESS}${TITLE}[ \\t]*$`, "gm");
const AUTOMATIC = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>|<([\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*)>/gi;
const CODE_BLOCK = /(?:^|\n)(?:\s*\n)(?: {4}|\t)[^\n]*/g;

const blank = (/** @type {string} */ text) => " ".repeat(text.length);

/**
 * A passage that makes parsers slow, or null.
 * @param {string} text
 * @returns {{ text: string, start: number } | null}
 */
export function findCostly(text) {
  const { run, openings, most_openings: most } = constantsOf("passages");
  const match = run.search(text);
  if (match) {
    return { text: match[0], start: match.index };
  }
  const found = openings.all(text);
  return found.length > most ? { text: found.map((/** @type {string[]} */ one) => one[0]).join(""), start: found[most].index } : null;
}

/**
 * The first HTML tag or comment, which is shown as text.
 * @param {string} text
 */
export function findRawHtml(text) {
  const prose = constantsOf("passages").autolink.replace(withoutCode(text), blank);
  const tag = findHtmlTag(prose);
  return tag ? { text: tag, start: prose.indexOf(tag) } : null;
}

/**
 * The first mark by which some generators include files or run templates.
 * @param {string} text
 */
export function findInclude(text) {
  const match = constantsOf("passages").include.search(withoutCode(text));
  return match ? { text: match[0], start: match.index } : null;
}

/**
 * The addresses that Markdown links to, as written.
 * @param {string} text
 */
export function findLinks(text) {
  return constantsOf("passages").link_opening.search(text) ? passagesIn(text).filter((passage) => !passage.isImage) : [];
}

/**
 * The images of Markdown.
 * @param {string} text
 */
export function findImages(text) {
  return text.includes("![") ? passagesIn(text).filter((passage) => passage.isImage) : [];
}

/**
 * @param {string} text
 * @returns {(Passage & { isImage: boolean })[]}
 */
function passagesIn(text) {
  const prose = withoutCode(text).replace(CODE_BLOCK, blank);
  /** @type {Map<string, { text: string, start: number }>} */
  const defined = new Map();
  const plain = prose.replace(DEFINITION, (/** @type {string} */ whole, /** @type {any[]} */ ...rest) => {
    const groups = rest.at(-1);
    const name = nameOf(groups.name);
    const address = groups.inside ?? groups.plain ?? "";
    if (!defined.has(name)) {
      defined.set(name, { text: unescaped(address), start: rest.at(-3) + whole.indexOf(address, whole.indexOf("]:")) });
    }
    return blank(whole);
  });
  const found = [...linksIn(plain, 0, defined)];
  for (const match of plain.matchAll(AUTOMATIC)) {
    const address = match[1] ?? `mailto:${match[2]}`;
    found.push({ text: address, words: "", start: match.index + 1, isImage: false });
  }
  return found.sort((one, other) => one.start - other.start);
}

/**
 * @param {string} text
 * @param {number} offset
 * @param {Map<string, { text: string, start: number }>} defined
 * @returns {Generator<Passage & { isImage: boolean }>}
 */
function* linksIn(text, offset, defined) {
  for (const match of text.matchAll(LINK)) {
    const { image = "", words = "", inside, plain, name } = match.groups ?? {};
    const isEscaped = /(?<!\\)(?:\\\\)*\\$/.test(text.slice(0, match.index));
    const begin = match.index + image.length + 1 + words.length + 1;
    const address = inside ?? plain;
    const isDirect = text[begin] === "(" && begin < match.index + match[0].length;
    const known = defined.get(nameOf(name || words));
    if (!isEscaped && isDirect) {
      const start = begin + match[0].slice(begin - match.index).indexOf(address ?? "", 1);
      yield { text: unescaped(address ?? ""), words: unescaped(words), start: offset + (address ? start : begin + 1), isImage: Boolean(image) };
    } else if (!isEscaped && known) {
      yield { ...known, words: unescaped(words), isImage: Boolean(image) };
    }
    if (words.includes("[")) {
      yield* linksIn(words, offset + match.index + image.length + 1, defined);
    }
  }
}

/** @param {string} text */
function nameOf(text) {
  return text.trim().toLowerCase().split(/\s+/).join(" ");
}

/** @param {string} text */
function unescaped(text) {
  return constantsOf("passages").escaped.replace(text, "$1").replaceAll("&amp;", "&");
}

/** @param {string} text */
function withoutCode(text) {
  return text.includes("`") ? constantsOf("passages").code.replace(text, blank) : text;
}
