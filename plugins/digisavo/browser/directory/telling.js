/** Where a directory says what it shows, what it left out of an address, and that something failed. */

import { part } from "../component.js";
import { leftOut, sentencesOf } from "./sentence.js";

/** @typedef {import("../filter.js").Filter} Filter */
/** @typedef {import("../filter.js").FacetFile} FacetFile */

export class Telling {
  #wasNarrowed = false;

  /**
   * @param {HTMLElement} element
   * @param {import("../strings.js").Say} say
   */
  constructor(element, say) {
    this.say = say;
    this.status = part(element, "status", HTMLElement);
    this.faults = part(element, "faults", HTMLElement);
    this.retry = part(element, "retry", HTMLButtonElement);
    // A second failure is told like the first.
    this.retry.addEventListener("click", () => this.#put([]));
  }

  /**
   * @param {Filter} filter
   * @param {import("./engine.js").Answer} answer
   * @param {FacetFile} data
   * @param {boolean} isNarrowed
   */
  tell(filter, answer, data, isNarrowed) {
    const cleared = this.#wasNarrowed ? [this.say("cleared")] : [];
    this.#put(isNarrowed ? sentencesOf(filter, answer, data, this.say) : cleared);
    this.#wasNarrowed = isNarrowed;
    const faults = leftOut(filter, data, this.say);
    this.faults.textContent = faults.join(" ");
    this.faults.hidden = !faults.length;
    this.retry.hidden = true;
  }

  fail() {
    this.#put([this.say("failed")]);
    this.retry.hidden = false;
  }

  /** @param {string[]} sentences the first of them is what matters most */
  #put([first = "", ...others]) {
    const strong = document.createElement("strong");
    strong.textContent = first;
    const rest = others.join(" ");
    // What is said already is not announced anew.
    if (this.status.textContent !== (first && `${first} ${rest}`)) {
      this.status.replaceChildren(...(first ? [strong, " "] : []), rest);
    }
  }
}
