/** The names of the selected services: the page shows them, or their records have them. */

import { load, Missing } from "../shared/fetching.js";
import { object, optional, text } from "../shared/shape.js";
import { isSlug } from "../shared/slugs.js";

/** What records say of selected services: those that have moved, by their old slug, and those that are gone. */
/** @typedef {{ moved: Map<string, string>, gone: string[] }} Learnt */

/** A record as far as the tray reads it. */
const checkRecord = object({ name: optional(text()), moved_to: optional(text(isSlug)) });

export class Names {
  /** @type {Map<string, string>} */
  #known = new Map();

  /** @param {URL} records where the records of services are */
  constructor(records) {
    this.records = records;
  }

  /**
   * The name of a service, its slug as long as the name is not known.
   * @param {string} slug
   */
  of(slug) {
    this.#lookAtPage(slug);
    return this.#known.get(slug) ?? slug;
  }

  /**
   * Asks the records of those whose names are not known. A service whose record cannot be read is called by its slug.
   * @param {readonly string[]} slugs
   * @returns {Promise<Learnt>}
   */
  async learn(slugs) {
    slugs.forEach((slug) => this.#lookAtPage(slug));
    /** @type {Learnt} */
    const learnt = { moved: new Map(), gone: [] };
    const unknown = slugs.filter((slug) => !this.#known.has(slug));
    await Promise.all(unknown.map((slug) => this.#ask(slug, learnt)));
    return learnt;
  }

  /** @param {string} slug */
  #lookAtPage(slug) {
    const shown = document.querySelector(`[data-compare="${slug}"]`);
    if (shown instanceof HTMLElement && nameOn(shown)) {
      this.#known.set(slug, nameOn(shown));
    }
  }

  /**
   * @param {string} slug
   * @param {Learnt} learnt
   */
  async #ask(slug, learnt) {
    try {
      const { name = slug, moved_to: target } = checkRecord(await load(new URL(`${slug}.json`, this.records).href), "");
      this.#known.set(slug, name);
      if (target) {
        learnt.moved.set(slug, target);
      }
    } catch (error) {
      if (error instanceof Missing) {
        learnt.gone.push(slug);
      } else {
        console.warn(`The record of "${slug}" could not be read:`, error);
      }
    }
  }
}

/**
 * The name that an element shows of its service: its heading, or its link.
 * @param {HTMLElement} element
 */
export function nameOn(element) {
  return (element.querySelector("h1, h2, h3, h4, h5, h6") ?? element.querySelector("a"))?.textContent?.trim() ?? "";
}
