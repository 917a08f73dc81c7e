/** One result as a card. Texts stay texts: nothing of them is ever read as HTML. */

import { isSlug } from "../chosen.js";
import { part } from "../component.js";
import { highlight } from "./text.js";

/** The way from here to the root of the site, and the lists of kinds whose entries can be compared. */
/** @typedef {{ root: string, comparable: readonly string[] }} Site */

/**
 * The card of a found page, made of the page's own template.
 * @param {HTMLTemplateElement} template
 * @param {import("./engine.js").Found} found
 * @param {Site} site
 * @param {readonly string[]} words
 * @returns {HTMLElement}
 */
export function resultOf(template, found, { root, comparable }, words) {
  const card = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const link = part(card, "link", HTMLAnchorElement);
  link.href = root + found.address;
  link.append(...marked(found.title, words));
  part(card, "kind", HTMLElement).textContent = found.kind;
  const summary = part(card, "summary", HTMLElement);
  summary.append(...marked(found.summary, words));
  summary.hidden = !found.summary;
  const item = /** @type {HTMLElement} */ (card.firstElementChild);
  const slug = slugIn(found.address, comparable);
  if (slug) {
    item.dataset.compare = slug;
  }
  return item;
}

/**
 * The slug of an entry that can be compared: an address right below the list of its kind; "" for other pages.
 * @param {string} address
 * @param {readonly string[]} lists
 */
function slugIn(address, lists) {
  const list = lists.find((one) => one && address.startsWith(one)) ?? "";
  const slug = list && address.endsWith("/") ? address.slice(list.length, -1) : "";
  return isSlug(slug) ? slug : "";
}

/**
 * @param {string} text
 * @param {readonly string[]} words
 * @returns {(HTMLElement | string)[]}
 */
function marked(text, words) {
  return highlight(text, words).map((piece) => {
    if (!piece.marked) {
      return piece.text;
    }
    const mark = document.createElement("mark");
    mark.textContent = piece.text;
    return mark;
  });
}
