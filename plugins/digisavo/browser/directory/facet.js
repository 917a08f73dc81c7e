/** One facet of the panel: its options with what each would give. A long one shows the most frequent, a very long one a field that finds the others too. */

import { NOT_STATED } from "../shared/declared.js";
import { labelOf } from "../shared/filter.js";
import { folded } from "../shared/letters.js";
import { Template } from "../shared/parts.js";

/** @import { Counts } from "../filtering/counting.js" */
/** @import { Facet } from "../shared/filter.js" */
/** @import { Translate } from "../shared/translations.js" */
/** @import { Parts } from "../shared/parts.js" */

export const FACET = {
  facet: HTMLDetailsElement, name: HTMLElement, chosen: HTMLElement, legend: HTMLElement, find: HTMLElement,
  needle_label: HTMLElement, needle: HTMLInputElement, options: HTMLElement, nothing: HTMLElement,
  rest: HTMLButtonElement, rest_text: HTMLElement, rest_name: HTMLElement, option: HTMLTemplateElement,
};
const OPTION = { row: HTMLElement, box: HTMLInputElement, label: HTMLElement, count: HTMLElement };
/** @typedef {Parts<typeof OPTION>} Option */

const LONG = 10;
const VERY_LONG = 20;
const FREQUENT = 8;
const MATCHES = 50;
const AT_ONCE = 400;

export class FacetView {
  /** @type {Map<number, Option>} options by the position of their term; "not stated" comes last */
  #options = new Map();
  /** @type {number[]} */
  #shown = [];
  /** @type {Set<number>} */
  #selected = new Set();
  #room = FREQUENT;
  #isBuilt = false;
  /** Options that all entries have, or none: they would narrow nothing. @type {Set<number>} */
  #idle = new Set();
  /** @type {Counts | null} */
  #counts;

  /**
   * @param {Facet} facet
   * @param {Parts<typeof FACET>} parts
   * @param {Translate} t
   * @param {Counts | null} counts what there is of each option without any condition, if that is known
   * @param {number} total how many entries there are
   */
  constructor(facet, parts, t, counts, total) {
    this.facet = facet;
    this.parts = parts;
    this.element = parts.facet;
    this.t = t;
    this.#counts = counts;
    if (counts) {
      const all = [...counts.terms, counts.notStated];
      this.#idle = new Set(all.flatMap((number, position) => (number === 0 || number === total ? [position] : [])));
      this.element.hidden = this.#idle.size === all.length;
    }
    this.option = new Template(parts.option, OPTION);
    parts.name.textContent = parts.legend.textContent = parts.rest_name.textContent = facet.label;
    this.isLong = facet.terms.length > LONG;
    this.frequent = this.#mostFrequent();
    this.#listen();
  }

  get isCounted() {
    return Boolean(this.#counts);
  }

  /** The positions of the terms that are shown at once: all, or of a long facet those that most entries have. */
  #mostFrequent() {
    const positions = this.facet.terms.map((_, position) => position);
    const counts = this.#counts?.terms;
    const ordered = counts && this.isLong ? positions.sort((a, b) => counts[b] - counts[a] || a - b) : positions;
    return this.isLong ? ordered.slice(0, FREQUENT) : positions;
  }

  #listen() {
    const { find, needle_label: label, needle, rest } = this.parts;
    find.hidden = this.facet.terms.length <= VERY_LONG;
    label.textContent = this.t("find", { label: this.facet.label });
    needle.addEventListener("input", () => this.#arrange());
    rest.addEventListener("click", () => this.#more());
    this.element.addEventListener("toggle", () => this.#build());
  }

  /**
   * @param {readonly string[]} values
   * @param {Counts} counts
   */
  update(values, counts) {
    // A reader may close a facet that has something selected.
    this.element.open ||= values.length > 0 && !this.#selected.size;
    this.element.hidden &&= !values.length;
    const isFirst = !this.isCounted;
    this.#counts = counts;
    this.frequent = isFirst ? this.#mostFrequent() : this.frequent;
    this.#selected = new Set(values.map((value) => this.#positionOf(value)));
    this.parts.chosen.textContent = values.length ? this.t("chosen", { count: values.length }) : "";
    this.#build();
    if (this.#isBuilt) {
      this.#arrange();
    }
  }

  /** Opens the facet with its options, before it is seen. */
  open() {
    this.element.open = true;
    this.#build();
  }

  /** The options of a facet that was never opened are not made. */
  #build() {
    if (this.element.open && !this.#isBuilt) {
      this.#isBuilt = true;
      this.#arrange();
    }
  }

  /** @param {string} value */
  #positionOf(value) {
    return value === NOT_STATED ? this.facet.terms.length : this.facet.terms.findIndex(([id]) => id === value);
  }

  /** Shows the options that are asked for, and renews the counts; the list changes only where its members do. */
  #arrange() {
    const { options, nothing, rest, rest_text: restText, needle } = this.parts;
    const shown = this.#positions();
    if (shown.join() !== this.#shown.join()) {
      options.replaceChildren(...shown.map((position) => this.#option(position).row));
      this.#shown = shown;
    }
    for (const position of shown) {
      this.#renew(this.#option(position), position);
    }
    nothing.hidden = shown.length > 0;
    const left = this.facet.terms.length + 1 - this.#idle.size - shown.length;
    rest.hidden = !this.isLong || Boolean(needle.value.trim()) || left <= 0;
    restText.textContent = this.t(left > AT_ONCE ? "rest_some" : "rest_all");
  }

  /** The positions of the options to show: what the field finds, or the most frequent, and what is selected. */
  #positions() {
    const { terms } = this.facet;
    const all = terms.map((_, position) => position);
    const typed = folded(this.parts.needle.value.trim());
    if (typed) {
      return all.filter((position) => folded(terms[position][1]).includes(typed)).slice(0, MATCHES);
    }
    const first = this.#room > FREQUENT ? all.slice(0, this.#room) : this.frequent;
    const selected = [...this.#selected].filter((position) => position < terms.length);
    const shown = [...new Set([...first, ...selected]), terms.length];
    return shown.filter((position) => !this.#idle.has(position) || this.#selected.has(position));
  }

  #more() {
    const before = new Set(this.#shown);
    this.#room = (this.#room > FREQUENT ? this.#room : 0) + AT_ONCE;
    this.#arrange();
    const added = this.#shown.find((position) => !before.has(position)) ?? this.#shown[0];
    this.#option(added).box.focus();
  }

  /**
   * @param {number} position
   * @returns {Option}
   */
  #option(position) {
    const known = this.#options.get(position);
    if (known) {
      return known;
    }
    const value = this.facet.terms[position]?.[0] ?? NOT_STATED;
    const option = this.option.copy().parts;
    option.label.textContent = labelOf(this.facet, value, this.t);
    option.box.name = this.facet.key;
    option.box.value = value;
    option.row.classList.toggle("ds-facet__untold", value === NOT_STATED);
    this.#options.set(position, option);
    return option;
  }

  /** @type {(option: Option, position: number) => void} */
  #renew({ row, box, count }, position) {
    const number = position < this.facet.terms.length ? this.#counts?.terms[position] : this.#counts?.notStated;
    const text = String(number ?? "");
    if (count.textContent !== text) {
      count.textContent = text;
      row.classList.toggle("ds-facet__none", number === 0);
    }
    box.checked = this.#selected.has(position);
  }
}
