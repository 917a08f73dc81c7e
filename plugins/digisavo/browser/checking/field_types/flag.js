/** Flags of a file: true or false. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { caseless, quote } from "../text.js";
import { checkText, readAs } from "./checks.js";

const VOCABULARY = "yes_no";

/** @type {import("./lists.js").Check} */
export function checkFlag(raw, path, sheet) {
  const text = checkText(raw, path, sheet);
  if (text === null) {
    return null;
  }
  const { meanings } = constantsOf("types.flag");
  if (Object.hasOwn(meanings, text)) {
    return meanings[text];
  }
  const folded = caseless(text);
  const meant = Object.hasOwn(meanings, folded) ? folded : sheet.rules.vocabulary(VOCABULARY).meantBy(text);
  if (!meant) {
    sheet.error(path, "flag.unknown", "", { text: quote(text) });
    return null;
  }
  return meanings[readAs(meant, text, path, sheet)];
}
