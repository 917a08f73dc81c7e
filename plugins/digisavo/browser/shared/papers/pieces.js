/** Headings, tables and links as plain values, of which HTML or elements are made. Knows no DOM. */

/** @typedef {string | Piece} Node */
/** @typedef {{tag: string, attributes: Record<string, string>, children: Node[]}} Piece */

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | null)} children
 * @returns {Piece}
 */
export function piece(tag, attributes, ...children) {
  return { tag, attributes, children: children.filter((child) => child !== null) };
}

/**
 * A link to the web; another address stays a text.
 * @param {string} url
 * @param {string} [text]
 * @returns {Node}
 */
export function link(url, text = url) {
  return /^https?:/i.test(url) ? piece("a", { href: url, rel: "noreferrer" }, text) : text;
}

/**
 * A table; the widths of its columns stand in attributes, which word processors read too.
 * @param {string} name a class
 * @param {string} caption
 * @param {string[]} heads
 * @param {Piece[]} bodies
 * @param {number[]} [widths] those of the columns, in hundredths
 */
export function table(name, caption, heads, bodies, widths = []) {
  const cells = heads.map((text) => piece("th", { scope: "col" }, text));
  const head = heads.length ? piece("thead", {}, piece("tr", {}, ...cells)) : null;
  const columns = widths.map((width) => piece("col", { width: `${width}%` }));
  const widthsOf = columns.length ? piece("colgroup", {}, ...columns) : null;
  return piece("table", { class: name, width: "100%" }, piece("caption", {}, caption), widthsOf, head, ...bodies);
}

/**
 * A text whose lines stay lines, in a word processor too.
 * @param {string} text
 * @returns {Node[]}
 */
export function lines(text) {
  return text.split("\n").flatMap((line, index) => (index ? [piece("br", {}), line] : [line]));
}

/**
 * Groups of nodes with a text between them; empty groups are left out.
 * @param {Node[][]} groups
 * @param {string} between
 * @returns {Node[]}
 */
export function joined(groups, between) {
  return groups.filter((group) => group.length).flatMap((group, index) => (index ? [between, ...group] : group));
}
