/** Where the options come from that a field finds by typing: terms of vocabularies, places, entries of the catalogue. */

import { loadGazetteer } from "../shared/carried/municipality.js";
import { INDEX } from "../shared/declared.js";
import { folded } from "../shared/letters.js";

/** @import { Finder } from "../search_engine/client.js" */
/** @import { Field, Term } from "./fields.js" */
/** @typedef {{ value: string, title: string, kind?: string, summary?: string }} Option */
/**
 * @typedef {object} Source
 * @property {boolean} isOpen whether something else may be answered too
 * @property {(query: string) => Promise<Option[]>} find
 * @property {(text: string) => string} valueOf what a typed text stands for: itself where it names nothing
 * @property {(value: string) => string} titleOf
 */

const MOST = 8;
const FOLDER = new URL(`../../${INDEX}`, import.meta.url).href;

export class Sources {
  /** @type {Promise<Finder> | undefined} */
  #finder;
  /** The titles of entries that were found. @type {Map<string, string>} */
  titles = new Map();

  /** @param {readonly Term[]} regions */
  constructor(regions) {
    this.regions = regions;
  }

  /**
   * @param {Field} field
   * @returns {Source}
   */
  of(field) {
    if (field.type === "municipality" || field.type === "municipalities") {
      return { isOpen: true, find: findMunicipalities, valueOf: itself, titleOf: itself };
    }
    if (field.type === "entry" || field.type === "related") {
      const find = (/** @type {string} */ query) => this.entries(query, field.kinds, field.type === "related" && field.kinds.length !== 1);
      return { isOpen: true, find, valueOf: itself, titleOf: (value) => this.titles.get(value) ?? value };
    }
    const terms = field.type === "regions" ? this.regions : field.terms;
    return ofTerms(terms, field.isOpen || field.type === "tags" || field.type === "languages");
  }

  /**
   * The entries that a text finds.
   * @param {string} query
   * @param {readonly string[]} kinds none for all
   * @param {boolean} [isWhole] whether their kind belongs to how they are named
   * @returns {Promise<Option[]>}
   */
  async entries(query, kinds, isWhole = false) {
    this.#finder ??= import("../search_engine/client.js").then(({ Finder: Engine }) => new Engine(FOLDER));
    const finder = await this.#finder;
    const { results } = await finder.search({ query, ...(kinds.length ? { kinds: [...kinds] } : {}), count: MOST });
    return results.flatMap(({ address, kind, title, summary }) => {
      const slug = address.split("/").at(-2) ?? "";
      const value = isWhole ? `${kind}/${slug}` : slug;
      this.titles.set(value, title);
      return [{ value, title, summary }];
    });
  }
}

/** @param {string} text */
function itself(text) {
  return text;
}

/** @param {string} query */
async function findMunicipalities(query) {
  const { places } = await loadGazetteer();
  return places.search(query, MOST).map(({ place }) => ({ value: place.name, title: place.name, kind: place.region }));
}

/**
 * @param {readonly Term[]} terms
 * @param {boolean} isOpen
 * @returns {Source}
 */
function ofTerms(terms, isOpen) {
  const byLabel = new Map(terms.flatMap(({ id, label }) => [[folded(label), id], [folded(id), id]]));
  const byId = new Map(terms.map(({ id, label }) => [id, label]));
  return {
    isOpen,
    find: async (query) => {
      const typed = folded(query);
      const begun = terms.filter(({ id, label }) => folded(label).startsWith(typed) || id.startsWith(typed));
      const within = terms.filter((term) => !begun.includes(term) && folded(term.label).includes(typed));
      return [...begun, ...within].slice(0, MOST).map(({ id, label, definition }) => ({ value: id, title: label, summary: definition }));
    },
    valueOf: (text) => byLabel.get(folded(text)) ?? text,
    titleOf: (value) => byId.get(value) ?? value,
  };
}
