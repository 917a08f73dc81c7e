/** Texts: one line of plain text, and lists of such. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { quote, stripEnd } from "../text.js";
import { checkPlainText } from "./checks.js";
import { listOf } from "./lists.js";

const CLOSING = "\"'\u201d\u2019\u00bb)";
const ENDS = [".", "!", "?", "\u2026"];

/** @type {import("./lists.js").Check} */
export function checkLine(raw, path, sheet, field) {
  const text = checkPlainText(raw, path, sheet, field);
  if (text && field.sentence && !ENDS.some((end) => stripEnd(text, CLOSING).endsWith(end))) {
    sheet.notice(path, "text.sentence", "", { text: quote(text) });
  }
  if (text && field.suggestions) {
    const vocabulary = sheet.rules.vocabulary(field.suggestions);
    const term = vocabulary.terms.get(text) ?? vocabulary.terms.get(vocabulary.meantBy(text));
    if (term && term.label !== text) {
      sheet.notice(path, "text.spelling", "", { text: quote(text), meant: term.label });
    }
  }
  return text;
}

/** A list of short plain texts. */
export const checkTexts = listOf(
  (raw, path, sheet, field) => checkLine(raw, path, sheet, { ...field, max_length: field.item_max_length ?? constantsOf("types.text").item_max_length }),
  { hasCommas: true },
);
