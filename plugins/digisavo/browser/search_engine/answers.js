/** What was found, as it is shown: filtered, counted, and a part of it with its texts. Knows no DOM. */

import { filtered } from "./filtering.js";
import { marksIn } from "./marks.js";
import { nearestTo } from "./nearest.js";
import { telling, wordsOf } from "./words.js";

/** @import { Meaning } from "./meanings.js" */
/** @import { Found } from "./ranking.js" */
/** @import { Store } from "./store.js" */

/**
 * @typedef {object} Asked
 * @property {string} query
 * @property {string[]} [kinds] only these
 * @property {string[]} [categories] only these
 * @property {number} [from] the place of the first that is wanted, from 0
 * @property {number} [count] how many are wanted
 * @property {boolean} [counts] whether the counts of kinds and categories are wanted: they cost a file more
 */

/**
 * @typedef {object} Result
 * @property {string} address from the root of the site
 * @property {string} kind
 * @property {string} title
 * @property {string} summary
 * @property {string[]} tags
 * @property {{ title: [number, number][], summary: [number, number][] }} marks where the hits stand
 */

/**
 * A typed word, how it was understood, and the words of the index that stand for it, the weightiest first.
 * @typedef {{ typed: string, how: Meaning["how"], used: string[] }} Understood
 */

/**
 * @typedef {object} Answer
 * @property {"found" | "nothing" | "empty" | "failed"} state `empty`: there was no word in the query
 * @property {number} total how many there are with the filter
 * @property {Result[]} results
 * @property {Record<string, number>} kinds how many of each kind the words find, whatever kinds are selected
 * @property {Record<string, number>} categories likewise of each category
 * @property {Understood[]} words
 * @property {string[]} near words of the index that are near to what was typed, where nothing is found at all
 * @property {boolean} shortened whether the end of the query was left out
 */

/** @typedef {{ words: string[], meanings: Meaning[], found: Found[], shortened: boolean }} Search */

/**
 * The entries of a kind that a query finds: their numbers within the kind, from 0, the best first, and what tells these
 * numbers from those of another build.
 * @typedef {{ state: Answer["state"], entries: number[], numbering: string }} Entries
 */

const USUAL_COUNT = 10;
const MOST_USED = 5;

/**
 * @param {Asked} asked
 * @param {Search} search
 * @param {Store} store
 * @returns {Promise<Answer>}
 */
export async function answerOf(asked, search, store) {
  const numbers = search.found.map(([number]) => number);
  const needsKinds = asked.counts || asked.kinds?.length || asked.categories?.length;
  const { shown, kinds, categories } = needsKinds ? filtered(numbers, asked, await store.kinds()) : { shown: numbers };
  const { from = 0, count = USUAL_COUNT } = asked;
  const results = await Promise.all(shown.slice(from, from + count).map((number) => resultOf(number, search, store)));
  return {
    state: shown.length ? "found" : "nothing",
    total: shown.length,
    results: from ? results : namedFirst(results, search.words, store.manifest.ignored),
    kinds: kinds ?? {},
    categories: categories ?? {},
    near: search.found.length ? [] : (await Promise.all(search.words.map((word) => nearestTo(word, store)))).flat(),
    words: search.words.map((typed, at) => understood(typed, search.meanings[at])),
    shortened: search.shortened,
  };
}

/**
 * Results with those first whose titles are just what was typed: whoever types a name means it, though others have its
 * words more often.
 * @param {Result[]} results
 * @param {string[]} words of the query
 * @param {string[]} [ignored]
 */
function namedFirst(results, words, ignored) {
  const name = words.join(" ");
  const isNamed = (/** @type {Result} */ { title }) => telling(wordsOf(title), ignored).join(" ") === name;
  return [...results.filter(isNamed), ...results.filter((result) => !isNamed(result))];
}

/**
 * @param {number} number
 * @param {Search} search
 * @param {Store} store
 * @returns {Promise<Result>}
 */
async function resultOf(number, { words, meanings }, store) {
  const [address, kind, title, summary, tags] = await store.textsOf(number);
  const used = new Set(meanings.flatMap((meaning) => [meaning, ...(meaning.parts ?? [])]).flatMap((one) => [...one.words.keys()]));
  const marked = (/** @type {string} */ text) => marksIn(text, used, words, store.rules);
  return { address, kind, title, summary, tags, marks: { title: marked(title), summary: marked(summary) } };
}

/**
 * @param {string} typed
 * @param {Meaning} meaning
 * @returns {Understood}
 */
function understood(typed, { how, words, parts }) {
  const all = [words, ...(parts ?? []).map((part) => part.words)].flatMap((of) => [...of]);
  const used = all.sort(([, one], [, other]) => other - one).slice(0, MOST_USED).map(([word]) => word);
  return { typed, how, used };
}
