/** Answers queries from the files of the index; whatever goes wrong is an answer too. Knows no DOM. */

import { answerOf } from "./answers.js";
import { entriesOf } from "./filtering.js";
import { meaningsOf } from "./meanings.js";
import { ranked } from "./ranking.js";
import { noEntries, without } from "./no_answers.js";
import { Store } from "./store.js";
import { telling, wordsOf } from "./words.js";

/** @import { Answer, Asked, Entries, Search } from "./answers.js" */
/** @import { Get } from "./store.js" */

/** So much of a query is read: more is a mistake, and takes long. */
const MOST_LETTERS = 400, MOST_WORDS = 20, LONGEST_WORD = 60;

export class Engine {
  /** @type {Promise<Store> | undefined} */
  #store;
  #get;

  /** @param {Get} get */
  constructor(get) {
    this.#get = get;
  }

  /**
   * The answer to a query.
   * @param {Asked} asked
   * @returns {Promise<Answer>}
   */
  search(asked) {
    return this.#answered(asked.query, without, (search, store) => answerOf(asked, search, store));
  }

  /**
   * The entries of a kind that a query finds, for those who know them by their numbers.
   * @param {string} query
   * @param {string} kind
   * @returns {Promise<Entries>}
   */
  entries(query, kind) {
    return this.#answered(query, noEntries, async ({ found }, store) => {
      const kinds = await store.kinds();
      return { ...noEntries("found"), entries: entriesOf(found, kind, kinds), numbering: kinds.numberings[kind] ?? "" };
    });
  }

  /**
   * When a file is missing or of another edition, the site was published anew: once more then.
   * @template Made
   * @param {string} query
   * @param {(state: Answer["state"]) => Made} otherwise
   * @param {(search: Search, store: Store) => Promise<Made>} answer
   */
  async #answered(query, otherwise, answer) {
    for (const anew of [false, true]) {
      try {
        const store = await this.#opened(anew);
        const search = await find(query, store);
        return search.words.length ? await answer(search, store) : otherwise("empty");
      } catch (error) {
        console.warn("Search failed:", error);
      }
    }
    return otherwise("failed");
  }

  /** @param {boolean} anew */
  #opened(anew) {
    if (anew || !this.#store) {
      const made = Store.open(this.#get, anew);
      made.catch(() => this.#store === made && (this.#store = undefined));
      this.#store = made;
    }
    return this.#store;
  }
}

/**
 * The words of a query, what they mean, and all documents that have them, the best first.
 * @param {string} query
 * @param {Store} store
 * @returns {Promise<Search>}
 */
export async function find(query, store) {
  const read = wordsOf(String(query).slice(0, MOST_LETTERS));
  const all = read.map((word) => word.slice(0, LONGEST_WORD));
  const typed = all.slice(0, MOST_WORDS);
  const words = telling(typed, store.manifest.ignored);
  const meanings = await meaningsOf(words, store);
  const shortened = String(query).length > MOST_LETTERS || all.length > MOST_WORDS || read.some((word) => word.length > LONGEST_WORD);
  return { words, meanings, found: await ranked(meanings, store), shortened };
}
