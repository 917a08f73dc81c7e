/** The services that met the conditions of the directory and were not compared: a memo names them, for they were passed over. Knows no DOM. */

/** @import { MatchingOf } from "../late_matching.js" */
/** @import { Matches } from "../matching.js" */
/** @import { Memo } from "./draft.js" */

export class Others {
  #filter = "";
  /** @type {Matches | null} */
  #matches = null;

  /** @param {MatchingOf} matching */
  constructor(matching) {
    this.matching = matching;
  }

  /**
   * Finds out what meets a filter, once.
   * @param {string} filter
   */
  async ask(filter) {
    if (!filter || (filter === this.#filter && this.#matches)) {
      return;
    }
    this.#filter = filter;
    this.#matches = null;
    try {
      const matches = await (await this.matching()).of(filter);
      this.#matches = filter === this.#filter ? matches : this.#matches;
    } catch (error) {
      console.warn("The services that meet the filter cannot be named:", error);
    }
  }

  /**
   * What a memo says of them: nothing where there is no filter, or where it is not known.
   * @param {string} filter
   * @param {readonly string[]} candidates slugs
   * @returns {Pick<Memo, "others">}
   */
  besides(filter, candidates) {
    if (!filter || !this.#matches || filter !== this.#filter) {
      return {};
    }
    const { total, names } = this.#matches;
    const others = names.filter(([slug]) => !candidates.includes(slug));
    return { others: { total: total - (names.length - others.length), names: others.map(([, name]) => name) } };
  }
}
