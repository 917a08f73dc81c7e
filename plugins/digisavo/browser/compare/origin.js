/** Where a comparison comes from: the filter of the directory in which its services were found, in words. */

import { excerpt } from "../shared/texts/excerpts.js";
import { Latest } from "../shared/latest.js";
import { FILTER, withSelection } from "../shared/selection.js";
import { translationsOf } from "../shared/translations.js";

/** @import { MatchingOf } from "./late_matching.js" */
/** @import { CompareParts } from "./parts.js" */
/** @import { Fault } from "./state.js" */
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
   * @param {string} entries where the directory is
   * @param {MatchingOf} matching
   * @param {Translate} t
   * @param {(faults: Fault[]) => void} note gets what of the filter was left out
   */
  constructor({ origin, origin_words: text, origin_link: link }, entries, matching, t, note) {
    this.t = t;
    this.matching = matching;
    this.entries = entries;
    this.line = origin;
    this.text = text;
    this.link = link;
    this.note = note;
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
    // A line that came with the conditions would push the table down.
    this.#put(filter, filter && this.t("origin_pending"));
    this.note([]);
    this.#latest.ask(() => this.#describe(filter), {
      show: ({ words, isOdd }) => {
        this.#put(words, words && this.t("origin", { conditions: words }));
        this.note(isOdd ? [{ key: "value", values: { what: excerpt(`${FILTER}=${filter}`, LONGEST_EXCERPT) } }] : []);
      },
      fail: (error) => {
        console.warn("The filter cannot be described:", error);
        this.#put(filter, this.t("origin_unknown"));
      },
    });
  }

  /** @type {(words: string, sentence: string) => void} */
  #put(words, sentence) {
    this.words = words;
    this.line.hidden = !sentence;
    this.text.textContent = sentence;
  }

  /**
   * The conditions of a filter, and whether something of it says nothing.
   * @param {string} query
   */
  async #describe(query) {
    if (!query) {
      return { words: "", isOdd: false };
    }
    return (await this.matching()).describe(query, this.tOfFilter);
  }
}
