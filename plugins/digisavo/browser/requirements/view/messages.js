/** What the page of requirements says in words: what was left out, how far it is, what has been done. */

import { make } from "../../shared/elements.js";

/** @import { RequirementParts } from "../parts.js" */
/** @import { Fault } from "../state.js" */
/** @import { Translate } from "../../shared/translations.js" */

export class Messages {
  /**
   * @param {RequirementParts} parts
   * @param {Translate} t
   * @param {() => void} retry
   */
  constructor({ notes, progress, again, retry: button, announcement }, t, retry) {
    this.t = t;
    this.notes = notes;
    this.progress = progress;
    this.again = again;
    this.announcement = announcement;
    button.addEventListener("click", retry);
  }

  /** @param {readonly Fault[]} faults */
  note(faults) {
    const items = faults.map(({ key, values }) => make("p", {}, this.t(`fault.${key}`, values)));
    this.notes.replaceChildren(...(items.length ? [make("div", { class: "ds-note" }, ...items)] : []));
  }

  wait() {
    this.#showProgress(this.t("loading"), false);
  }

  fail() {
    this.#showProgress(this.t("failed"), true);
  }

  done() {
    this.#showProgress("", false);
  }

  /** @param {string} text @param {boolean} isAgain whether it is worth trying again */
  #showProgress(text, isAgain) {
    this.progress.textContent = text;
    this.progress.hidden = !text;
    this.again.hidden = !isAgain;
  }

  /** @param {string} text */
  announce(text) {
    this.announcement.textContent = text;
  }
}
