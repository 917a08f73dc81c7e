/** Suggests results in a box of search while one types. */

import { INDEX, SEARCH_WORDS } from "../shared/declared.js";
import { Typing } from "../shared/combobox/typing.js";
import { load } from "../shared/fetching.js";
import { Once } from "../shared/once.js";
import { translating } from "../shared/translations.js";
import { Finder } from "../search_engine/client.js";
import { Suggestions } from "./suggestions.js";

/** @import { Translate } from "../shared/translations.js" */

/** The root of the site, as seen from this module: pages need not say it. */
const ROOT = new URL("../../", import.meta.url);
const MOST = 7;

/** One worker and one file of words for all boxes of a page. */
const finder = new Finder(new URL(INDEX, ROOT).href);
/** @type {Once<Translate>} */
const words = new Once(async () => translating((await load(new URL(SEARCH_WORDS, ROOT).href)).words));

/**
 * Listens to the reader, and fetches what the first answer needs.
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} input a combobox
 * @param {string} id of the list of suggestions
 */
export function beginBox(form, input, id) {
  const suggestions = new Suggestions(form, input, id, ROOT);
  const typing = new Typing(input, suggestions, {
    ask: (query) => Promise.all([finder.search({ query, count: MOST }), words.get()]),
    show: ([answer, t], query) => suggestions.suggest(query, answer, t),
  });
  finder.warm();
  words.get().catch(() => {});
  form.addEventListener("submit", () => typing.close());
  typing.begin();
}
