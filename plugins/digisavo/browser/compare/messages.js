/** What the comparison says in words: what was left out, how far it is, how many rows show, what has been done. */

import { make } from "../shared/elements.js";

/** @import { CompareParts } from "./compare.js" */
/** @import { Fault } from "./state.js" */
/** @import { Comparison } from "./table/comparison.js" */
/** @import { Translate } from "../shared/translations.js" */

export class Messages {
  /**
   * @param {CompareParts} parts
   * @param {Translate} t
   */
  constructor({ notes, progress, again, count, announcement }, t) {
    this.t = t;
    this.notes = notes;
    this.progress = progress;
    this.again = again;
    this.count = count;
    this.announcement = announcement;
  }

  /** @param {Fault[]} faults */
  note(faults) {
    const items = faults.map(({ key, values }) => make("p", {}, this.t(`fault.${key}`, values)));
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

  /** @param {Comparison} comparison */
  showCount({ rows, total }) {
    const shown = rows.length ? this.t("shown", { count: rows.length }) : this.t("none_shown");
    const text = `${shown} ${this.t("total", { total })}`;
    if (this.count.textContent !== text) {
      this.count.textContent = text;
    }
  }

  /** @param {string} text */
  announce(text) {
    this.announcement.textContent = text;
  }
}
