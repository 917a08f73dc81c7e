/** On narrow screens two services show at a time: the way from one pair to the next. */

import { part } from "../component.js";
import { AT_A_TIME } from "./columns.js";

export class Pairs {
  #first = 0;

  /**
   * @param {HTMLElement} element
   * @param {import("../strings.js").Say} say
   * @param {(first: number) => void} turn told which column is to be the left one, from 0
   */
  constructor(element, say, turn) {
    this.say = say;
    this.group = part(element, "pairs", HTMLElement);
    this.text = part(element, "pair", HTMLElement);
    this.previous = part(element, "previous", HTMLButtonElement);
    this.next = part(element, "next", HTMLButtonElement);
    this.#turnBy(this.previous, -AT_A_TIME, turn);
    this.#turnBy(this.next, AT_A_TIME, turn);
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
    // Not disabled in earnest: the focus would be lost.
    this.previous.setAttribute("aria-disabled", String(first === 0));
    this.next.setAttribute("aria-disabled", String(first + AT_A_TIME >= total));
    this.text.textContent = this.say("pair", { first: first + 1, second: first + AT_A_TIME, total });
    return this.text.textContent;
  }
}
