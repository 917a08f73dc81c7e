/** Items of a list that YAML takes for one text, since those below the first are indented deeper. Knows no DOM. */

import { faultOf } from "../problem.js";
import { quote } from "../text.js";

const HYPHEN = "- ";

/**
 * Warns of an item that has further ones in it; a hyphen within a line is none of a list.
 * @param {import("./checks.js").Raw} raw
 * @param {import("./checks.js").Path} path
 * @param {import("./checks.js").Sheet} sheet
 */
export function warnOfFolded(raw, path, sheet) {
  if (typeof raw !== "string" || !raw.includes(` ${HYPHEN}`) || raw.includes("\n")) {
    return;
  }
  /** @type {string[]} */
  const items = [];
  for (const line of sheet.sheaf.linesAt(path)) {
    if (items.length && !line.startsWith(HYPHEN)) {
      items[items.length - 1] += ` ${line}`;
    } else {
      items.push(line.startsWith(HYPHEN) ? line.slice(HYPHEN.length) : line);
    }
  }
  if (items.length > 1) {
    sheet.report(path, faultOf("list.folded", "", { items: items.map(quote) }), "warning", items[0].length + 1);
  }
}
