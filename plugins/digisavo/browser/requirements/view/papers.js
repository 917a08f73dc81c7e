/** The place of the papers that can be made of a result: what makes them is fetched when there is a result. */

import { make } from "../../shared/elements.js";
import { Once } from "../../shared/once.js";

/** @import { Result } from "../judging.js" */
/** @import { Translate } from "../../shared/translations.js" */

export class Papers {
  #module = new Once(() => import("../papers/papers.js"));

  /**
   * @param {HTMLElement} section
   * @param {Translate} t
   */
  constructor(section, t) {
    this.section = section;
    this.t = t;
  }

  /** @param {Result | undefined} result */
  async show(result) {
    if (!result?.criteria.length) {
      this.section.hidden = true;
      return;
    }
    try {
      (await this.#module.get()).showPapers(this.section, result);
    } catch (error) {
      console.warn("The papers could not be fetched:", error);
      this.section.replaceChildren(make("p", { class: "ds-note" }, this.t("papers_failed")));
      this.section.hidden = false;
    }
  }
}
