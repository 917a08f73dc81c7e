/** White space where YAML wants a plain space: tabs, spaces copied from other programs, and spaces that are missing. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { withoutEnd, withoutStart } from "../text.js";

/**
 * What was put in order at a column: `tab`, `indentation`, `odd` or `missing`; `added` characters.
 * @typedef {{ variant: string, column: number, added: number, found: string }} Change
 */

const isAscii = (/** @type {string} */ text) => !/[^\x00-\x7f]/.test(text);

/** @param {string} text */
export function areOdd(text) {
  const { pasted, odd_place: oddPlace } = constantsOf("yaml_spaces");
  return !isAscii(text) && pasted.some((/** @type {string} */ sign) => text.includes(sign)) && oddPlace.search(text) !== null;
}

/**
 * Whether a line may have anything to put in order.
 * @param {string} text
 */
export function concerns(text) {
  return text.includes(":") || text.includes("-") || text.includes("\t") || !isAscii(text);
}

/**
 * A line with plain spaces; of one in an indented text only the indentation counts.
 * @param {string} text
 * @param {import("./lines.js").Names} names
 * @param {boolean} isText
 * @returns {{ text: string, changes: Change[] }}
 */
export function mendSpaces(text, names, isText) {
  const { indentation, tab, no_gap: noGap, no_gap_after_hyphen: noGapAfterHyphen } = constantsOf("yaml_spaces");
  /** @type {Change[]} */
  const changes = [];
  const match = indentation.at(text);
  if (match) {
    const first = [...text].findIndex((sign) => sign !== " ");
    const plain = [...match[0]].map((sign) => (sign === "\t" ? tab : " ")).join("");
    const variant = match[0].includes("\t") ? "tab" : "indentation";
    changes.push({ variant, column: first, added: plain.length - match[0].length, found: text[first] });
    text = plain + text.slice(match[0].length);
  }
  if (isText) {
    return { text, changes };
  }
  const missing = noGap.at(text);
  const hyphen = noGapAfterHyphen.at(text);
  if (missing && names.know(missing[2])) {
    text = `${missing[1]}: ${text.slice(missing[0].length)}`;
    changes.push({ variant: "missing", column: missing[0].length, added: 1, found: "" });
  } else if (hyphen) {
    text = `${hyphen[0]} ${text.slice(hyphen[0].length)}`;
    changes.push({ variant: "missing", column: hyphen[0].length, added: 1, found: "" });
  }
  return withPlainGaps(text, changes, names);
}

/**
 * @param {string} text
 * @param {Change[]} changes
 * @param {import("./lines.js").Names} names
 */
function withPlainGaps(text, changes, names) {
  for (const gap of constantsOf("yaml_spaces").odd_gap.all(text)) {
    const before = text.slice(0, gap.index).trim();
    if (before === "-" || names.know(withoutEnd(withoutStart(before, "-").trim(), ":"))) {
      text = text.slice(0, gap.index) + " ".repeat(gap[0].length) + text.slice(gap.index + gap[0].length);
      changes.push({ variant: "odd", column: gap.index, added: 0, found: gap[0][0] });
    }
  }
  return { text, changes };
}
