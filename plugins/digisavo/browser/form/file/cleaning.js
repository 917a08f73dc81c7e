/** Takes out of a text what other programs leave in it when it is copied. Knows no DOM. */

/** The sign of a list and the tab after it: the sign may be a letter, or one that only a font of signs shows. */
const SIGN = /^[ \t]*[•◦▪●○■–o\ue000-\uf8ff]\t[ \t]*/gm;
/** The number of an item, which Markdown takes for the beginning of a list too. */
const NUMBER = /^\d+\.\t\s*/;
/** Either of them, in any text of an answer. */
const LISTED = /["n](?:[•◦▪●○■–o\ue000-\uf8ff]|\d+\.)\\t/;
/** Characters to which only the font of the program gives a shape. */
const SHAPELESS = /[\ue000-\uf8ff]/g;
/** The indentation of the first line, if a tab is in it: as a block the file could not be read. */
const INDENT = /^\s*\t\s*/;

/** @import { Raw } from "../asking/fields.js" */

/**
 * The word for what is taken out of an answer: signs of a list, or else what nobody sees.
 * @param {Raw | undefined} raw
 */
export function traceIn(raw) {
  return LISTED.test(JSON.stringify(raw) ?? "") ? "listed" : "cleaned";
}

/**
 * A text whose lines with signs of a list are one in Markdown, without shapeless characters and without an indentation.
 * @param {string} text
 */
export function withoutTraces(text) {
  const isLong = text.includes("\n");
  const listed = isLong ? text.replace(SIGN, "- ") : text.replace(SIGN, "").replace(NUMBER, "");
  return listed.replace(SHAPELESS, "").replace(INDENT, "");
}
