/** What results are narrowed to: kinds and categories as boxes with counts, which the page has with their names. */

import { CATEGORY, KIND, TEXT } from "../shared/declared.js";
import { partsOf } from "../shared/parts.js";
import { listIn, othersIn } from "../shared/query.js";

/** @import { Parts } from "../shared/parts.js" */
/** @typedef {{ kinds: string[], categories: string[] }} Narrowing the ids of what is selected */

const PARTS = { chosen: HTMLElement };
/** Where the facets have room beside the results, they are open. */
const WIDE = "(min-width: 64em)";

export class Facets {
  #kinds;
  #categories;

  /**
   * @param {HTMLElement} section
   * @param {HTMLButtonElement} clear removes what is selected
   */
  constructor(section, clear) {
    this.section = section;
    this.clear = clear;
    this.#kinds = new Facet(section, KIND);
    this.#categories = new Facet(section, CATEGORY);
    for (const { element } of this.#all) {
      element.open = matchMedia(WIDE).matches;
    }
  }

  get #all() {
    return [this.#kinds, this.#categories];
  }

  /** @returns {Narrowing} */
  get selected() {
    return { kinds: this.#kinds.ids, categories: this.#categories.ids };
  }

  get isNarrowed() {
    return this.#all.some(({ ids }) => ids.length > 0);
  }

  /** What the address says of the selection, as its parameters; lists are joined by commas. */
  get parameters() {
    return Object.fromEntries(this.#all.map(({ name, values }) => [name, values.join(",")]));
  }

  /**
   * @param {() => void} onChange
   */
  begin(onChange) {
    this.section.addEventListener("change", onChange);
    this.clear.addEventListener("click", () => {
      this.#all.forEach((facet) => facet.select([]));
      onChange();
    });
  }

  /**
   * Selects what an address asks.
   * @param {string} search
   * @returns {string[]} what of it is not known
   */
  read(search) {
    const values = this.#all.flatMap((facet) =>
      facet.select(listIn(search, facet.name)).map((value) => `${facet.name}=${value}`));
    return [...values, ...othersIn(search, [TEXT, ...this.#all.map(({ name }) => name)])];
  }

  /**
   * Shows how much each would leave; without counts there is nothing to narrow.
   * @param {Record<string, number>} kinds
   * @param {Record<string, number>} categories
   */
  show(kinds, categories) {
    this.#kinds.show(kinds);
    this.#categories.show(categories);
    this.clear.hidden = !this.isNarrowed;
    this.section.hidden = this.#all.every(({ element }) => element.hidden);
  }
}

/** One group of boxes. */
class Facet {
  /**
   * @param {HTMLElement} section
   * @param {string} name that of its parameter
   */
  constructor(section, name) {
    const element = section.querySelector(`details[data-name="${name}"]`);
    if (!(element instanceof HTMLDetailsElement)) {
      throw new Error(`the page of search has no facet "${name}"`);
    }
    this.name = name;
    this.element = element;
    this.parts = partsOf(element, PARTS);
    this.boxes = [...element.querySelectorAll("input")];
  }

  get #checked() {
    return this.boxes.filter(({ checked }) => checked);
  }

  get ids() {
    return this.#checked.map(({ dataset }) => dataset.id ?? "");
  }

  get values() {
    return this.#checked.map(({ value }) => value);
  }

  /**
   * @param {readonly string[]} values
   * @returns {string[]} those that are not known
   */
  select(values) {
    this.boxes.forEach((box) => (box.checked = values.includes(box.value)));
    return values.filter((value) => !this.boxes.some((box) => box.value === value));
  }

  /** @param {Record<string, number>} counts by id */
  show(counts) {
    for (const { dataset: { id = "" }, checked, parentElement } of this.boxes) {
      const row = /** @type {HTMLElement} */ (parentElement?.parentElement);
      row.hidden = !counts[id] && !checked;
      const count = /** @type {HTMLElement} */ (row.querySelector(".ds-count"));
      count.textContent = String(counts[id] ?? 0);
    }
    const { length } = this.#checked;
    this.parts.chosen.textContent = length ? String(length) : "";
    this.element.hidden = !length && Object.keys(counts).length < 2;
  }
}
