/**
 * The files of the index: fetches what a query needs, once, and takes nothing of another edition. Knows no DOM.
 *
 * `outputs/search/shards.py` writes them; how something is fetched is given.
 */

import { Once } from "../shared/once.js";
import { postingIn, wordsIn } from "./decoding.js";
import { Rules } from "./rules.js";

/** @import { Posting } from "./decoding.js" */

const MANIFEST = "manifest.json", RULES = "rules.json";

/** A file is missing, broken, or of another edition than the manifest: the whole index has to be loaded anew. */
export class Unfit extends Error {}

/**
 * What the manifest tells of the index.
 * @typedef {object} Manifest
 * @property {string} edition
 * @property {string[]} fields
 * @property {number} count
 * @property {number} in_shard
 * @property {{ w: string[], t: number[], f: string[], g: string[] }} first what each shard begins with
 * @property {string[]} [ignored]
 * @property {Record<string, string>} [synonyms]
 */

/** @typedef {(name: string, anew?: boolean) => Promise<any>} Get gives the JSON of a file of the index */

/**
 * A shard of words as it is used.
 * @typedef {{ words: string[], numbers: Map<string, number>, start: number, aliases: Map<string, string> }} TermShard
 */

export class Store {
  #get;
  #shards;

  /**
   * @param {Manifest} manifest
   * @param {Rules} rules
   * @param {Get} get
   */
  constructor(manifest, rules, get) {
    this.manifest = manifest;
    this.rules = rules;
    this.#get = get;
    this.#shards = new Once((name) => this.#load(name));
  }

  /**
   * Reads the manifest and the rules.
   * @param {Get} get
   * @param {boolean} [anew] past what the browser keeps
   */
  static async open(get, anew) {
    const [manifest, rules] = await Promise.all([get(MANIFEST, anew), get(RULES)]);
    if (typeof manifest?.edition !== "string" || !Array.isArray(manifest.fields) || typeof rules?.rules !== "string") {
      throw new Unfit(MANIFEST);
    }
    return new Store(manifest, new Rules(rules.rules, rules.levels), get);
  }

  /** @param {string} name */
  async #load(name) {
    const { edition } = this.manifest;
    const data = await this.#get(`${edition}/${name}.json`);
    if (data?.edition !== edition) {
      throw new Unfit(name);
    }
    return reading(name, data);
  }

  /**
   * The shards of words in a range of the alphabet.
   * @param {string} from
   * @param {string} [to] the last word; without it that of `from` alone
   * @param {number} [most] how many shards
   * @returns {Promise<TermShard[]>}
   */
  terms(from, to = from, most) {
    return this.#range("w", from, to, most);
  }

  /**
   * Words with a letter in first or second place and of a length, among others.
   * @param {"f" | "g"} part
   * @param {string} letter
   * @param {number} least
   * @param {number} most
   * @returns {Promise<string[]>}
   */
  async similar(part, letter, least, most) {
    const shards = await this.#range(part, letter + twoDigits(least), letter + twoDigits(most));
    return shards.flatMap((shard) => shard.words);
  }

  /**
   * @param {"w" | "f" | "g"} part
   * @param {string} from
   * @param {string} to
   * @param {number} [most]
   * @returns {Promise<any[]>}
   */
  #range(part, from, to, most) {
    const firsts = this.manifest.first[part];
    const begin = Math.max(0, placeOf(from, firsts) - 1);
    const names = firsts.slice(begin, Math.max(begin + 1, placeOf(to, firsts))).slice(0, most).map((_, at) => `${part}/${begin + at}`);
    return Promise.all(names.map((name) => this.#shards.get(name)));
  }

  /**
   * The posting of a word that is in the index, undefined for others.
   * @param {string} word
   * @returns {Promise<Posting | undefined>}
   */
  async posting(word) {
    const [words] = await this.terms(word);
    const place = words?.numbers.get(word);
    if (place === undefined) {
      return undefined;
    }
    const number = words.start + place;
    const { t: firsts } = this.manifest.first;
    const at = placeOf(number, firsts) - 1;
    const found = (await this.#shards.get(`t/${at}`)).postings[number - firsts[at]];
    return typeof found === "number" ? (await this.#shards.get(`p/${found}`)).posting : postingIn(found);
  }

  /**
   * @param {number} number
   * @returns {Promise<[string, string, string, string, string[]]>} address, kind, title, summary and tags
   */
  async textsOf(number) {
    const shard = await this.#shards.get(`d/${Math.floor(number / this.manifest.in_shard)}`);
    return shard.documents[number % this.manifest.in_shard];
  }

  /** @returns {Promise<import("./filtering.js").Kinds>} */
  kinds() {
    return this.#shards.get("k/0");
  }
}

/**
 * How many of sorted values stand before one or are equal to it.
 * @template {string | number} Value
 * @param {Value} word
 * @param {Value[]} sorted
 */
function placeOf(word, sorted) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    sorted[middle] <= word ? (low = middle + 1) : (high = middle);
  }
  return low;
}

/** @param {number} number */
function twoDigits(number) {
  return String(Math.min(99, Math.max(0, number))).padStart(2, "0");
}

/**
 * @param {string} name
 * @param {any} data
 */
function reading(name, data) {
  if (name.startsWith("w/")) {
    const words = wordsIn(data.words);
    const aliases = new Map(Object.entries(data.aliases));
    return { start: data.start, words, aliases, numbers: new Map(words.map((word, at) => [word, at])) };
  }
  return name.startsWith("p/") ? { posting: postingIn(data.posting) } : "words" in data ? { words: wordsIn(data.words) } : data;
}
