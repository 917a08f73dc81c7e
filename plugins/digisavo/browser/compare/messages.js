/** What the comparison says in words: what was left out, how far it is, how many rows show, what has been done. */

import { make } from "../shared/elements.js";

/** @import { CompareParts } from "./parts.js" */
/** @import { Fault } from "./state.js" */
/** @import { Comparison } from "./table/comparison.js" */
/** @import { Translate } from "../shared/translations.js" */

export class Messages {
  /** @type {Fault[]} */
  #faults = [];
  /** What of the filter was left out. @type {Fault[]} */
  #ofFilter = [];

  /**
   * @param {CompareParts} parts
   * @param {Translate} t
   */
  constructor({ notes, progress, again, retry, count, unanswered, announcement }, t) {
    this.t = t;
    this.notes = notes;
    this.progress = progress;
    this.again = again;
    this.retry = retry;
    this.count = count;
    this.unanswered = unanswered;
    this.announcement = announcement;
  }

  /** @param {Fault[]} faults */
  note(faults) {
    this.#faults = faults;
    this.#put();
  }

  /** @param {Fault[]} faults */
  noteOfFilter(faults) {
    this.#ofFilter = faults;
    this.#put();
  }

  #put() {
    const items = [...this.#faults, ...this.#ofFilter].map(({ key, values }) => make("p", {}, this.t(`fault.${key}`, values)));
    this.notes.replaceChildren(...(items.length ? [make("div", { class: "ds-note" }, ...items)] : []));
  }

  /**
   * @param {string} text
   * @param {boolean} [isAgain] whether it is worth trying again
   */
  showProgress(text, isAgain = false) {
    this.progress.textContent = text;
    this.progress.hidden = !text;
    this.again.hidden = !isAgain;
  }

  /** Says that something is being fetched; a button that was pressed for it keeps the focus. */
  wait() {
    this.showProgress(this.t("loading"), this.isTriedAgain());
  }

  /** Whether the reader has just asked to try again. */
  isTriedAgain() {
    return document.activeElement === this.retry;
  }

  /**
   * How many rows show, and how many nobody answers: these show only if they are asked for.
   * @param {Comparison} comparison
   * @param {boolean} areHidden
   */
  showCount({ rows, total, unanswered }, areHidden) {
    const shown = rows.length ? this.t("shown", { count: rows.length }) : this.t("none_shown");
    const hidden = areHidden && unanswered ? this.t("hidden", { count: unanswered }) : "";
    const text = [shown, this.t("total", { total }), hidden].filter(Boolean).join(" ");
    if (this.count.textContent !== text) {
      this.count.textContent = text;
    }
    this.unanswered.hidden = !unanswered;
    this.unanswered.textContent = this.t(areHidden ? "show_unanswered" : "hide_unanswered");
  }

  /** @param {string} text */
  announce(text) {
    this.announcement.textContent = text;
  }
}
