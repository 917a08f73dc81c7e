/** The cards of what has all the selected tags: the first ones, and the others when asked for. */

import { Template } from "../shared/parts.js";
import { CARD, fillCard } from "./pieces.js";

/** @import { Found } from "./engine.js" */
/** @import { TagsParts } from "./tags.js" */

export const AT_A_TIME = 20;

export class List {
  /**
   * @param {TagsParts} parts
   * @param {string} root the way from here to the root of the site
   */
  constructor({ found, results, more, result }, root) {
    this.root = root;
    this.box = found;
    this.cards = results;
    this.more = more;
    this.card = new Template(result, CARD);
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
    const cards = found.slice(0, AT_A_TIME).map((entry) => fillCard(this.card.copy(), entry, this.root));
    this.cards.append(...cards);
    const rest = found.slice(AT_A_TIME);
    this.more.hidden = !rest.length;
    this.more.onclick = () => this.#append(rest)?.querySelector("a")?.focus();
    return cards[0];
  }
}
