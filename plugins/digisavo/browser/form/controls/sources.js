/** Where the options come from that a field finds by typing: terms of vocabularies, places, entries of the catalogue. */

import { loadGazetteer } from "../../shared/carried/municipality.js";
import { MUNICIPALITIES } from "../../shared/declared.js";
import { load } from "../../shared/fetching.js";
import { folded } from "../../shared/letters.js";
import { found } from "../others/names.js";

/** @import { Names } from "../others/names.js" */
/** @import { Field, Term } from "../asking/fields.js" */
/** @typedef {{ value: string, title: string, kind?: string, summary?: string }} Option */
/**
 * @typedef {object} Source
 * @property {boolean} isOpen whether something else may be answered too
 * @property {(query: string) => Promise<Option[]>} find
 * @property {(text: string) => string} valueOf what a typed text stands for: itself where it names nothing
 * @property {(value: string) => string} titleOf
 */

const MOST = 8;
/** The root of the site, as seen from this module. */
const ROOT = new URL("../../../", import.meta.url);

export class Sources {
  /** The titles of entries by how they are named, as far as they are known. @type {Map<string, string>} */
  titles = new Map();

  /**
   * @param {Names} names
   * @param {readonly string[]} kinds all kinds whose entries can be named
   */
  constructor(names, kinds) {
    this.names = names;
    this.kinds = kinds;
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
      const isWhole = field.type === "related" && field.kinds.length !== 1;
      const find = (/** @type {string} */ query) => this.entries(query, field.kinds, isWhole);
      const valueOf = (/** @type {string} */ text) => this.#entryNamed(text, field.kinds, isWhole);
      return { isOpen: true, find, valueOf, titleOf: (value) => this.titles.get(value) ?? value };
    }
    if (field.type === "regions") {
      return { isOpen: false, find: findRegions, valueOf: itself, titleOf: itself };
    }
    return ofTerms(field.terms, field.isOpen || field.type === "tags" || field.type === "languages");
  }

  /**
   * The entries that a text finds.
   * @param {string} query
   * @param {readonly string[]} kinds none for all
   * @param {boolean} isWhole whether their kind belongs to how they are named
   * @returns {Promise<Option[]>}
   */
  async entries(query, kinds, isWhole) {
    const lists = await Promise.all((kinds.length ? kinds : this.kinds).map(async (kind) => {
      const entries = found(await this.names.of(kind), query, MOST);
      return entries.map(({ slug, title }) => ({ value: isWhole ? `${kind}/${slug}` : slug, title: title || slug }));
    }));
    const options = lists.flat().slice(0, MOST);
    options.forEach(({ value, title }) => this.titles.set(value, title));
    return options;
  }

  /**
   * How the entry is named that has a typed title, or had a typed slug; the text itself where there is none.
   * @param {string} text
   * @param {readonly string[]} kinds
   * @param {boolean} isWhole
   */
  #entryNamed(text, kinds, isWhole) {
    const typed = text.toLowerCase();
    for (const kind of kinds.length ? kinds : this.kinds) {
      const { entries = [], previous } = this.names.come.get(kind) ?? {};
      const named = entries.filter(({ slug, title }) => slug === text || title.toLowerCase() === typed);
      const slug = previous?.get(text) ?? (named.find((entry) => entry.slug === text) ?? named[0])?.slug;
      if (slug && (isWhole || slug !== text)) {
        return isWhole ? `${kind}/${slug}` : slug;
      }
    }
    return text;
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

/** @param {string} query */
async function findRegions(query) {
  /** @type {{ regions: string[] }} */
  const { regions } = await load(new URL(MUNICIPALITIES, ROOT).href);
  const typed = folded(query);
  return regions.filter((name) => folded(name).startsWith(typed)).slice(0, MOST).map((name) => ({ value: name, title: name }));
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
