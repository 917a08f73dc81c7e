/** Which entries of the directory a filter leaves: those from which the compared ones were chosen. */

import { OtherEdition } from "../filtering/edition.js";
import { Source } from "../filtering/source.js";
import { BY_TITLE, conditionsOf, queryOf, readFilter, sentenceOf } from "../shared/filter.js";

/** @import { Translate } from "../shared/translations.js" */
/** The names of some of the entries that a filter leaves, and how many there are. @typedef {{ total: number, names: [string, string][] }} Matches slugs and names */

/** How many entries are named. */
const MOST_NAMES = 100;

export class Matching {
  /** @param {DOMStringMap} addresses */
  constructor({ facets = "", cards = "" }) {
    this.source = new Source({ facets }, () => {});
    this.cards = cards;
  }

  /**
   * The conditions of a filter in words, and whether something of it says nothing.
   * @param {string} query
   * @param {Translate} t by the texts below `filter`
   */
  async describe(query, t) {
    const { data } = await this.source.engine();
    const filter = readFilter(query, data);
    const words = sentenceOf(conditionsOf(filter, data, t), t("said.and"));
    return { words, isOdd: filter.faults.length > 0 || !queryOf(filter, data) };
  }

  /**
   * The entries that a filter leaves, in alphabetical order. Where the site was built anew meanwhile, all is asked again.
   * @param {string} query
   * @returns {Promise<Matches>}
   */
  async of(query) {
    try {
      return await this.#find(query);
    } catch (error) {
      if (!(error instanceof OtherEdition)) {
        throw error;
      }
      this.source.forget();
      return this.#find(query);
    }
  }

  /**
   * @param {string} query
   * @returns {Promise<Matches>}
   */
  async #find(query) {
    const engine = await this.source.engine();
    const filter = { ...readFilter(query, engine.data), sort: BY_TITLE };
    await this.source.complete(engine, filter, []);
    const { found } = engine.answer(filter);
    return { total: found.length, names: await this.#namesOf(Array.from(found.subarray(0, MOST_NAMES)), engine.data.chunk) };
  }

  /**
   * @param {number[]} entries
   * @param {number} chunk how many cards a file holds
   * @returns {Promise<[string, string][]>}
   */
  async #namesOf(entries, chunk) {
    const parts = [...new Set(entries.map((entry) => Math.floor(entry / chunk)))];
    const files = await Promise.all(parts.map((part) => this.source.file(`${this.cards}${part}.json`)));
    return entries.map((entry) => files[parts.indexOf(Math.floor(entry / chunk))].cards[entry % chunk].slice(0, 2));
  }
}
