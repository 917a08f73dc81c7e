/** The table on the page: shows a comparison, keeps the focus and what is unfolded, and listens to the menus of columns. */

import { make, outward } from "../../shared/elements.js";
import { idOf } from "./cells.js";
import { rememberFocus } from "./focus.js";
import { filled } from "./grid.js";
import { Slices } from "./slices.js";
import { sourcesOf } from "./sources.js";

/** @import { CompareParts } from "../parts.js" */
/** @import { Comparison } from "./comparison.js" */
/** @import { Concerning, Look } from "./grid.js" */
/** @import { Source } from "./sources.js" */
/** @import { Translate } from "../../shared/translations.js" */

const MENU = ".ds-compare__menu";

export class GridView {
  #slices = new Slices();

  /**
   * @param {CompareParts} parts
   * @param {string} entries where the pages of the services are
   * @param {readonly string[]} yesNo the words for yes and for no
   * @param {Translate} t
   * @param {(action: string, slug: string) => void} act
   */
  constructor({ table, caption, sources, source_list: list }, entries, yesNo, t, act) {
    this.entries = entries;
    this.yesNo = yesNo;
    this.t = t;
    this.table = table;
    this.caption = caption;
    this.sources = sources;
    this.sourceList = list;
    this.#listen(act);
    this.#unfoldOnPaper();
  }

  /** @param {(action: string, slug: string) => void} act */
  #listen(act) {
    this.table.addEventListener("click", ({ target }) => {
      const pressed = target instanceof Element ? target : null;
      const { action = "", slug = "" } = pressed?.closest("button")?.dataset ?? {};
      if (action) {
        act(action, slug);
      }
      // The browser goes there only if it is in sight.
      this.sources.open ||= Boolean(pressed?.closest(".ds-compare__source"));
    });
    this.table.addEventListener("focusout", ({ target, relatedTarget }) => {
      const menu = target instanceof Element ? target.closest(MENU) : null;
      if (menu instanceof HTMLDetailsElement && !(relatedTarget instanceof Node && menu.contains(relatedTarget))) {
        menu.open = false;
      }
    });
    this.table.addEventListener("keydown", ({ key, target }) => {
      const menu = target instanceof Element ? target.closest(MENU) : null;
      if (key === "Escape" && menu instanceof HTMLDetailsElement) {
        menu.open = false;
        menu.querySelector("summary")?.focus();
      }
    });
  }

  /**
   * The first time, the table is made in slices, each as it is ready; later it is made anew at once, so that the page keeps its
   * height and readers their place.
   * @param {Comparison} comparison
   * @param {number} first which column is the left one on narrow screens, from 0
   * @param {Concerning} concerning
   * @param {boolean} isFirst
   * @returns {boolean | Promise<boolean>} whether all of it shows
   */
  show(comparison, first, concerning, isFirst) {
    const { t, entries, yesNo } = this;
    const language = document.documentElement.lang;
    const opened = new Set(this.#folds(true).map((fold) => fold.dataset.about));
    const names = comparison.services.map((service) => service.title).join(", ");
    const limits = comparison.conditions.length ? t("limits", { conditions: comparison.conditions.join("; ") }) : "";
    /** @type {Source[] | undefined} */
    let found;
    const sources = () => (found ??= sourcesOf(comparison, t, language));
    this.caption.replaceChildren(t("caption", { names }), make("span", { class: "ds-compare__limits" }, ` ${limits}`));
    this.table.dataset.columns = String(comparison.services.length);
    const look = { t, language, entries, first, sources, yesNo, ...concerning };
    if (isFirst && !this.table.rows.length) {
      return this.#showFirst(comparison, look);
    }
    const refocus = rememberFocus(this.table);
    const made = document.createDocumentFragment();
    this.#slices.runAtOnce(filled(made, comparison, look));
    this.table.replaceChildren(this.caption, made);
    this.#folds(false).forEach((fold) => (fold.open = opened.has(fold.dataset.about)));
    refocus();
    this.#end(sources());
    return true;
  }

  /**
   * @param {Comparison} comparison
   * @param {Look} look
   */
  async #showFirst(comparison, look) {
    this.table.setAttribute("aria-busy", "true");
    this.sources.hidden = true;
    const isWhole = await this.#slices.run(filled(this.table, comparison, look));
    if (isWhole) {
      this.#end(look.sources());
    }
    return isWhole;
  }

  /** @param {Source[]} sources */
  #end(sources) {
    this.#showSources(sources);
    this.table.removeAttribute("aria-busy");
  }

  /**
   * Puts the focus back on a button, which may be in another column since the table was made anew; after a service has
   * been taken out, on the menu of the one in its place.
   * @param {string} action
   * @param {string} slug
   */
  focus(action, slug) {
    const menus = /** @type {NodeListOf<HTMLDetailsElement>} */ (this.table.querySelectorAll(MENU));
    const menu = Array.from(menus).find(({ dataset }) => dataset.slug === slug);
    if (menu) {
      menu.open = action !== "remove";
      const button = /** @type {HTMLElement | null} */ (menu.querySelector(menu.open ? `[data-action="${action}"]` : "summary"));
      button?.focus();
    }
  }

  /** @param {Source[]} sources */
  #showSources(sources) {
    this.sources.hidden = !sources.length;
    this.sourceList.replaceChildren(...sources.map(({ url, days }, index) => {
      const when = days.length ? [` (${days.join(", ")})`] : [];
      return make("li", { id: idOf(index + 1) }, outward(url, url), ...when);
    }));
  }

  /**
   * The answers that are partly folded away.
   * @param {boolean} isOpen
   * @returns {HTMLDetailsElement[]}
   */
  #folds(isOpen) {
    const folds = /** @type {NodeListOf<HTMLDetailsElement>} */ (this.table.querySelectorAll("details[data-about]"));
    return Array.from(folds).filter((fold) => fold.open || !isOpen);
  }

  /** Paper cannot be unfolded. */
  #unfoldOnPaper() {
    /** @type {HTMLDetailsElement[]} */
    let closed = [];
    window.addEventListener("beforeprint", () => {
      this.#slices.finish();
      closed = [...this.#folds(false), this.sources].filter((fold) => !fold.open);
      closed.forEach((fold) => (fold.open = true));
    });
    window.addEventListener("afterprint", () => closed.forEach((fold) => (fold.open = false)));
  }
}
