/** Finds texts that YAML takes for comments: after a space and `#` the rest of a line is lost without a word. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { shifted } from "../document.js";
import { faultOf, problemAt } from "../problem.js";
import { quote } from "../text.js";
import { plainValues } from "./values.js";
import { quoted } from "./writing.js";

/**
 * A warning for every plain value after which a text is lost.
 * @param {string} text
 * @param {import("../document.js").Shifts} shifts
 */
export function findLostTexts(text, shifts) {
  const { lost, lost_whole: lostWhole, shown, most } = constantsOf("lost_texts");
  const lines = text.split("\n");
  const found = [];
  for (const { value, end } of lines.some(hasCommentAfterValue) ? plainValues(text) : []) {
    const match = (value ? lost : lostWhole).full((lines[end.line] ?? "").slice(end.column));
    if (match && found.length < most) {
      const meant = quoted(`${value}${match[0]}`.trim());
      const column = shifted(shifts, end.line, end.column + match[0].indexOf("#")) + 1;
      const values = { lost: quote(match[0].trim()), meant: meant.length <= shown ? meant : "" };
      found.push(problemAt({ line: end.line + 1, column }, faultOf("yaml.comment", "", values), "warning"));
    }
  }
  return found;
}

/** @param {string} line */
function hasCommentAfterValue(line) {
  return line.includes(" #") && !line.trimStart().startsWith("#");
}
