/** The records of the selected services; each is fetched once, and again where a first try gives none that can be read. */

import { load, Missing } from "../shared/fetching.js";
import { Once } from "../shared/once.js";
import { isSlug } from "../shared/slugs.js";
import { checkedRecord } from "./record.js";

/** @import { Published } from "./table/comparison.js" */
/** A service that is compared; without its record where that could not be had. @typedef {{ slug: string, record?: Published }} Column */
/** @typedef {{ columns: Column[], moved: [string, string][], gone: string[] }} Found */
/** @typedef {{ slug: string, record?: Published | null }} Followed null: there is no such service */

/** A slug that has moved may have moved again; a circle of moves ends. */
const MOST_MOVES = 5;
/** The milliseconds after which a second try is worth it. */
const PAUSE = 300;

export class Records {
  /** @type {Once<Published & { moved_to?: string }>} */
  #records;
  /** How the store of the browser is used. @type {RequestCache} */
  #cache = "default";

  /** @param {string} folder the address below which the records are */
  constructor(folder) {
    this.#records = new Once((slug) => this.#fetch(`${folder}${slug}.json`));
  }

  /**
   * What is known of slugs, in their order, each once; which have moved, and which are gone.
   * @param {readonly string[]} slugs
   * @returns {Promise<Found>}
   */
  async of(slugs) {
    let found = await this.#followAll(slugs);
    if (commitsOf(found).size > 1) {
      // The site was built anew since some of them were fetched: records of two builds do not belong together.
      this.#cache = "no-cache";
      this.#records.clear();
      found = await this.#followAll(slugs);
    }
    const columns = found.flatMap(({ slug, record }) => (record === null ? [] : [{ slug, record }]));
    return {
      columns: [...new Map(columns.map((column) => [column.slug, column])).values()],
      moved: slugs.flatMap((slug, index) => movedTo(slug, found[index])),
      gone: slugs.filter((_, index) => found[index]?.record === null),
    };
  }

  /** @param {readonly string[]} slugs */
  #followAll(slugs) {
    return Promise.all(slugs.map((slug) => this.#follow(slug)));
  }

  /**
   * @param {string} slug
   * @returns {Promise<Followed>}
   */
  async #follow(slug) {
    let next = slug;
    try {
      for (let moves = 0; moves <= MOST_MOVES && isSlug(next); moves++) {
        const record = await this.#records.get(next);
        if (!record.moved_to) {
          return { slug: record.slug, record };
        }
        next = record.moved_to;
      }
    } catch (error) {
      if (!(error instanceof Missing)) {
        console.warn(`The record of "${next}" could not be read:`, error);
        return { slug };
      }
    }
    return { slug, record: null };
  }

  /** @param {string} address */
  async #fetch(address) {
    try {
      return checkedRecord(await load(address, { cache: this.#cache }));
    } catch (error) {
      if (error instanceof Missing) {
        throw error;
      }
      await new Promise((settle) => setTimeout(settle, PAUSE));
      return checkedRecord(await load(address, { cache: "reload" }));
    }
  }
}

/** @param {readonly Followed[]} found */
function commitsOf(found) {
  return new Set(found.flatMap(({ record }) => record?.commit || []));
}

/**
 * @param {string} slug
 * @param {Followed | undefined} found
 * @returns {[string, string][]}
 */
function movedTo(slug, found) {
  return found?.record && found.slug !== slug ? [[slug, found.slug]] : [];
}
