/** Where a directory gets its data: the facets when they are first needed, texts and further columns when a filter asks for them. */

import { load } from "../shared/fetching.js";
import { Once } from "../shared/once.js";
import { loadOf } from "./edition.js";
import { Engine } from "./engine.js";

/** @import { FacetFile, Filter } from "../shared/filter.js" */
/** @import { TextFile } from "./texts.js" */

export class Source {
  /** @type {Once<Engine>} */
  #engine = new Once(() => this.#begin());
  /** Further files of the edition, by address. @type {Once<any>} */
  #files = new Once((address) => loadOf(address, this.#edition));
  /** @type {string | undefined} */
  #edition;

  /**
   * @param {DOMStringMap} addresses
   * @param {(engine: Engine) => void} onBegun
   */
  constructor({ facets = "", texts = "" }, onBegun) {
    this.facets = new URL(facets, document.baseURI);
    this.texts = texts;
    this.onBegun = onBegun;
  }

  /** The engine, which is loaded when it is first needed. */
  engine() {
    return this.#engine.get();
  }

  async #begin() {
    const engine = new Engine(await load(this.facets.href, { cache: "no-cache" }));
    this.#edition = engine.data.edition;
    this.onBegun(engine);
    return engine;
  }

  /** Forgets what was fetched: the site has been built anew since. */
  forget() {
    this.#engine.clear();
    this.#files.clear();
  }

  /**
   * Fetches what an answer to a filter needs and the engine does not know yet.
   * @param {Engine} engine
   * @param {Filter} filter
   * @param {readonly string[]} opened the keys of the facets whose options are in sight
   */
  async complete(engine, filter, opened) {
    const needed = engine.lacking(filter, opened).map(async (part) => {
      engine.complete(part, await this.#files.get(new URL(part.file ?? "", this.facets).href));
    });
    if (filter.text && !engine.knowsTexts) {
      needed.push(this.#texts(engine.data).then((texts) => engine.learn(texts)));
    }
    await Promise.all(needed);
  }

  /**
   * The names and summaries of all entries, which come in parts.
   * @param {FacetFile} data
   * @returns {Promise<TextFile>}
   */
  async #texts({ total, texts_chunk }) {
    const addresses = Array.from({ length: Math.ceil(total / texts_chunk) }, (_, number) => `${this.texts}${number}.json`);
    const parts = await Promise.all(addresses.map((address) => this.#files.get(address)));
    return { titles: parts.flatMap(({ titles }) => titles), summaries: parts.flatMap(({ summaries }) => summaries) };
  }
}
