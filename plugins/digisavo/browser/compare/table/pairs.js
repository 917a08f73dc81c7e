/** On narrow screens two services show at a time: the way from one pair to the next. */

import { AT_A_TIME } from "./columns.js";

/** @import { CompareParts } from "../parts.js" */
/** @import { Translate } from "../../shared/translations.js" */

export class Pairs {
  #first = 0;

  /**
   * @param {CompareParts} parts
   * @param {Translate} t
   * @param {(first: number) => void} turn called with the column that is to be the left one, from 0
   */
  constructor({ pairs, pair, previous, next }, t, turn) {
    this.t = t;
    this.group = pairs;
    this.text = pair;
    this.previous = previous;
    this.next = next;
    this.#turnBy(previous, -AT_A_TIME, turn);
    this.#turnBy(next, AT_A_TIME, turn);
  }

  /**
   * @param {HTMLButtonElement} button
   * @param {number} step
   * @param {(first: number) => void} turn
   */
  #turnBy(button, step, turn) {
    button.addEventListener("click", () => {
      if (button.getAttribute("aria-disabled") !== "true") {
        turn(this.#first + step);
      }
    });
  }

  /**
   * @param {number} first from 0
   * @param {number} total
   * @returns {string} which show, in words
   */
  show(first, total) {
    this.#first = first;
    this.group.hidden = total <= AT_A_TIME;
    // A button that is really disabled would lose the focus.
    this.previous.setAttribute("aria-disabled", String(first === 0));
    this.next.setAttribute("aria-disabled", String(first + AT_A_TIME >= total));
    const values = { first: first + 1, second: first + AT_A_TIME, total };
    this.text.textContent = this.t("pair_short", values);
    return this.t("pair", values);
  }
}
