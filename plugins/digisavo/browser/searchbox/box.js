/** Answers in the box of search while one types, and does what its keys ask. */

import { INDEX, SEARCH_WORDS } from "../shared/declared.js";
import { load } from "../shared/fetching.js";
import { Latest } from "../shared/latest.js";
import { Once } from "../shared/once.js";
import { translating } from "../shared/translations.js";
import { Finder } from "../search_engine/client.js";
import { Suggestions } from "./suggestions.js";

/** @import { Translate } from "../shared/translations.js" */

/** The root of the site, as seen from this module: pages need not say it. */
const ROOT = new URL("../../", import.meta.url);
/** The milliseconds for which a reader who types has paused. */
const PAUSE = 120;
const MOST = 7;

/** One worker and one file of words for all boxes of a page. */
const finder = new Finder(new URL(INDEX, ROOT).href);
/** @type {Once<Translate>} */
const words = new Once(async () => translating((await load(new URL(SEARCH_WORDS, ROOT).href)).words));

export class SearchBox {
  #latest = new Latest();
  #typing = 0;

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLInputElement} input
   * @param {string} id of the list of suggestions
   */
  constructor(form, input, id) {
    this.form = form;
    this.input = input;
    this.suggestions = new Suggestions(form, input, id, ROOT);
  }

  /** Listens to the reader, and fetches what the first answer needs. */
  begin() {
    const { form, input } = this;
    finder.warm();
    words.get().catch(() => {});
    input.addEventListener("input", () => {
      clearTimeout(this.#typing);
      this.#typing = window.setTimeout(() => this.#ask(), PAUSE);
    });
    const listener = { open: () => this.#ask(), close: () => this.#close() };
    input.addEventListener("keydown", (event) => this.suggestions.press(event, listener));
    input.addEventListener("blur", () => this.#close());
    form.addEventListener("submit", () => this.#close());
    if (input.value) {
      this.#ask();
    }
  }

  #close() {
    clearTimeout(this.#typing);
    this.#latest.forget();
    this.suggestions.close();
  }

  #ask() {
    const query = this.input.value.trim();
    if (!query) {
      this.#close();
      return;
    }
    this.#latest.ask(() => Promise.all([finder.search({ query, count: MOST }), words.get()]), {
      show: ([answer, t]) => this.suggestions.suggest(query, answer, t),
      // The words themselves could not be fetched: the form leads on all the same.
      fail: () => this.#close(),
    });
  }
}
