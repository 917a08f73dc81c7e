/** A result as a card. Texts stay texts: nothing of them is ever read as HTML. */

import { make } from "../shared/elements.js";
import { Template } from "../shared/parts.js";
import { isSlug } from "../shared/slugs.js";
import { highlight } from "./text.js";

/** @import { Found } from "./engine.js" */
/** The way from here to the root of the site, and the lists of kinds whose entries can be compared. */
/** @typedef {{ root: string, comparable: readonly string[] }} Site */

const RESULT = { kind: HTMLElement, link: HTMLAnchorElement, summary: HTMLElement };

/** Makes cards of found pages from the page's own template. */
export class ResultCards {
  /**
   * @param {HTMLTemplateElement} template
   * @param {Site} site
   */
  constructor(template, { root, comparable }) {
    this.template = new Template(template, RESULT);
    this.root = root;
    this.comparable = comparable;
  }

  /**
   * @param {Found} found
   * @param {readonly string[]} words those that are marked
   * @returns {HTMLElement}
   */
  make({ address, kind, title, summary }, words) {
    const { element, parts } = this.template.copy();
    parts.link.href = this.root + address;
    parts.link.append(...marked(title, words));
    parts.kind.textContent = kind;
    parts.summary.append(...marked(summary, words));
    parts.summary.hidden = !summary;
    const slug = slugIn(address, this.comparable);
    if (slug) {
      element.dataset.compare = slug;
    }
    return element;
  }
}

/**
 * The slug of an entry that can be compared: an address right below the list of its kind; "" for other pages.
 * @param {string} address
 * @param {readonly string[]} lists
 */
function slugIn(address, lists) {
  const list = lists.find((start) => start && address.startsWith(start)) ?? "";
  const slug = list && address.endsWith("/") ? address.slice(list.length, -1) : "";
  return isSlug(slug) ? slug : "";
}

/**
 * @param {string} text
 * @param {readonly string[]} words
 * @returns {(HTMLElement | string)[]}
 */
function marked(text, words) {
  return highlight(text, words).map((piece) => (piece.marked ? make("mark", {}, piece.text) : piece.text));
}
