/** Entries as cards like those the page serves; they come in parts, each fetched when one of its entries is shown. */

import { Once } from "../shared/once.js";
import { Template } from "../shared/parts.js";
import { loadOf } from "../filtering/edition.js";

/** @import { FacetFile } from "../shared/filter.js" */
/** Slug, title, summary, facts (label and text), and what must be known first. @typedef {[string, string, string, [string, string][], string]} Card */

const CARD = { link: HTMLAnchorElement, announcement: HTMLElement, summary: HTMLElement, facts: HTMLElement };

export class Cards {
  /** The cards of a part, by its number. @type {Once<Card[]>} */
  #parts = new Once(async (number) => (await loadOf(`${this.cards}${number}.json`, this.#edition)).cards);
  #chunk = 1;
  /** @type {string | undefined} */
  #edition;

  /**
   * @param {HTMLTemplateElement} template
   * @param {DOMStringMap} data the addresses of the parts and of the entries, and whether entries can be compared
   */
  constructor(template, data) {
    this.cards = data.cards ?? "";
    this.entries = data.entries ?? "";
    this.isComparable = "comparable" in data;
    this.template = new Template(template, CARD);
  }

  /**
   * Begins anew with the cards of a build.
   * @param {FacetFile} data
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
    const cards = await Promise.all(Array.from(entries, (entry) => this.#cardOf(entry)));
    return cards.map((card) => this.#element(card));
  }

  /** @param {number} entry */
  async #cardOf(entry) {
    const part = await this.#parts.get(String(Math.floor(entry / this.#chunk)));
    const card = part[entry % this.#chunk];
    if (!card) {
      throw new Error(`there is no card of entry ${entry}`);
    }
    return card;
  }

  /** @param {Card} card */
  #element([slug, title, summary, facts, announcement]) {
    const { element, parts } = this.template.copy();
    parts.link.href = `${this.entries}${slug}/`;
    parts.link.textContent = title;
    setText(parts.announcement, announcement);
    setText(parts.summary, summary);
    setText(parts.facts, ...facts.map(([label, text]) => `${label}: ${text}`));
    if (this.isComparable) {
      element.dataset.compare = slug;
    }
    return element;
  }
}

/**
 * Puts texts into a paragraph, each into a span as the page does; a paragraph without any is removed.
 * @param {HTMLElement} paragraph
 * @param {string[]} texts
 */
function setText(paragraph, ...texts) {
  const given = texts.filter(Boolean);
  const spans = given.map((text) => {
    const span = paragraph.querySelector("span")?.cloneNode() ?? document.createElement("span");
    span.textContent = text;
    return span;
  });
  paragraph.replaceChildren(...spans.flatMap((span) => [span, " "]));
  if (!given.length) {
    paragraph.remove();
  }
}
