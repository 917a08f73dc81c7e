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

/** What word processors need to draw a table as browsers do by the style sheet. */
const DRAWN = { width: "100%", border: "1", cellspacing: "0", cellpadding: "4" };

/**
 * A table with a caption.
 * @param {string} name a class
 * @param {string} caption
 * @param {string[]} heads
 * @param {Piece[]} bodies
 * @param {number[]} [widths] those of the columns, in hundredths
 */
export function table(name, caption, heads, bodies, widths = []) {
  return tableOf({ class: name }, [piece("caption", {}, caption)], heads, bodies, widths);
}

/**
 * A table whose name stands above it as a heading, for documents: word processors list headings and lose captions.
 * @param {string} name a class
 * @param {string} label
 * @param {string[]} heads
 * @param {Piece[]} bodies
 * @param {number[]} widths those of the columns, in hundredths
 */
export function namedTable(name, label, heads, bodies, widths) {
  return tableOf({ class: name, "aria-label": label }, [], heads, bodies, widths);
}

/**
 * @param {Record<string, string>} attributes
 * @param {Piece[]} captions
 * @param {string[]} heads
 * @param {Piece[]} bodies
 * @param {number[]} widths
 */
function tableOf(attributes, captions, heads, bodies, widths) {
  const cells = heads.map((text, index) => piece("th", { scope: "col", ...widthOf(widths[index]) }, text));
  const head = heads.length ? [piece("thead", { valign: "top" }, piece("tr", {}, ...cells))] : [];
  const tops = bodies.map((body) => ({ ...body, attributes: { ...body.attributes, valign: "top" } }));
  return piece("table", { ...attributes, ...DRAWN }, ...captions, ...head, ...tops);
}

/** @param {number} [width] in hundredths @returns {Record<string, string>} */
export const widthOf = (width) => (width ? { width: `${width}%` } : {});

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
