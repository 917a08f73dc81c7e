/** Municipalities, regions and wellbeing services counties by all the names that people write. Knows no DOM. */

import { caseless, onOneLine } from "../text.js";

/**
 * @typedef {{ code: string, name: string, swedish: string, region: string, county: string, successor?: Place }} Place
 * `successor` is that of a municipality that is no more
 */

export class Places {
  /** @type {Map<string, Place>} */
  municipalities = new Map();
  /** @type {Map<string, Place>} */
  regions = new Map();
  /** @type {Map<string, Place>} */
  counties = new Map();
  /** @type {Map<string, Place>} */
  #spellings = new Map();
  /** @type {Map<string, Place>} */
  #official = new Map();
  /** @type {Map<string, Place>} */
  #regionSpellings = new Map();
  /** @type {Map<string, Place>} */
  #officialRegions = new Map();
  /** @type {Map<string, Place>} */
  #officialCounties = new Map();

  /**
   * @param {{ municipalities: string[][], former: string[][], regions: string[][], counties: string[][] }} data
   * @param {import("./spellings.js").Spellings} spellings
   */
  constructor(data, spellings) {
    const genitives = new Map(data.municipalities.map(([, name, , , , ...own]) => [name, own]));
    this.municipalities = new Map(data.municipalities.map(([code, name, swedish, region, county]) => [code, { code, name, swedish, region, county }]));
    this.regions = new Map(data.regions.map(([code, name, swedish]) => [code, areaOf(code, name, swedish)]));
    this.counties = new Map(data.counties.map(([code, name, swedish]) => [code, areaOf(code, name, swedish)]));
    for (const [code, name, swedish, successor, ...own] of data.former) {
      const place = { code, name, swedish, region: "", county: "", successor: this.municipalities.get(successor) };
      this.#know(this.#spellings, place, [code, name, swedish].filter(Boolean));
      this.#know(this.#official, place, officialNames(name, own, "", spellings.municipality));
    }
    for (const part of /** @type {const} */ (["swedish", "name", "code"])) {
      for (const place of this.municipalities.values()) {
        this.#know(this.#spellings, place, [place[part]]);
      }
      for (const region of this.regions.values()) {
        this.#know(this.#regionSpellings, region, [region[part]]);
      }
    }
    for (const place of this.municipalities.values()) {
      this.#know(this.#official, place, officialNames(place.name, genitives.get(place.name) ?? [], place.swedish, spellings.municipality));
    }
    this.#knowAreas(data, spellings);
  }

  /**
   * @param {{ regions: string[][] }} data
   * @param {import("./spellings.js").Spellings} spellings
   */
  #knowAreas(data, spellings) {
    const ofCounty = groupedBy(this.municipalities.values(), "county");
    const ofRegion = groupedBy(this.municipalities.values(), "region");
    for (const county of this.counties.values()) {
      const names = countyNames(county, spellings.county);
      this.#know(this.#officialCounties, county, names);
      const members = ofCounty.get(county.code) ?? [];
      const regions = new Set(members.map((place) => place.region));
      const [code] = regions;
      const region = this.regions.get(code);
      if (regions.size === 1 && region && ofRegion.get(code)?.length === members.length) {
        this.#know(this.#officialRegions, region, names);
      }
    }
    for (const [code, name, swedish, ...own] of data.regions) {
      const region = this.regions.get(code);
      if (region) {
        this.#know(this.#officialRegions, region, officialNames(name, own, swedish, spellings.region));
      }
    }
  }

  /**
   * @param {Map<string, Place>} names
   * @param {Place} place
   * @param {string[]} texts
   */
  #know(names, place, texts) {
    for (const text of texts) {
      names.set(folded(text), place);
    }
  }

  /**
   * The municipality of a name, of today or before, or of a code.
   * @param {string} text
   */
  find(text) {
    return this.#spellings.get(caseless(text)) ?? this.#official.get(folded(text));
  }

  /** @param {string} text */
  findRegion(text) {
    return this.#regionSpellings.get(caseless(text)) ?? this.#officialRegions.get(folded(text));
  }

  /** @param {string} text */
  findCounty(text) {
    return this.#officialCounties.get(folded(text));
  }

  /**
   * The regions of the municipalities of a county.
   * @param {Place} county
   */
  regionsOf(county) {
    const members = [...this.municipalities.values()].filter((place) => place.county === county.code);
    return [...new Set(members.map((place) => this.regions.get(place.region)?.name ?? ""))];
  }
}

/**
 * @param {string} code
 * @param {string} name
 * @param {string} swedish
 * @returns {Place}
 */
function areaOf(code, name, swedish) {
  return { code, name, swedish, region: "", county: "" };
}

/** @param {string} name */
function folded(name) {
  return onOneLine(caseless(name));
}

/**
 * What a place may be called besides its name.
 * @param {string} name
 * @param {string[]} genitives
 * @param {string} swedish
 * @param {string[]} titles
 */
function officialNames(name, genitives, swedish, titles) {
  const plain = [name, ...genitives, ...(swedish ? [swedish, `${swedish}s`] : [])];
  return [...plain, ...titles.flatMap((title) => plain.map((word) => `${word} ${title}`))];
}

/**
 * The names of a county, which hold the genitive already.
 * @param {Place} county
 * @param {string[]} titles
 */
function countyNames({ name, swedish }, [nominative, ...others]) {
  return [name, swedish].flatMap((text) => [
    text,
    ...(caseless(text).endsWith(` ${nominative}`) ? others.map((title) => text.slice(0, -nominative.length) + title) : []),
    `${text}s`,
  ]);
}

/**
 * @param {Iterable<Place>} places
 * @param {"region" | "county"} part
 */
function groupedBy(places, part) {
  /** @type {Map<string, Place[]>} */
  const groups = new Map();
  for (const place of places) {
    groups.set(place[part], [...(groups.get(place[part]) ?? []), place]);
  }
  return groups;
}
