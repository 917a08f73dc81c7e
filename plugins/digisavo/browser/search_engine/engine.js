/** Answers queries from the files of the index; whatever goes wrong is an answer too. Knows no DOM. */

import { answerOf, without } from "./answers.js";
import { meaningsOf } from "./meanings.js";
import { ranked } from "./ranking.js";
import { Store } from "./store.js";
import { wordsOf } from "./words.js";

/** @import { Answer, Asked, Search } from "./answers.js" */
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
   * The answer to a query. When a file is missing or of another edition, the site was published anew: once more then.
   * @param {Asked} asked
   * @returns {Promise<Answer>}
   */
  async search(asked) {
    for (const anew of [false, true]) {
      try {
        const store = await this.#opened(anew);
        const search = await find(asked.query, store);
        return search.words.length ? await answerOf(asked, search, store) : without("empty");
      } catch (error) {
        console.warn("Search failed:", error);
      }
    }
    return without("failed");
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
  const all = wordsOf(String(query).slice(0, MOST_LETTERS)).filter((word) => word.length <= LONGEST_WORD);
  const typed = all.slice(0, MOST_WORDS);
  const telling = typed.filter((word) => !store.manifest.ignored?.includes(word));
  const words = telling.length ? telling : typed;
  const meanings = await meaningsOf(words, store);
  const shortened = String(query).length > MOST_LETTERS || all.length > MOST_WORDS;
  return { words, meanings, found: await ranked(meanings, store), shortened };
}
