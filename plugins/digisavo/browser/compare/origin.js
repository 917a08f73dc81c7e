/** Where a comparison comes from: the filter of the directory in which its services were found, in words. */

import { excerpt } from "../shared/excerpts.js";
import { load } from "../shared/fetching.js";
import { conditionsOf, readFilter, sentenceOf } from "../shared/filter.js";
import { Latest } from "../shared/latest.js";
import { FILTER, withSelection } from "../shared/selection.js";
import { translationsOf } from "../shared/translations.js";

/** @import { CompareParts } from "./compare.js" */
/** @import { Translate } from "../shared/translations.js" */

const LONGEST_EXCERPT = 60;

export class Origin {
  #latest = new Latest();
  /** @type {string | null} */
  #filter = null;
  /** The conditions in words; the filter as it stands in the address as long as these are not known. */
  words = "";

  /**
   * @param {CompareParts} parts
   * @param {{ entries: string, facets: string }} addresses
   * @param {Translate} t
   */
  constructor({ origin, origin_words: text, origin_link: link }, { entries, facets }, t) {
    this.t = t;
    this.facets = facets;
    this.entries = entries;
    this.line = origin;
    this.text = text;
    this.link = link;
    this.tOfFilter = translationsOf(origin);
  }

  /**
   * Shows the filter, and what of it is unknown.
   * @param {string} filter a query of the directory
   * @param {readonly string[]} slugs stay selected on the way back
   */
  show(filter, slugs) {
    this.link.href = `${this.entries}${withSelection(String(new URLSearchParams(filter)), slugs)}`;
    if (filter === this.#filter) {
      return;
    }
    this.#filter = filter;
    this.words = filter;
    this.line.hidden = true;
    this.#latest.ask(() => this.#describe(filter), {
      show: ({ words, sentences }) => this.#put(words, sentences),
      fail: (error) => {
        console.warn("The filter cannot be described:", error);
        this.#put(filter, this.t("origin_unknown"));
      },
    });
  }

  /** @type {(words: string, sentences: string) => void} */
  #put(words, sentences) {
    this.words = words;
    this.line.hidden = !sentences;
    this.text.textContent = sentences;
  }

  /**
   * The conditions of a filter, and the sentences that the page shows.
   * @param {string} filter
   */
  async #describe(filter) {
    if (!filter) {
      return { words: "", sentences: "" };
    }
    const data = await load(this.facets);
    const read = readFilter(filter, data);
    const words = sentenceOf(conditionsOf(read, data, this.tOfFilter), this.tOfFilter("said.and"));
    const what = excerpt(`${FILTER}=${filter}`, LONGEST_EXCERPT);
    const sentences = [
      words && this.t("origin", { conditions: words }),
      read.faults.length ? this.t("fault.value", { what }) : "",
    ];
    return { words, sentences: sentences.filter(Boolean).join(" ") };
  }
}
