/** One facet of the panel: its options with what each would give. Long ones show the most frequent, the longest a field that finds the others too. */

import { part } from "../component.js";
import { labelOf, NOT_TOLD } from "../filter.js";

/** @typedef {{ row: HTMLElement, box: HTMLInputElement, count: HTMLElement }} Option */

const LONG = 10;
const VERY_LONG = 20;
const FREQUENT = 8;
const MATCHES = 50;
const AT_ONCE = 400;
const MARKS = /\p{M}+/gu;

export class FacetView {
  /** @type {Map<number, Option>} options by the place of their term; that of what was not told comes last */
  #options = new Map();
  /** @type {number[]} */
  #shown = [];
  /** @type {Set<number>} */
  #chosen = new Set();
  #room = FREQUENT;
  #built = false;
  /** @type {import("./engine.js").Counts | null} */
  #counts;

  /**
   * @param {import("../filter.js").Facet} facet
   * @param {HTMLTemplateElement} template
   * @param {import("../strings.js").Say} say
   * @param {import("./engine.js").Counts | null} counts what there is of each without any condition, if that is known
   */
  constructor(facet, template, say, counts) {
    this.facet = facet;
    this.say = say;
    this.#counts = counts;
    const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    this.element = part(copy, "facet", HTMLDetailsElement);
    this.list = part(copy, "options", HTMLElement);
    this.needle = part(copy, "needle", HTMLInputElement);
    this.rest = part(copy, "rest", HTMLButtonElement);
    this.pattern = part(copy, "option", HTMLTemplateElement);
    this.note = part(copy, "chosen", HTMLElement);
    this.nothing = part(copy, "nothing", HTMLElement);
    part(copy, "name", HTMLElement).textContent = facet.label;
    part(copy, "legend", HTMLElement).textContent = facet.label;
    this.isLong = facet.terms.length > LONG;
    this.frequent = this.#mostFrequent();
    this.#listen(part(copy, "find", HTMLElement));
  }

  get isCounted() {
    return Boolean(this.#counts);
  }

  /** The places of the terms that are shown at once: all, or of a long facet those that most entries have. */
  #mostFrequent() {
    const places = this.facet.terms.map((_, place) => place);
    const counts = this.#counts?.terms;
    const ordered = counts && this.isLong ? places.sort((one, other) => counts[other] - counts[one] || one - other) : places;
    return this.isLong ? ordered.slice(0, FREQUENT) : places;
  }

  /** @param {HTMLElement} find the field that finds options, with its label */
  #listen(find) {
    find.hidden = this.facet.terms.length <= VERY_LONG;
    part(find, "needle_label", HTMLElement).textContent = this.say("find", { label: this.facet.label });
    this.needle.addEventListener("input", () => this.#arrange());
    this.rest.addEventListener("click", () => this.#more());
    this.element.addEventListener("toggle", () => this.#build());
  }

  /**
   * @param {readonly string[]} values
   * @param {import("./engine.js").Counts} counts
   */
  update(values, counts) {
    // A reader may close a facet that has something chosen.
    this.element.open ||= values.length > 0 && !this.#chosen.size;
    const isFirst = !this.isCounted;
    this.#counts = counts;
    this.frequent = isFirst ? this.#mostFrequent() : this.frequent;
    this.#chosen = new Set(values.map((value) => this.#placeOf(value)));
    this.note.textContent = values.length ? this.say("chosen", { count: values.length }) : "";
    this.#build();
    if (this.#built) {
      this.#arrange();
    }
  }

  /** The options of a facet that was never opened are not made. */
  #build() {
    if (this.element.open && !this.#built) {
      this.#built = true;
      this.#arrange();
    }
  }

  /** @param {string} value */
  #placeOf(value) {
    return value === NOT_TOLD ? this.facet.terms.length : this.facet.terms.findIndex(([id]) => id === value);
  }

  /** Shows the options that are asked for, and renews the counts; the list changes only where its members do. */
  #arrange() {
    const shown = this.#places();
    if (shown.join() !== this.#shown.join()) {
      this.list.replaceChildren(...shown.map((place) => this.#option(place).row));
      this.#shown = shown;
    }
    for (const place of shown) {
      this.#renew(this.#option(place), place);
    }
    this.nothing.hidden = shown.length > 0;
    const left = this.facet.terms.length - shown.length + 1;
    this.rest.hidden = !this.isLong || Boolean(this.needle.value.trim()) || left <= 0;
    part(this.rest, "rest_text", HTMLElement).textContent = this.say(left > AT_ONCE ? "rest_some" : "rest_all");
    part(this.rest, "rest_name", HTMLElement).textContent = this.facet.label;
  }

  /** The places of the options to show: what the field finds, or the most frequent, and what is chosen. */
  #places() {
    const { terms } = this.facet;
    const typed = folded(this.needle.value.trim());
    if (typed) {
      const found = terms.map((_, place) => place).filter((place) => folded(terms[place][1]).includes(typed));
      return found.slice(0, MATCHES);
    }
    const first = this.#room > FREQUENT ? terms.map((_, place) => place).slice(0, this.#room) : this.frequent;
    const chosen = [...this.#chosen].filter((place) => place < terms.length);
    return [...new Set([...first, ...chosen]), terms.length];
  }

  #more() {
    const before = new Set(this.#shown);
    this.#room = (this.#room > FREQUENT ? this.#room : 0) + AT_ONCE;
    this.#arrange();
    const added = this.#shown.find((place) => !before.has(place)) ?? this.#shown[0];
    this.#option(added).box.focus();
  }

  /**
   * @param {number} place
   * @returns {Option}
   */
  #option(place) {
    const known = this.#options.get(place);
    if (known) {
      return known;
    }
    const value = this.facet.terms[place]?.[0] ?? NOT_TOLD;
    const copy = /** @type {DocumentFragment} */ (this.pattern.content.cloneNode(true));
    const row = part(copy, "row", HTMLElement);
    const box = part(copy, "box", HTMLInputElement);
    part(copy, "label", HTMLElement).textContent = labelOf(this.facet, value, this.say);
    box.name = this.facet.key;
    box.value = value;
    row.classList.toggle("ds-facet__untold", value === NOT_TOLD);
    const option = { row, box, count: part(copy, "count", HTMLElement) };
    this.#options.set(place, option);
    return option;
  }

  /** @type {(option: Option, place: number) => void} */
  #renew({ row, box, count }, place) {
    const number = place < this.facet.terms.length ? this.#counts?.terms[place] : this.#counts?.untold;
    const text = String(number ?? "");
    if (count.textContent !== text) {
      count.textContent = text;
      row.classList.toggle("ds-facet__none", number === 0);
    }
    box.checked = this.#chosen.has(place);
  }
}

/** @param {string} text */
function folded(text) {
  return text.toLowerCase().normalize("NFD").replace(MARKS, "");
}
