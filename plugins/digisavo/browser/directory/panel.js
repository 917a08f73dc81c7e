/** The panel of facets: beside the list where there is room for it, else in a dialog behind a button. */

import { make } from "../shared/elements.js";
import { Template } from "../shared/parts.js";
import { FACET, FacetView } from "./facet.js";

/** @import { DirectoryParts } from "./directory.js" */
/** @import { Answer, Engine } from "../filtering/engine.js" */
/** @import { Filter } from "../shared/filter.js" */
/** @import { Translate } from "../shared/translations.js" */

const WIDE = window.matchMedia("(min-width: 64em)");
/** How many facets are open at first: those that help most come first. */
const OPEN = 3;

export class Panel {
  /** @type {Map<string, FacetView>} */
  #views = new Map();
  /** Called when a facet is opened whose counts are not known. */
  onUncounted = () => {};

  /**
   * @param {DirectoryParts} parts
   * @param {Translate} t
   */
  constructor(parts, t) {
    this.parts = parts;
    this.t = t;
    this.facet = new Template(parts.facet_template, FACET);
  }

  /**
   * @param {() => void} onNeeded called when the panel is in sight
   * @param {(key: string, value: string, isSelected: boolean) => void} onChange
   */
  begin(onNeeded, onChange) {
    const { facets, dialog, opener, closer, close } = this.parts;
    const settle = () => this.#settle();
    WIDE.addEventListener("change", settle);
    settle();
    new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && onNeeded()).observe(facets);
    opener.addEventListener("click", () => dialog.showModal());
    for (const button of [closer, close]) {
      button.addEventListener("click", () => dialog.close());
    }
    // The backdrop around the dialog belongs to it: readers expect a click there to close it.
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    facets.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === "checkbox") {
        onChange(target.name, target.value, target.checked);
      }
    });
  }

  /** The keys of the facets that are open. */
  get opened() {
    return [...this.#views].filter(([, view]) => view.element.open).map(([key]) => key);
  }

  /** The facets stand where the width of the window has room for them. */
  #settle() {
    const { facets, dialog, aside, beside, within } = this.parts;
    dialog.close();
    (WIDE.matches ? beside : within).append(facets);
    aside.hidden = !WIDE.matches;
  }

  /**
   * @param {Engine} engine
   * @param {Answer} whole what there is without any condition
   */
  build({ data }, { counts }) {
    this.#views.clear();
    for (const facet of data.facets.filter(({ terms }) => terms.length)) {
      const view = new FacetView(facet, this.facet.copy().parts, this.t, counts.get(facet.key) ?? null, data.total);
      view.element.addEventListener("toggle", () => view.element.open && !view.isCounted && this.onUncounted());
      if (WIDE.matches && view.isCounted && this.#views.size < OPEN) {
        view.open();
      }
      this.#views.set(facet.key, view);
    }
    const empty = data.facets.filter(({ terms }) => !terms.length).map(({ label }) => label);
    const views = Array.from(this.#views.values(), (view) => view.element);
    this.parts.facets.replaceChildren(...views, ...this.#unanswered(empty));
  }

  /** @param {string[]} labels */
  #unanswered(labels) {
    const text = this.t("unanswered", { labels: labels.join(", ") });
    return labels.length ? [make("p", { class: "ds-facets__unanswered" }, text)] : [];
  }

  /**
   * @param {Filter} filter
   * @param {Answer} answer
   * @param {string} found how many entries there are, in words
   */
  update({ selected }, { counts, found: entries }, found) {
    for (const [key, view] of this.#views) {
      const own = counts.get(key);
      if (own) {
        view.update(selected.get(key) ?? [], own);
      }
    }
    const { number, closer, announcement } = this.parts;
    const count = Array.from(selected.values()).flat().length;
    number.textContent = count ? ` (${count})` : "";
    closer.textContent = entries.length ? this.t("show", { found }) : this.t("close");
    announcement.textContent = entries.length ? this.t("found_now", { found }) : this.t("none");
  }
}
