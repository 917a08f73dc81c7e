/** One result as a card. Texts stay texts: nothing of them is ever read as HTML. */

import { part } from "../component.js";
import { highlight } from "./text.js";

/**
 * The card of a found page, made of the page's own template.
 * @param {HTMLTemplateElement} template
 * @param {import("./engine.js").Found} found
 * @param {string} root the way from here to the root of the site
 * @param {readonly string[]} words
 * @returns {HTMLElement}
 */
export function resultOf(template, found, root, words) {
  const card = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const link = part(card, "link", HTMLAnchorElement);
  link.href = root + found.address;
  link.append(...marked(found.title, words));
  part(card, "kind", HTMLElement).textContent = found.kind;
  const summary = part(card, "summary", HTMLElement);
  summary.append(...marked(found.summary, words));
  summary.hidden = !found.summary;
  return /** @type {HTMLElement} */ (card.firstElementChild);
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
