/** Vocabularies: the named lists of terms that choices are made from. Knows no DOM. */

import { fold } from "../suggest.js";

/** @typedef {{ id: string, label: string, definition?: string, aliases?: string[], replaced_by?: string }} Term */

export class Vocabulary {
  #spellings;
  #ids;

  /** @param {Term[]} terms */
  constructor(terms) {
    this.terms = new Map(terms.map((term) => [term.id, term]));
    this.#spellings = new Map(terms.flatMap(({ id, label, aliases = [] }) => [label, ...aliases].map((text) => [fold(text), id])));
    this.#ids = new Map(terms.map(({ id }) => [fold(id), id]));
  }

  /**
   * The id that stands for a term today.
   * @param {string} id
   */
  current(id) {
    const seen = new Set([id]);
    let term = this.terms.get(id);
    while (term?.replaced_by && !seen.has(term.replaced_by)) {
      id = term.replaced_by;
      seen.add(id);
      term = this.terms.get(id);
    }
    return id;
  }

  /**
   * The id whose label or other spelling a text is, "" for none.
   * @param {string} text
   */
  meantBy(text) {
    return this.#spellings.get(fold(text)) ?? "";
  }

  /**
   * The id that a text is but for capitals and accents, "" for none.
   * @param {string} text
   */
  idLike(text) {
    return this.#ids.get(fold(text)) ?? "";
  }

  /** The ids that are offered today. */
  get offered() {
    return [...this.terms.values()].filter((term) => !term.replaced_by).map((term) => term.id);
  }
}
