/** What is told of lines that cannot be read, and the line to write instead where it can be known. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { faultOf } from "../problem.js";
import { shorten, withoutStart } from "../text.js";
import { Line, indentOf } from "./lines.js";
import { isGrave } from "./tree.js";
import { lineMeant } from "./writing.js";

/** @typedef {import("./draft.js").Draft} Draft */

/**
 * Reports what is wrong with the value of an entry, and leaves it out.
 * @param {Draft} draft
 * @param {number} start
 * @param {number} end
 */
export function refuseValue(draft, start, end) {
  const head = draft.line(start);
  let { line, column, fault } = faultIn(draft, start, end);
  const isStray = line > start && indentOf(draft.lines[line]) <= head.indent && draft.isSound(start, line);
  if (isStray && head.dash) {
    fault = faultAmongItems(draft.lines[line], head);
  }
  draft.report(line, column, fault);
  draft.leaveOut(isStray ? line : start, end);
}

/**
 * Leaves out a whole entry whose parts are in order, but not together.
 * @param {Draft} draft
 * @param {number} start
 * @param {number} end
 */
export function leaveOutUnsound(draft, start, end) {
  if (!draft.isSound(start, end)) {
    const { line, column, fault } = faultIn(draft, start, end);
    if (!draft.problems.some(({ span }) => start < span.line && span.line <= end)) {
      draft.report(line, column, fault);
    }
    draft.leaveOut(start, end);
  }
}

/**
 * The fault of a line that has a hyphen where the lines beside it have none, or none where they have one.
 * @param {string} text
 * @param {Line} first
 */
export function faultOfStranger(text, first) {
  return first.dash
    ? faultAmongItems(text, first)
    : faultOf("yaml.syntax", "key", { hint: "meant", meant: shorten(withoutStart(text.trim(), "-")) });
}

/**
 * The fault of a line without a hyphen below an item: perhaps it is a part of the item, or the rest of its text.
 * @param {string} text
 * @param {Line} item
 */
function faultAmongItems(text, item) {
  const { bullet, small } = constantsOf("yaml_refusal");
  const bare = shorten(bullet.replace(text.trim(), ""));
  if (item.key && Line.of(text).key) {
    return faultOf("yaml.syntax", "list_item", { hint: "indent", line: bare, spaces: item.column });
  }
  if (small.at(text.trim())) {
    return faultOf("yaml.syntax", "list_item", { hint: "continues", line: bare, spaces: item.column });
  }
  return faultOf("yaml.syntax", "list_item", { hint: "meant", meant: `- ${bare}` });
}

/**
 * What keeps lines from being read as one entry, with its line and column from 0.
 * @param {Draft} draft
 * @param {number} start
 * @param {number} end
 */
function faultIn(draft, start, end) {
  const grave = draft.read(start, end).problems.find(({ fault }) => isGrave(fault.code));
  let [line, column, variant] = [start, draft.line(start).indent, "no_colon"];
  if (grave) {
    line = Math.min(start + grave.span.line, end) - 1;
    column = grave.span.column - 1;
    variant = grave.fault.variant;
    if (grave.fault.code !== "yaml.syntax") {
      return { line, column, fault: grave.fault };
    }
    if (constantsOf("yaml_refusal").bullet.at(draft.lines[line].trim())) {
      return { line, column, fault: faultAmongItems(draft.lines[line], draft.line(start)) };
    }
  }
  const meant = draft.isAlone(start, end) ? lineMeant(draft.lines[start], variant, draft.names) : "";
  return { line, column, fault: faultOf("yaml.syntax", variant, { hint: meant ? "meant" : "", meant }) };
}
