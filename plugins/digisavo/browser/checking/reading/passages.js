/** Finds passages of Markdown with their places: links, images, HTML, includes, and what is slow to parse. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { findHtmlTag } from "../text.js";

/**
 * @typedef {{ text: string, words: string, start: number }} Passage `words` is the alternative text of an image
 * @typedef {{ text: string, words: string, isImage: boolean, at: number }} Address
 */

const LABEL = "(?:\\\\.|[^\\[\\]\\\\]|\\[(?:\\\\.|[^\\[\\]\\\\])*\\])*";
const ADDRESS = "(?:<(?<inside>(?:\\\\.|[^<>\\n\\\\])*)>|(?<plain>(?![<\\s])(?:\\\\.|[^\\s()\\\\]|\\((?:\\\\.|[^\\s()\\\\])*\\))*))";
const TITLE = "(?:\\s+(?:\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|\\((?:\\\\.|[^()\\\\])*\\)))?";
const LINK = new RegExp(`(?<image>!?)\\[(?<words>${LABEL})\\](?:\\(\\s*(?:${ADDRESS}${TITLE})?\\s*\\)|\\[(?<name>${LABEL})\\])?`, "gs");
const DEFINED = "(?:<(?<inside>(?:\\\\.|[^<>\\n\\\\])*)>|(?<plain>[^\\s<]\\S*))";
const DEFINITION = new RegExp(`^ {0,3}\\[(?<name>(?:\\\\.|[^\\[\\]\\\\])+)\\]:[ \\t]*\\n?[ \\t]*${DEFINED}${TITLE}[ \\t]*$`, "gm");
const AUTOMATIC = /(?<!\\)<(?!mailto:)([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/gi;
const CODE_BLOCK = /(?<![^])(?:\s*\n)?(?: {4}|\t)[^\n]*|\n\s*\n(?: {4}|\t)[^\n]*/g;
const FENCED = /^ {0,3}(`{3,}|~{3,})[^`\n]*\n(?:[^]*?\n {0,3}\1[`~]*[ \t]*(?=\n|(?![^]))|[^]*)/gm;

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
 * The addresses that Markdown links to, as written, but for mailboxes.
 * @param {string} text
 */
export function findLinks(text) {
  const found = constantsOf("passages").link_opening.search(text) ? addressesIn(text).filter((one) => !one.isImage) : [];
  return located(text, found);
}

/**
 * The addresses with spaces, of links and images that are shown as they were written.
 * @param {string} text
 * @returns {{ address: string, isImage: boolean, start: number }[]}
 */
export function findSpaced(text) {
  const { spaced, like_address: likeAddress } = constantsOf("passages");
  return [...spaced.all(withoutCode(text))]
    .filter((match) => likeAddress.search(match[2]))
    .map((match) => ({
      address: match[2],
      isImage: Boolean(match[1]),
      start: match.index + match[0].indexOf(match[2], match[0].indexOf("](")),
    }));
}

/**
 * The images of Markdown.
 * @param {string} text
 */
export function findImages(text) {
  return located(text, text.includes("![") ? addressesIn(text).filter((one) => one.isImage) : []);
}

/**
 * Each address with its place: the nth of equal addresses at the nth place, or 0 where none is found.
 * @param {string} text
 * @param {Address[]} addresses
 * @returns {Passage[]}
 */
function located(text, addresses) {
  /** @type {Map<string, number[]>} */
  const places = new Map();
  for (const match of constantsOf("passages").written_address.all(withoutCode(text))) {
    const written = match[1] ?? match[2];
    const key = keyOf(constantsOf("passages").escaped.replace(written, "$1"));
    places.set(key, [...(places.get(key) ?? []), match.index + match[0].indexOf(written, match[1] === undefined ? 1 : 2)]);
  }
  return addresses.map(({ text, words }) => {
    const found = places.get(keyOf(text)) ?? [0];
    return { text, words, start: (found.length > 1 ? found.shift() : found[0]) ?? 0 };
  });
}

/**
 * The part of an address that does not depend on how it is escaped.
 * @param {string} address
 */
function keyOf(address) {
  let plain = address.replaceAll("&amp;", "&");
  try {
    plain = decodeURIComponent(plain);
  } catch {
    // what is no escape stays as it is
  }
  return constantsOf("passages").address_end.split(plain)[0];
}

/**
 * @param {string} text
 * @returns {Address[]}
 */
function addressesIn(text) {
  const prose = withoutCode(text.replace(FENCED, blank)).replace(CODE_BLOCK, blank);
  /** @type {Map<string, string>} */
  const defined = new Map();
  let end = 0;
  const plain = prose.replace(DEFINITION, (/** @type {string} */ whole, /** @type {any[]} */ ...rest) => {
    const { name, inside, plain: address = "" } = rest.at(-1);
    const [before = ""] = /[^\n]*\n$/.exec(prose.slice(0, rest.at(-3))) ?? [];
    // Within a paragraph it is a text as any other.
    if (before.trim() && !before.startsWith("#") && rest.at(-3) !== end + 1) {
      return whole;
    }
    end = rest.at(-3) + whole.length;
    if (!defined.has(nameOf(name))) {
      defined.set(nameOf(name), hrefOf(unescaped(inside ?? address)));
    }
    return blank(whole);
  });
  const automatic = [...plain.matchAll(AUTOMATIC)].map((match) => ({ text: hrefOf(unescaped(match[1])), words: "", isImage: false, at: match.index }));
  const found = [...linksIn(plain.replace(AUTOMATIC, blank), 0, defined), ...automatic];
  return found.sort((one, other) => one.at - other.at);
}

/**
 * @param {string} text
 * @param {number} offset
 * @param {Map<string, string>} defined
 * @returns {Generator<Address>}
 */
function* linksIn(text, offset, defined) {
  for (let from = 0, match = matchFrom(text, from); match; match = matchFrom(text, from)) {
    const { image: sign = "", words = "", inside, plain, name } = match.groups ?? {};
    const isEscaped = /(?<!\\)(?:\\\\)*\\$/.test(text.slice(0, match.index));
    const image = isEscaped ? "" : sign;
    const at = offset + match.index;
    const begin = match.index + sign.length + 1 + words.length + 1;
    const isDirect = text[begin] === "(" && begin < match.index + match[0].length;
    const known = defined.get(nameOf(name || words));
    const address = isDirect ? hrefOf(unescaped(inside ?? plain ?? "")) : known;
    from = address === undefined ? begin : match.index + match[0].length;
    const inner = words.includes("[") ? [...linksIn(words, at + image.length + 1, defined)] : [];
    // A link lies never within a link; of two the inner one counts.
    if (address !== undefined && (!isEscaped || sign) && (image || inner.every((one) => one.isImage))) {
      yield { text: address, words: unescaped(words), isImage: Boolean(image), at };
    }
    yield* image && address !== undefined ? [] : inner;
  }
}

/**
 * @param {string} text
 * @param {number} index
 */
function matchFrom(text, index) {
  LINK.lastIndex = index;
  return LINK.exec(text);
}

/**
 * An address as it stands in HTML: what no address may have is written by its code.
 * @param {string} text
 */
function hrefOf(text) {
  return text.replace(/[^\w\-.+!*'(),%#@?=;:/&$~]/gu, (sign) => encodeURIComponent(/\p{Cs}/u.test(sign) ? "\ufffd" : sign));
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
