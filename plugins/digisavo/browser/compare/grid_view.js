/** The table on the page: shows a comparison, keeps focus and opened details, and tells what is done with columns. */

import { part } from "../component.js";
import { make, outward } from "./dom.js";
import { gridOf } from "./grid.js";
import { sourcesOf } from "./sources.js";

/** @typedef {import("./table.js").Comparison} Comparison */
/** @typedef {(deed: string, slug: string) => void} Do */

export class GridView {
  /**
   * @param {HTMLElement} element
   * @param {import("../strings.js").Say} say
   * @param {Do} act
   */
  constructor(element, say, act) {
    this.entries = element.dataset.entries ?? "";
    this.say = say;
    this.table = part(element, "table", HTMLTableElement);
    this.caption = part(element, "caption", HTMLElement);
    this.sources = part(element, "sources", HTMLDetailsElement);
    this.sourceList = part(element, "source_list", HTMLElement);
    this.table.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      const { deed = "", slug = "" } = button?.dataset ?? {};
      if (deed) {
        act(deed, slug);
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
    const limits = comparison.conditions.length ? this.say("limits", { conditions: comparison.conditions.join("; ") }) : "";
    this.caption.replaceChildren(this.say("caption", { names }), make("span", { class: "ds-compare__limits" }, ` ${limits}`));
    this.table.dataset.columns = String(comparison.services.length);
    this.table.replaceChildren(this.caption, ...gridOf(comparison, { say: this.say, entries: this.entries, first }));
    this.#folds(false).forEach((fold) => (fold.open = opened.has(fold.dataset.about)));
    this.#showSources(sourcesOf(comparison));
  }

  /**
   * Puts the focus back on a button, which a table made anew has in another place.
   * @param {string} deed
   * @param {string} slug
   */
  focus(deed, slug) {
    const buttons = Array.from(this.table.querySelectorAll("button"));
    buttons.find((button) => button.dataset.deed === deed && button.dataset.slug === slug)?.focus();
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
