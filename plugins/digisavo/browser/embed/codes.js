/** The code by which a page of others shows a list. Knows no DOM. */

/** @type {Record<string, string>} */
const SIGNS = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };

/**
 * A frame with a list, as HTML.
 * @param {string} url
 * @param {string} title
 */
export function frameCode(url, title) {
  return `<iframe src="${escaped(url)}" title="${escaped(title)}" width="100%" height="600" loading="lazy" style="border:0"></iframe>`;
}

/**
 * The lists whose labels or sorts hold what was typed, those that begin with it first.
 * @template {{ label: string, sort: string }} List
 * @param {readonly List[]} lists
 * @param {string} text
 * @param {number} most
 * @returns {List[]}
 */
export function matching(lists, text, most) {
  const wanted = text.trim().toLowerCase();
  const begins = lists.filter(({ label }) => label.toLowerCase().startsWith(wanted));
  const holds = lists.filter(({ label, sort }) => `${label} ${sort}`.toLowerCase().includes(wanted));
  return [...new Set([...begins, ...holds])].slice(0, most);
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&"<>]/g, (sign) => SIGNS[sign]);
}
