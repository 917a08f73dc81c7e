/** Where a comparison comes from: the filter of the directory in which its services were found, in words. */

import { withChoice } from "../chosen.js";
import { part } from "../component.js";
import { load } from "../fetching.js";
import { conditionsOf, joined, readFilter } from "../filter.js";
import { excerpt, wordsOf } from "../strings.js";

const LONGEST_TOLD = 60;

export class Origin {
  /** @type {string | null} */
  #told = null;
  /** The conditions in words; the filter as it stands in the address as long as these are not known. */
  words = "";

  /**
   * @param {HTMLElement} element
   * @param {import("../strings.js").Say} say
   */
  constructor(element, say) {
    this.say = say;
    this.address = element.dataset.facets ?? "";
    this.entries = element.dataset.entries ?? "";
    this.line = part(element, "origin", HTMLElement);
    this.text = part(element, "origin_words", HTMLElement);
    this.link = part(element, "origin_link", HTMLAnchorElement);
    this.sayFilter = wordsOf(this.line);
  }

  /**
   * Tells the filter, and what of it is none.
   * @param {string} filter a query of the directory
   * @param {readonly string[]} slugs stay chosen on the way back
   */
  async show(filter, slugs) {
    this.link.href = `${this.entries}${withChoice(String(new URLSearchParams(filter)), slugs)}`;
    if (filter === this.#told) {
      return;
    }
    this.#told = filter;
    this.words = filter;
    this.line.hidden = true;
    const told = filter ? await this.#say(filter) : "";
    if (filter === this.#told) {
      this.line.hidden = !told;
      this.text.textContent = told;
    }
  }

  /**
   * @param {string} filter
   * @returns {Promise<string>}
   */
  async #say(filter) {
    try {
      const data = await load(this.address);
      const read = readFilter(filter, data);
      const words = joined(conditionsOf(read, data, this.sayFilter), this.sayFilter("said.and"));
      this.words = filter === this.#told ? words : this.words;
      const what = excerpt(`filter=${filter}`, LONGEST_TOLD);
      return [
        words && this.say("origin", { conditions: words }),
        read.faults.length ? this.say("fault.value", { what }) : "",
      ].filter(Boolean).join(" ");
    } catch (error) {
      console.warn("The filter cannot be told:", error);
      return this.say("origin_unknown");
    }
  }
}
