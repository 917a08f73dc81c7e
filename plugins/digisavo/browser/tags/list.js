/** The cards of what has all the chosen tags: the first, and the others when asked for. */

import { part } from "../component.js";
import { cardOf } from "./pieces.js";

/** @typedef {import("./engine.js").Found} Found */

export const AT_A_TIME = 20;

export class List {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.root = element.dataset.root ?? "";
    this.box = part(element, "found", HTMLElement);
    this.cards = part(element, "results", HTMLElement);
    this.more = part(element, "more", HTMLButtonElement);
    this.template = part(element, "result", HTMLTemplateElement);
  }

  /** @param {Found[]} found */
  show(found) {
    this.cards.replaceChildren();
    this.box.hidden = !found.length;
    this.#append(found);
  }

  /**
   * @param {Found[]} found
   * @returns {HTMLElement | undefined} the first of those that were added
   */
  #append(found) {
    const cards = found.slice(0, AT_A_TIME).map((one) => cardOf(this.template, one, this.root));
    this.cards.append(...cards);
    const rest = found.slice(AT_A_TIME);
    this.more.hidden = !rest.length;
    this.more.onclick = () => this.#append(rest)?.querySelector("a")?.focus();
    return cards[0];
  }
}
