/**
 * The words of a query, divided and folded as `analysis/tokens.py` and `analysis/folding.py` do with texts. Knows no DOM.
 */

const WORD = /[\p{L}\p{N}]+(?:[-\u2010\u2011:'\u2019][\p{L}\p{N}]+)*/gu;
const JOINT = /[-\u2010\u2011]/u;
const ENDING = /[:'\u2019][\p{L}\p{N}]*$/u;
const MARKS = /[\u0300-\u036f]/g;
/** @type {Record<string, string>} */
const LETTERS = { "\u00f8": "o", "\u00e6": "a", "\u00df": "ss", "\u0111": "d", "\u0142": "l" };
const SHORT = 3;

/** @param {string} text */
export function fold(text) {
  const bare = text.toLowerCase().normalize("NFD").replace(MARKS, "");
  return bare.replace(/[\u00f8\u00e6\u00df\u0111\u0142]/g, (letter) => LETTERS[letter]);
}

/**
 * The folded words of a text, each once.
 * @param {string} text
 */
export function wordsOf(text) {
  const found = text.normalize("NFC").replaceAll("\u00ad", "").match(WORD) ?? [];
  return [...new Set(found.flatMap(pieces).map(fold))];
}

/**
 * Words without those that say nothing (`ja`), unless there are no others.
 * @param {string[]} words
 * @param {string[]} [ignored]
 */
export function telling(words, ignored) {
  const found = words.filter((word) => !ignored?.includes(word));
  return found.length ? found : words;
}

/** @param {string} found */
function pieces(found) {
  const parts = found.split(JOINT).flatMap((piece) => piece.replace(ENDING, "").split(/[:'\u2019]/)).filter(Boolean);
  const isBeginning = parts.length === 2 && parts[0].length <= SHORT && !/^\d+$/.test(parts[0]);
  return isBeginning ? [parts.join("")] : parts;
}
