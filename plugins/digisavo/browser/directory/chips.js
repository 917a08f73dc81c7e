/** The conditions of a filter, each a button that removes it. */

import { make, unseen } from "../shared/elements.js";
import { removable } from "./sentences.js";

/** @import { DirectoryParts } from "./directory.js" */
/** @import { FacetFile, Filter } from "../shared/filter.js" */
/** @import { Translate } from "../shared/translations.js" */

const MOST = 24;

export class Chips {
  /**
   * @param {DirectoryParts} parts
   * @param {Translate} t
   */
  constructor({ chips, text }, t) {
    this.list = chips;
    this.t = t;
    /** What gets the focus when the last chip is gone. */
    this.last = text;
  }

  /**
   * @param {(key: string, value: string) => void} onRemove
   * @param {() => void} onClear
   */
  begin(onRemove, onClear) {
    this.list.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      if (button instanceof HTMLButtonElement && "key" in button.dataset) {
        onRemove(button.dataset.key ?? "", button.dataset.value ?? "");
      } else if (button) {
        onClear();
      }
    });
  }

  /**
   * @param {Filter} filter
   * @param {FacetFile} data
   */
  show(filter, data) {
    const conditions = removable(filter, data, this.t);
    const focused = this.#buttons().findIndex((button) => button === document.activeElement);
    const rest = conditions.length - MOST;
    const chips = conditions.slice(0, MOST).map((condition) => this.#chip(condition));
    const more = rest > 0 ? [this.t("more_chips", { number: rest })] : [];
    const all = conditions.length > 1 ? [make("button", { type: "button", class: "ds-link" }, this.t("clear"))] : [];
    this.list.replaceChildren(...[...chips, ...more, ...all].map((content) => make("li", {}, content)));
    this.list.hidden = !conditions.length;
    if (focused >= 0) {
      this.#keepFocus(focused);
    }
  }

  /**
   * Whoever removed a chip by keyboard goes on from the next one, or from the field above.
   * @param {number} position
   */
  #keepFocus(position) {
    const buttons = this.#buttons();
    (buttons[Math.min(position, buttons.length - 1)] ?? this.last).focus();
  }

  #buttons() {
    return [...this.list.querySelectorAll("button")];
  }

  /** @param {{ key: string, value: string, text: string }} condition */
  #chip({ key, value, text }) {
    const [before, after] = this.t("remove", { text: "\n" }).split("\n");
    const cross = make("span", { class: "ds-chip__cross", "aria-hidden": "true" }, "\u00d7");
    const attributes = { type: "button", "data-key": key, "data-value": value };
    return make("button", attributes, unseen(before), text, unseen(after), cross);
  }
}
