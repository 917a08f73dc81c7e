/** Tags and what has them: finds tags by any of their names, and what has several at once. Knows no DOM. */

import { distance, slugOf } from "./spelling.js";

/**
 * The index of tags (`contracts/tag-index.json`): slug, label, other slugs, and how many entries have it.
 * @typedef {{ tags: [string, string, string[], number][] }} Data
 */

/**
 * What has a tag (`contracts/tagged.json`): the tags that occur are slug and label; entries are the number of the kind,
 * slug, address, title, summary and the numbers of the tags.
 * @typedef {object} TaggedData
 * @property {{ label: string, comparable: boolean }[]} kinds
 * @property {[string, string][]} tags
 * @property {[number, string, string, string, string, number[]][]} entries
 */

/**
 * @typedef {{ slug: string, label: string }} Tag
 * @typedef {{ slug: string, address: string, title: string, summary: string, kind: string, comparable: boolean }} Found
 * @typedef {{ tag: Tag, count: number }} Further
 */

/** The share of the letters of a name that may be wrong for another to be suggested. */
const TOLERANCE = 1 / 3;

export class TagIndex {
  /** @param {Data} data */
  constructor(data) {
    this.tags = data.tags.map(([slug, label]) => ({ slug, label }));
    this.counts = new Map(data.tags.map(([slug, , , count]) => [slug, count]));
    /** @type {Map<string, number>} */
    this.names = new Map();
    data.tags.forEach(([slug], number) => this.names.set(slug, number));
    data.tags.forEach(([, label, others], number) => {
      for (const name of [slugOf(label), ...others]) {
        if (!this.names.has(name)) {
          this.names.set(name, number);
        }
      }
    });
  }

  /**
   * The tag of a slug, of another spelling, or of a label.
   * @param {string} name
   * @returns {Tag | undefined}
   */
  find(name) {
    const number = this.names.get(name) ?? this.names.get(slugOf(name));
    return number === undefined ? undefined : this.tags[number];
  }

  /**
   * The tag that was probably meant.
   * @param {string} name
   * @returns {Tag | undefined}
   */
  nearest(name) {
    const typed = slugOf(name).slice(0, 60);
    let [least, nearest] = [Math.floor(typed.length * TOLERANCE) + 1, -1];
    for (const [known, number] of this.names) {
      const apart = distance(typed, known, least);
      if (apart < least) {
        [least, nearest] = [apart, number];
      }
    }
    return this.tags[nearest];
  }

  /**
   * The one of some tags that fewest entries have: whatever has them all is among these.
   * @param {readonly Tag[]} tags
   * @returns {Tag | undefined}
   */
  rarest(tags) {
    const countOf = (/** @type {Tag} */ { slug }) => this.counts.get(slug) ?? 0;
    return [...tags].sort((a, b) => countOf(a) - countOf(b))[0];
  }
}

/** What has a tag. */
export class Tagged {
  /** @param {TaggedData} data */
  constructor(data) {
    this.kinds = [...data.kinds];
    this.tags = data.tags.map(([slug, label]) => ({ slug, label }));
    this.entries = data.entries.map((row) => ({ row, tags: new Set(row[5]) }));
  }

  /**
   * The entries that have all of some tags.
   * @param {readonly Tag[]} tags
   * @returns {Found[]}
   */
  having(tags) {
    return this.#with(tags).map(({ row: [kind, slug, address, title, summary] }) => {
      const { label = "", comparable = false } = this.kinds[kind] ?? {};
      return { slug, address, title, summary, kind: label, comparable };
    });
  }

  /**
   * The other tags of the entries that have all of some tags, the most common first.
   * @param {readonly Tag[]} tags
   * @param {number} most
   * @returns {Further[]}
   */
  further(tags, most) {
    const counts = new Map();
    for (const entry of this.#with(tags)) {
      for (const number of entry.tags) {
        counts.set(number, (counts.get(number) ?? 0) + 1);
      }
    }
    const own = this.#numbersOf(tags);
    // Tags are numbered in alphabetical order: those that are equally common stay in it.
    return [...counts]
      .map(([number, count]) => ({ number, tag: this.tags[number], count }))
      .filter(({ tag, number }) => tag && !own.includes(number))
      .sort((a, b) => b.count - a.count || a.number - b.number)
      .slice(0, most);
  }

  /** @param {readonly Tag[]} tags */
  #with(tags) {
    const numbers = this.#numbersOf(tags);
    return this.entries.filter((entry) => numbers.every((number) => entry.tags.has(number)));
  }

  /** @param {readonly Tag[]} tags */
  #numbersOf(tags) {
    return tags.map(({ slug }) => this.tags.findIndex((tag) => tag.slug === slug));
  }
}
