/** Entries as cards like those the page serves; they come in parts, each fetched when one of its entries is shown. */

import { part } from "../component.js";
import { loadOf } from "./edition.js";

/** Slug, title, summary, facts (label and text), and what must be told first. @typedef {[string, string, string, [string, string][], string]} Card */

export class Cards {
  /** @type {Map<number, Promise<Card[]>>} */
  #parts = new Map();

  #chunk = 1;
  /** @type {string | undefined} */
  #edition;

  /** @param {HTMLElement} element */
  constructor(element) {
    this.cards = element.dataset.cards ?? "";
    this.entries = element.dataset.entries ?? "";
    this.isComparable = "comparable" in element.dataset;
    this.template = part(element, "card", HTMLTemplateElement);
  }

  /**
   * Begins anew with the cards of a build.
   * @param {import("../filter.js").FacetFile} data
   */
  begin({ chunk, edition }) {
    this.#chunk = chunk;
    this.#edition = edition;
    this.#parts.clear();
  }

  /**
   * The elements of some entries, in their order.
   * @param {ArrayLike<number>} entries
   * @returns {Promise<HTMLElement[]>}
   */
  async make(entries) {
    const wanted = Array.from(entries);
    const numbers = [...new Set(wanted.map((entry) => Math.floor(entry / this.#chunk)))];
    const loaded = new Map(await Promise.all(numbers.map(async (number) => /** @type {const} */ ([number, await this.#part(number)]))));
    return wanted.map((entry) => {
      const card = loaded.get(Math.floor(entry / this.#chunk))?.[entry % this.#chunk];
      if (!card) {
        throw new Error(`there is no card of entry ${entry}`);
      }
      return this.#element(card);
    });
  }

  /**
   * A part is fetched once, and anew after a failure.
   * @param {number} number
   * @returns {Promise<Card[]>}
   */
  #part(number) {
    const known = this.#parts.get(number);
    if (known) {
      return known;
    }
    const fetched = loadOf(`${this.cards}${number}.json`, this.#edition).then(({ cards }) => cards);
    fetched.catch(() => this.#parts.delete(number));
    this.#parts.set(number, fetched);
    return fetched;
  }

  /** @param {Card} card */
  #element([slug, title, summary, facts, announcement]) {
    const copy = /** @type {DocumentFragment} */ (this.template.content.cloneNode(true));
    const element = /** @type {HTMLElement} */ (copy.firstElementChild);
    const link = part(copy, "link", HTMLAnchorElement);
    link.href = `${this.entries}${slug}/`;
    link.textContent = title;
    setText(part(copy, "announcement", HTMLElement), announcement);
    setText(part(copy, "summary", HTMLElement), summary);
    setText(part(copy, "facts", HTMLElement), ...facts.map(([label, text]) => `${label}: ${text}`));
    if (this.isComparable) {
      element.dataset.compare = slug;
    }
    return element;
  }
}

/**
 * Puts texts into a paragraph, each into a span as the page does; without any the paragraph goes.
 * @param {HTMLElement} paragraph
 * @param {string[]} texts
 */
function setText(paragraph, ...texts) {
  const told = texts.filter(Boolean);
  const spans = told.map((text) => {
    const span = paragraph.querySelector("span")?.cloneNode() ?? document.createElement("span");
    span.textContent = text;
    return span;
  });
  paragraph.replaceChildren(...spans.flatMap((span) => [span, " "]));
  if (!told.length) {
    paragraph.remove();
  }
}
