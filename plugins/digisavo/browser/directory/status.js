/** Where a directory says what it shows, what it left out of an address, and that something failed. */

import { make } from "../shared/elements.js";
import { leftOut, sentencesOf } from "./sentences.js";

/** @import { DirectoryParts } from "./directory.js" */
/** @import { Answer } from "../filtering/engine.js" */
/** @import { FacetFile, Filter } from "../shared/filter.js" */
/** @import { Translate } from "../shared/translations.js" */

export class Status {
  #wasNarrowed = false;

  /**
   * @param {DirectoryParts} parts
   * @param {Translate} t
   */
  constructor({ status, faults, retry }, t) {
    this.t = t;
    this.status = status;
    this.faults = faults;
    this.retry = retry;
    // A second failure is announced like the first.
    retry.addEventListener("click", () => this.wait());
  }

  wait() {
    this.#put([this.t("loading")]);
  }

  /**
   * @param {Filter} filter
   * @param {Answer} answer
   * @param {FacetFile} data
   * @param {boolean} isNarrowed
   */
  show(filter, answer, data, isNarrowed) {
    const cleared = this.#wasNarrowed ? [this.t("cleared")] : [];
    this.#put(isNarrowed ? sentencesOf(filter, answer, data, this.t) : cleared);
    this.#wasNarrowed = isNarrowed;
    const faults = leftOut(filter, data, this.t);
    this.faults.textContent = faults.join(" ");
    this.faults.hidden = !faults.length;
    this.#settle();
  }

  /** Whoever asked once more by keyboard goes on from what is said of the answer. */
  #settle() {
    const wasFocused = this.retry === document.activeElement;
    this.retry.hidden = true;
    if (wasFocused) {
      this.status.focus();
    }
  }

  fail() {
    this.#put([this.t("failed")]);
    this.retry.hidden = false;
  }

  /** @param {string[]} sentences the first of them is what matters most */
  #put([first = "", ...others]) {
    const rest = others.join(" ");
    // What stands there already is not announced anew.
    if (this.status.textContent !== (first && `${first} ${rest}`)) {
      this.status.replaceChildren(...(first ? [make("strong", {}, first), " "] : []), rest);
    }
  }
}
