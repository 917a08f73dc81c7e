/** The engine of a directory: which entries a filter leaves, in which order, and what each option would give. Knows no DOM. */

import { NOT_STATED, TEXT } from "../shared/declared.js";
import { BY_RELEVANCE, BY_TITLE } from "../shared/filter.js";
import { columnsOf, decode, isHere } from "./columns.js";
import { countsOf, keptOut, passing } from "./counting.js";

/** @import { Column } from "./columns.js" */
/** @import { Condition, Counts } from "./counting.js" */
/** @import { FacetFile, Filter } from "../shared/filter.js" */

/**
 * @typedef {object} Answer
 * @property {Uint32Array} found the entries, in order
 * @property {Map<string, Counts>} counts by the key of the facet
 * @property {Map<string, number>} without how many there would be without a condition, by its key; that of the typed
 * text is `TEXT`
 */

export class Engine {
  /** The text of which the engine knows the entries. */
  #text = "";
  /** Whether each entry lacks it: 1 where it does. @type {Uint8Array} */
  #lacking = new Uint8Array(0);
  /** @type {Map<string, Uint32Array>} */
  #orders = new Map();

  /** @param {FacetFile} data */
  constructor(data) {
    this.data = data;
    this.total = data.total;
    this.columns = columnsOf(data);
  }

  /**
   * Whether the engine knows which entries have a text; the empty one is in all.
   * @param {string} text
   */
  knows(text) {
    return !text || this.#text === text;
  }

  /**
   * @param {string} text
   * @param {readonly number[]} entries the numbers of those that have it, the best first
   */
  learn(text, entries) {
    this.#text = text;
    this.#lacking = new Uint8Array(this.total).fill(1);
    entries.forEach((entry) => (this.#lacking[entry] = 0));
    this.#orders.set(BY_RELEVANCE, Uint32Array.from(entries));
  }

  /**
   * The facets that are open or asked for, and the order, whose columns are in files of their own and not known yet.
   * @param {Filter} filter
   * @param {readonly string[]} opened the keys of facets
   */
  lacking({ selected, sort }, opened) {
    const asked = this.data.facets.filter(({ key }) => opened.includes(key) || selected.get(key)?.length);
    const sources = new Set(asked.map(({ key, of }) => of ?? key));
    const order = this.data.orders[sort];
    return [...this.data.facets.filter(({ key }) => sources.has(key)), ...(order ? [order] : [])].filter((part) => !isHere(part));
  }

  /**
   * @param {{ file?: string }} part an item of `lacking`
   * @param {object} column the content of its file
   */
  complete(part, column) {
    Object.assign(part, column);
    this.columns = columnsOf(this.data);
  }

  /**
   * What a filter leaves; a text counts only when its entries are known.
   * @param {Filter} filter
   * @returns {Answer}
   */
  answer(filter) {
    const conditions = this.#conditionsOf(filter);
    const fails = this.#failuresOf(conditions);
    const found = passing(this.#orderBy(filter.sort), fails);
    /** What each condition alone keeps out. @type {Map<string, number[]>} */
    const kept = new Map(conditions.map((condition) => [condition.key, keptOut(condition, fails)]));
    return {
      found,
      counts: new Map(this.columns.map((column) => [column.key, countsOf(column, found, kept.get(column.key) ?? [])])),
      without: new Map(Array.from(kept, ([key, entries]) => [key, found.length + entries.length])),
    };
  }

  /**
   * @param {Filter} filter
   * @returns {Condition[]}
   */
  #conditionsOf({ selected, text }) {
    const asked = this.columns.filter(({ key }) => selected.get(key)?.length);
    const facets = asked.map((column) => ({
      key: column.key,
      codes: column.codes,
      failing: failingSets(column, selected.get(column.key) ?? []),
    }));
    return text && this.knows(text) ? [...facets, { key: TEXT, codes: null, failing: this.#lacking }] : facets;
  }

  /**
   * How many conditions each entry fails.
   * @param {Condition[]} conditions
   */
  #failuresOf(conditions) {
    const fails = new Uint8Array(this.total);
    for (const { codes, failing } of conditions) {
      for (let entry = 0; entry < fails.length; entry += 1) {
        fails[entry] += failing[codes ? codes[entry] : entry];
      }
    }
    return fails;
  }

  /**
   * All entries in an order; those of equal rank stay in alphabetical order, in which entries are numbered.
   * @param {string} sort
   */
  #orderBy(sort) {
    const known = this.#orders.get(sort);
    if (known) {
      return known;
    }
    const { codes = "", width = 1 } = this.data.orders[sort] ?? {};
    const ranks = sort === BY_TITLE ? new Uint16Array(this.total) : decode(codes, width, this.total);
    // Numbers that hold both sort many times faster than pairs that are compared.
    const keys = Float64Array.from(ranks, (rank, entry) => rank * this.total + entry).sort();
    const order = Uint32Array.from(keys, (key) => key % this.total);
    this.#orders.set(sort, order);
    return order;
  }
}

/**
 * @param {Column} column
 * @param {readonly string[]} values
 */
function failingSets({ sets, positions }, values) {
  const terms = new Set(values.map((value) => positions.get(value)));
  const isNotStatedAsked = values.includes(NOT_STATED);
  return Uint8Array.from(sets, (set) => ((set ? set.some((term) => terms.has(term)) : isNotStatedAsked) ? 0 : 1));
}
