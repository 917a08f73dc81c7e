/** All municipalities of the country: found by name, near to one another, and of a size. Knows no DOM. */

import { folded } from "../letters.js";

/**
 * A municipality: `size` is the number of its size class, `x` and `y` are its middle on the map.
 * @typedef {object} Place
 * @property {string} slug
 * @property {string} name
 * @property {string} swedish
 * @property {number} population
 * @property {number} size
 * @property {string} region the name of its region
 * @property {number} x
 * @property {number} y
 * @property {string} address of its page
 */
/** A municipality that has merged: the one that holds it now, and the year of that. */
/** @typedef {{ slug: string, name: string, swedish: string, successor: Place, year: number }} Former */
/** What a reader may choose: a municipality, and the former one by whose name it was found. */
/** @typedef {{ place: Place, former?: Former }} Match */
/** @typedef {[string, string, string, number, number, number, number, number]} Row */
/**
 * The data of municipalities (`contracts/municipalities.json`).
 * @typedef {{ words: Record<string, string>, folder: string, regions: string[], municipalities: Row[],
 *   former: [string, string, string, string, number][] }} MunicipalityFile
 */

/** How little of a name may stand within it rather than at its beginning. */
const LEAST_WITHIN = 3;

export class Places {
  /** @type {Map<string, Place>} */
  #bySlug = new Map();
  /** @type {Former[]} */
  #former;

  /**
   * @param {MunicipalityFile} data
   * @param {URL} root of the site
   */
  constructor({ folder, regions, municipalities, former }, root) {
    for (const [slug, name, swedish, population, size, region, x, y] of municipalities) {
      const address = new URL(`${folder}${slug}/`, root).href;
      this.#bySlug.set(slug, { slug, name, swedish, population, size, region: regions[region], x, y, address });
    }
    this.#former = former.map(([slug, name, swedish, into, year]) => {
      return { slug, name, swedish, successor: /** @type {Place} */ (this.#bySlug.get(into)), year };
    });
  }

  /** @param {string} slug */
  find(slug) {
    return this.#bySlug.get(slug);
  }

  /**
   * The municipality of a Finnish name.
   * @param {string} name
   */
  named(name) {
    return [...this.#bySlug.values()].find((place) => place.name === name);
  }

  /**
   * The former municipality of a slug.
   * @param {string} slug
   */
  findFormer(slug) {
    return this.#former.find((former) => former.slug === slug);
  }

  /**
   * The municipalities that a typed text may mean: those whose Finnish or Swedish name begins with it, then those that
   * have it in a name, then former ones.
   * @param {string} text
   * @param {number} most
   * @returns {Match[]}
   */
  search(text, most) {
    const typed = folded(text.trim()).replaceAll("-", " ");
    if (!typed) {
      return [];
    }
    const places = [...this.#bySlug.values()];
    /** @type {Match[]} */
    const begun = places.filter((place) => namesOf(place).some((name) => name.startsWith(typed))).map((place) => ({ place }));
    const within = typed.length < LEAST_WITHIN ? [] : places
      .filter((place) => namesOf(place).some((name) => name.indexOf(typed) > 0)).map((place) => ({ place }));
    const former = this.#former.filter((one) => namesOf(one).some((name) => name.startsWith(typed)))
      .map((one) => ({ place: one.successor, former: one }));
    const exact = [...begun, ...former].filter(({ place, former: one }) => namesOf(one ?? place).includes(typed));
    return [...new Set([...exact, ...begun, ...former, ...within])].slice(0, most);
  }

  /**
   * The municipalities of these slugs, the nearest to one first, without itself; unknown slugs are left out.
   * @param {Place} place
   * @param {readonly string[]} slugs
   */
  nearest(place, slugs) {
    const others = slugs.flatMap((slug) => this.find(slug) ?? []).filter(({ slug }) => slug !== place.slug);
    return others.sort((a, b) => distance(place, a) - distance(place, b));
  }
}

/** @param {{ name: string, swedish: string }} named */
function namesOf({ name, swedish }) {
  return [name, swedish].filter(Boolean).map((text) => folded(text).replaceAll("-", " "));
}

/**
 * @param {Place} a
 * @param {Place} b
 */
function distance(a, b) {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
