/** What the comparison tells in words: what was left out, how far it is, how many rows show, what has been done. */

import { part } from "../component.js";
import { make } from "./dom.js";

/** @typedef {import("../strings.js").Say} Say */
/** @typedef {import("./state.js").Fault} Fault */

export class Messages {
  /**
   * @param {HTMLElement} element
   * @param {Say} say
   */
  constructor(element, say) {
    this.say = say;
    this.notes = part(element, "notes", HTMLElement);
    this.progress = part(element, "progress", HTMLElement);
    this.again = part(element, "again", HTMLElement);
    this.count = part(element, "count", HTMLElement);
    this.told = part(element, "told", HTMLElement);
  }

  /** @param {Fault[]} faults */
  note(faults) {
    const items = faults.map(({ key, values }) => make("p", {}, this.say(`fault.${key}`, values)));
    this.notes.replaceChildren(...(items.length ? [make("div", { class: "ds-note" }, ...items)] : []));
  }

  /**
   * @param {string} text
   * @param {boolean} [isAgain] whether it is worth trying again
   */
  tellProgress(text, isAgain = false) {
    this.progress.textContent = text;
    this.progress.hidden = !text;
    this.again.hidden = !isAgain;
  }

  /** @param {import("./table.js").Comparison} comparison */
  tellCount({ rows, total }) {
    const shown = rows.length ? this.say("shown", { count: rows.length }) : this.say("none_shown");
    const text = `${shown} ${this.say("total", { total })}`;
    if (this.count.textContent !== text) {
      this.count.textContent = text;
    }
  }

  /** @param {string} text */
  tell(text) {
    this.told.textContent = text;
  }
}
