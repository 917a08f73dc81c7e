/** The panel of facets: beside the list where there is room for it, else in a dialog behind a button. */

import { part } from "../component.js";
import { FacetView } from "./facet.js";

const WIDE = window.matchMedia("(min-width: 64em)");

export class Panel {
  /** @type {Map<string, FacetView>} */
  #views = new Map();
  /** A facet is opened whose counts are not known. */
  onUntold = () => {};

  /**
   * @param {HTMLElement} element
   * @param {import("../strings.js").Say} say
   */
  constructor(element, say) {
    this.element = element;
    this.say = say;
    this.aside = part(element, "aside", HTMLElement);
    this.dialog = part(element, "dialog", HTMLDialogElement);
    this.facets = part(element, "facets", HTMLElement);
    this.opener = part(element, "opener", HTMLButtonElement);
    this.closer = part(element, "closer", HTMLButtonElement);
    this.told = part(element, "told", HTMLElement);
  }

  /**
   * @param {() => void} onNeeded the panel is in sight
   * @param {(key: string, value: string, isChosen: boolean) => void} onChange
   */
  begin(onNeeded, onChange) {
    const settle = () => this.#settle();
    WIDE.addEventListener("change", settle);
    settle();
    new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && onNeeded()).observe(this.facets);
    this.opener.addEventListener("click", () => this.dialog.showModal());
    for (const button of [this.closer, part(this.dialog, "close", HTMLButtonElement)]) {
      button.addEventListener("click", () => this.dialog.close());
    }
    // Beyond the dialog lies its backdrop, which belongs to it: closing there is what one expects.
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
    this.facets.addEventListener("change", ({ target }) => {
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
    this.dialog.close();
    part(this.element, WIDE.matches ? "beside" : "within", HTMLElement).append(this.facets);
    this.aside.hidden = !WIDE.matches;
    this.opener.hidden = WIDE.matches;
  }

  /**
   * @param {import("./engine.js").Engine} engine
   * @param {readonly string[]} leading the keys of the facets that come first and are open
   * @param {import("./engine.js").Answer} whole what there is without any condition
   */
  build({ data }, leading, { counts }) {
    const rank = (/** @type {string} */ key) => (leading.includes(key) ? leading.indexOf(key) : leading.length);
    const ordered = [...data.facets].sort((one, other) => rank(one.key) - rank(other.key));
    const template = part(this.element, "facet_template", HTMLTemplateElement);
    this.#views.clear();
    for (const facet of ordered.filter(({ terms }) => terms.length)) {
      const view = new FacetView(facet, template, this.say, counts.get(facet.key) ?? null);
      view.element.addEventListener("toggle", () => view.element.open && !view.isCounted && this.onUntold());
      view.element.open = WIDE.matches && leading.includes(facet.key);
      this.#views.set(facet.key, view);
    }
    const empty = ordered.filter(({ terms }) => !terms.length).map(({ label }) => label);
    this.facets.replaceChildren(...Array.from(this.#views.values(), (view) => view.element), ...this.#unanswered(empty));
  }

  /** @param {string[]} labels */
  #unanswered(labels) {
    const note = document.createElement("p");
    note.className = "ds-facets__unanswered";
    note.textContent = this.say("unanswered", { labels: labels.join(", ") });
    return labels.length ? [note] : [];
  }

  /**
   * @param {import("../filter.js").Filter} filter
   * @param {import("./engine.js").Answer} answer
   * @param {string} found how many there are, in words
   */
  update({ selected }, { counts, found: entries }, found) {
    for (const [key, view] of this.#views) {
      const own = counts.get(key);
      if (own) {
        view.update(selected.get(key) ?? [], own);
      }
    }
    const number = Array.from(selected.values()).flat().length;
    part(this.opener, "number", HTMLElement).textContent = number ? ` (${number})` : "";
    this.closer.textContent = entries.length ? this.say("show", { found }) : this.say("close");
    this.told.textContent = entries.length ? this.say("found_now", { found }) : this.say("none");
  }
}
