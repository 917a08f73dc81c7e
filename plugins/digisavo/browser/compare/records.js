/** The records of the chosen services; each is fetched once. */

import { isSlug } from "../chosen.js";
import { load, Missing } from "../fetching.js";
import { checkedRecord } from "./record.js";

/** @typedef {import("./table.js").Published} Published */
/** @typedef {{ records: Published[], moved: [string, string][], gone: string[] }} Found */

/** A slug that has moved may have moved again; a circle of moves ends. */
const MOST_MOVES = 5;

export class Records {
  /** @type {Map<string, Promise<Published & { moved_to?: string }>>} */
  #loading = new Map();

  /** @param {string} folder */
  constructor(folder) {
    this.folder = folder;
  }

  /**
   * The records of slugs in their order, each once; which have moved, and which are gone. Fails if one cannot be had.
   * @param {readonly string[]} slugs
   * @returns {Promise<Found>}
   */
  async of(slugs) {
    const found = await Promise.all(slugs.map((slug) => this.#follow(slug)));
    const bySlug = new Map(found.flatMap((record) => (record ? [[record.slug, record]] : [])));
    return {
      records: [...bySlug.values()],
      moved: slugs.flatMap((slug, index) => movedTo(slug, found[index])),
      gone: slugs.filter((slug, index) => !found[index]),
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
    const loading = this.#loading.get(slug) ?? load(`${this.folder}${slug}.json`).then(checkedRecord);
    this.#loading.set(slug, loading);
    try {
      return await loading;
    } catch (error) {
      this.#loading.delete(slug);
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
