/** The table on the page: shows a comparison, keeps the focus and what is unfolded, and listens to the buttons of columns. */

import { make, outward } from "../../shared/elements.js";
import { gridOf } from "./grid.js";
import { sourcesOf } from "./sources.js";

/** @import { CompareParts } from "../compare.js" */
/** @import { Comparison } from "./comparison.js" */
/** @import { Translate } from "../../shared/translations.js" */

export class GridView {
  /**
   * @param {CompareParts} parts
   * @param {string} entries where the pages of the services are
   * @param {Translate} t
   * @param {(action: string, slug: string) => void} act
   */
  constructor({ table, caption, sources, source_list: list }, entries, t, act) {
    this.entries = entries;
    this.t = t;
    this.table = table;
    this.caption = caption;
    this.sources = sources;
    this.sourceList = list;
    table.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      const { action = "", slug = "" } = button?.dataset ?? {};
      if (action) {
        act(action, slug);
      }
    });
    this.#unfoldOnPaper();
  }

  /**
   * @param {Comparison} comparison
   * @param {number} first which column is the left one on narrow screens, from 0
   */
  show(comparison, first) {
    const opened = new Set(this.#folds(true).map((fold) => fold.dataset.about));
    const names = comparison.services.map((service) => service.title).join(", ");
    const limits = comparison.conditions.length ? this.t("limits", { conditions: comparison.conditions.join("; ") }) : "";
    this.caption.replaceChildren(this.t("caption", { names }), make("span", { class: "ds-compare__limits" }, ` ${limits}`));
    this.table.dataset.columns = String(comparison.services.length);
    this.table.replaceChildren(this.caption, ...gridOf(comparison, { t: this.t, entries: this.entries, first }));
    this.#folds(false).forEach((fold) => (fold.open = opened.has(fold.dataset.about)));
    this.#showSources(sourcesOf(comparison));
  }

  /**
   * Puts the focus back on a button, which may be in another column since the table was made anew.
   * @param {string} action
   * @param {string} slug
   */
  focus(action, slug) {
    const buttons = Array.from(this.table.querySelectorAll("button"));
    buttons.find((button) => button.dataset.action === action && button.dataset.slug === slug)?.focus();
  }

  /** @param {string[]} urls */
  #showSources(urls) {
    this.sources.hidden = !urls.length;
    this.sourceList.replaceChildren(...urls.map((url) => make("li", {}, outward(url, url))));
  }

  /**
   * @param {boolean} isOpen
   * @returns {HTMLDetailsElement[]}
   */
  #folds(isOpen) {
    return Array.from(this.table.querySelectorAll("details")).filter((fold) => fold.open || !isOpen);
  }

  /** Paper cannot be unfolded. */
  #unfoldOnPaper() {
    /** @type {HTMLDetailsElement[]} */
    let closed = [];
    window.addEventListener("beforeprint", () => {
      closed = [...this.#folds(false), this.sources].filter((fold) => !fold.open);
      closed.forEach((fold) => (fold.open = true));
    });
    window.addEventListener("afterprint", () => closed.forEach((fold) => (fold.open = false)));
  }
}
