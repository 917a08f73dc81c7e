/** A result as a card. Texts stay texts: nothing of them is ever read as HTML. */

import { marked } from "../shared/marked.js";
import { Template } from "../shared/parts.js";
import { isSlug } from "../shared/slugs.js";

/** @import { Result } from "../search_engine/answers.js" */
/** @import { Translate } from "../shared/translations.js" */
/** The way from here to the root of the site, and the lists of kinds whose entries can be compared. */
/** @typedef {{ root: string, comparable: readonly string[] }} Site */

const RESULT = { kind: HTMLElement, link: HTMLAnchorElement, summary: HTMLElement };

/** Makes cards of found pages from the page's own template. */
export class ResultCards {
  /**
   * @param {HTMLTemplateElement} template
   * @param {Site} site
   * @param {Translate} t names kinds
   */
  constructor(template, { root, comparable }, t) {
    this.t = t;
    this.template = new Template(template, RESULT);
    this.root = root;
    this.comparable = comparable;
  }

  /**
   * @param {Result} result
   * @returns {HTMLElement}
   */
  make({ address, kind, title, summary, marks }) {
    const { element, parts } = this.template.copy();
    parts.link.href = this.root + address;
    parts.link.append(...marked(title, marks.title));
    parts.kind.textContent = this.t(`kinds.${kind}`);
    parts.summary.append(...marked(summary, marks.summary));
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
