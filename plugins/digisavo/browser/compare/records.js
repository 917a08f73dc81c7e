/** The records of the selected services; each is fetched once. */

import { load, Missing } from "../shared/fetching.js";
import { Once } from "../shared/once.js";
import { isSlug } from "../shared/slugs.js";
import { checkedRecord } from "./record.js";

/** @import { Published } from "./table/comparison.js" */
/** @typedef {{ records: Published[], moved: [string, string][], gone: string[] }} Found */

/** A slug that has moved may have moved again; a circle of moves ends. */
const MOST_MOVES = 5;

export class Records {
  /** @type {Once<Published & { moved_to?: string }>} */
  #records;

  /** @param {string} folder the address below which the records are */
  constructor(folder) {
    this.#records = new Once(async (slug) => checkedRecord(await load(`${folder}${slug}.json`)));
  }

  /**
   * The records of slugs in their order, each once; which have moved, and which are gone. Fails if one cannot be
   * fetched or read.
   * @param {readonly string[]} slugs
   * @returns {Promise<Found>}
   */
  async of(slugs) {
    const found = await Promise.all(slugs.map((slug) => this.#follow(slug)));
    const bySlug = new Map(found.flatMap((record) => (record ? [[record.slug, record]] : [])));
    return {
      records: [...bySlug.values()],
      moved: slugs.flatMap((slug, index) => movedTo(slug, found[index])),
      gone: slugs.filter((_, index) => !found[index]),
    };
  }

  /**
   * @param {string} slug
   * @returns {Promise<Published | null>} null where there is no such service
   */
  async #follow(slug) {
    let next = slug;
    for (let moves = 0; moves <= MOST_MOVES && isSlug(next); moves++) {
      const record = await this.#load(next);
      if (!record?.moved_to) {
        return record;
      }
      next = record.moved_to;
    }
    return null;
  }

  /** @param {string} slug */
  async #load(slug) {
    try {
      return await this.#records.get(slug);
    } catch (error) {
      if (error instanceof Missing) {
        return null;
      }
      throw error;
    }
  }
}

/**
 * @param {string} slug
 * @param {Published | null} record
 * @returns {[string, string][]}
 */
function movedTo(slug, record) {
  return record && record.slug !== slug ? [[slug, record.slug]] : [];
}
