/** The pieces of which the page of combined tags is made. Texts stay texts: nothing of them is ever read as HTML. */

import { make } from "../shared/elements.js";

/** @import { Found, Further, Tag } from "./engine.js" */
/** @import { Declaration, Parts } from "../shared/parts.js" */
/** @template {Declaration} Declared @typedef {{ element: HTMLElement, parts: Parts<Declared> }} Copy */

export const CHIP = { label: HTMLElement };
export const WAY = { label: HTMLElement, count: HTMLElement };
export const CARD = { kind: HTMLElement, link: HTMLAnchorElement, summary: HTMLElement };

/**
 * A selected tag as a button that removes it.
 * @param {Copy<typeof CHIP>} chip
 * @param {Tag} tag
 * @param {() => void} remove
 */
export function fillChip({ element, parts }, tag, remove) {
  parts.label.textContent = tag.label;
  element.querySelector("button")?.addEventListener("click", remove);
  return element;
}

/**
 * A further tag as a link to the entries that have it too.
 * @param {Copy<typeof WAY>} way
 * @param {Further} further
 */
export function fillWay({ element, parts }, { tag, count }) {
  parts.label.textContent = tag.label;
  parts.count.textContent = String(count);
  return element;
}

/**
 * An entry as a card; one that can be compared is marked.
 * @param {Copy<typeof CARD>} card
 * @param {Found} found
 * @param {string} root the way from here to the root of the site
 */
export function fillCard({ element, parts }, { slug, address, title, summary, kind, comparable }, root) {
  parts.link.href = root + address;
  parts.link.textContent = title;
  parts.kind.textContent = kind;
  parts.summary.textContent = summary;
  parts.summary.hidden = !summary;
  if (comparable) {
    element.dataset.compare = slug;
  }
  return element;
}

/**
 * Something the reader should know, with a link to what was probably meant.
 * @param {string} text
 * @param {string} [link] the text of the link
 */
export function noteOf(text, link) {
  return make("li", {}, text, ...(link ? [" ", make("a", {}, link)] : []));
}
