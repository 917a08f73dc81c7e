/** How full an entry is: how many of the questions asked are answered. */

import { make } from "../../shared/elements.js";

/** @import { Translate } from "../../shared/translations.js" */

export class Meter {
  /**
   * @param {HTMLElement} element
   * @param {Translate} t
   */
  constructor(element, t) {
    this.t = t;
    this.bar = make("meter", { min: "0", max: "100", "aria-labelledby": "completeness" });
    this.text = make("p", { id: "completeness" });
    element.replaceChildren(this.text, this.bar);
  }

  /** @param {{ answered: number, asked: number, percent: number }} completeness */
  show({ answered, asked, percent }) {
    this.bar.value = percent;
    this.text.textContent = this.t("completeness", { percent, answered, asked });
  }
}
