/** A memo as one file of HTML that needs nothing else: it has no script, loads nothing, and holds the memo as data. Knows no DOM. */

import { documentOf, titleOf } from "./document.js";
import { STYLE } from "./style.js";

/** @import { Memo } from "./draft.js" */
/** @import { Node } from "./pieces.js" */
/** @import { Translate } from "../../shared/translations.js" */

/** The name of the `<meta>` of a file that holds the memo as data. */
export const DATA_NAME = "digisavo:muistio";
export const FILE_TYPE = "text/html";
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const WITHOUT_END = new Set(["br"]);
const OWN_LINE = new Set("article h1 h2 p table caption thead tbody tr th td ul ol li dl dt dd".split(" "));
const CODES = new Map([["&", "&amp;"], ["<", "&lt;"], [">", "&gt;"], ['"', "&quot;"], ["'", "&#39;"]]);

/**
 * @param {Memo} memo
 * @param {Translate} t
 * @param {string} language
 * @returns {string}
 */
export function fileOf(memo, t, language) {
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escaped(titleOf(memo, t))}</title>
<style>
${STYLE}</style>
<meta name="${DATA_NAME}" content="${escaped(JSON.stringify(memo))}">
</head>
<body>
<main>${asHtml(documentOf(memo, t, language))}</main>
</body>
</html>
`;
}

/**
 * @param {Node} node
 * @returns {string}
 */
function asHtml(node) {
  if (typeof node === "string") {
    return escaped(node);
  }
  const { tag, attributes, children } = node;
  const start = [tag, ...Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`)].join(" ");
  const end = WITHOUT_END.has(tag) ? "" : `</${tag}>`;
  return `${OWN_LINE.has(tag) ? "\n" : ""}<${start}>${children.map(asHtml).join("")}${end}`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"']/g, (letter) => CODES.get(letter) ?? "");
}
