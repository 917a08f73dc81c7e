/** The pieces that combined tags are shown with. Texts stay texts: nothing of them is ever read as HTML. */

import { part } from "../component.js";

/** @typedef {import("./engine.js").Found} Found */
/** @typedef {import("./engine.js").Tag} Tag */

/**
 * A chosen tag as a button that removes it.
 * @param {HTMLTemplateElement} template
 * @param {Tag} tag
 * @param {() => void} remove
 */
export function chipOf(template, tag, remove) {
  const item = copyOf(template);
  part(item, "label", HTMLElement).textContent = tag.label;
  item.querySelector("button")?.addEventListener("click", remove);
  return item;
}

/**
 * A further tag as a link to what has it too.
 * @param {HTMLTemplateElement} template
 * @param {import("./engine.js").Further} further
 */
export function wayOf(template, { tag, count }) {
  const item = copyOf(template);
  part(item, "label", HTMLElement).textContent = tag.label;
  part(item, "count", HTMLElement).textContent = String(count);
  return item;
}

/**
 * What was found as a card; what can be compared says so.
 * @param {HTMLTemplateElement} template
 * @param {Found} found
 * @param {string} root the way from here to the root of the site
 */
export function cardOf(template, found, root) {
  const card = copyOf(template);
  const link = part(card, "link", HTMLAnchorElement);
  link.href = root + found.address;
  link.textContent = found.title;
  part(card, "kind", HTMLElement).textContent = found.kind;
  const summary = part(card, "summary", HTMLElement);
  summary.textContent = found.summary;
  summary.hidden = !found.summary;
  if (found.comparable) {
    card.dataset.compare = found.slug;
  }
  return card;
}

/**
 * Something the reader should know, with a way to what was probably meant.
 * @param {string} text
 * @param {string} [way] what the link says
 */
export function noteOf(text, way) {
  const item = document.createElement("li");
  item.append(text);
  if (way) {
    const link = document.createElement("a");
    link.textContent = way;
    item.append(" ", link);
  }
  return item;
}

/** @param {HTMLTemplateElement} template */
function copyOf(template) {
  const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  return /** @type {HTMLElement} */ (copy.firstElementChild);
}
