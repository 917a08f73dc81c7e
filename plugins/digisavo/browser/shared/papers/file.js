/** A paper as one file of HTML that needs nothing else: it has no script, loads nothing, and holds its own data. Knows no DOM. */

import { STYLE } from "./style.js";

/** @import { Node, Piece } from "./pieces.js" */

/**
 * What a file shows, and the data that can be read back from it.
 * @typedef {object} Paper
 * @property {string} title
 * @property {Piece} body
 * @property {string} dataName the name of the `<meta>` that holds the data
 * @property {unknown} data
 */

export const FILE_TYPE = "text/html";
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const WITHOUT_END = new Set(["br"]);
const OWN_LINE = new Set("article section h1 h2 h3 p table caption thead tbody tr th td ul ol li dl dt dd".split(" "));
const CODES = new Map([["&", "&amp;"], ["<", "&lt;"], [">", "&gt;"], ['"', "&quot;"], ["'", "&#39;"]]);

/**
 * @param {Paper} paper
 * @param {string} language
 * @returns {string}
 */
export function fileOf({ title, body, dataName, data }, language) {
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>
${STYLE}</style>
<meta name="${escaped(dataName)}" content="${escaped(JSON.stringify(data))}">
</head>
<body>
<main>${asHtml(body)}</main>
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
