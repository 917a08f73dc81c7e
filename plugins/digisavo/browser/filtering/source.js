/** Where the data comes from by which entries are filtered: the facets when they are first needed, the rest when a filter asks for it. */

import { Finder } from "../search_engine/client.js";
import { INDEX } from "../shared/declared.js";
import { load } from "../shared/fetching.js";
import { Once } from "../shared/once.js";
import { loadOf, OtherEdition } from "./edition.js";
import { Engine } from "./engine.js";

/** @import { Filter } from "../shared/filter.js" */

/** The index of search, as seen from this module. */
const FOLDER = new URL(`../../${INDEX}`, import.meta.url).href;

export class Source {
  /** @type {Once<Engine>} */
  #engine = new Once(() => this.#begin());
  /** Further files of the edition, by address. @type {Once<any>} */
  #files = new Once((address) => loadOf(address, this.#edition));
  /** @type {string | undefined} */
  #edition;
  #finder = new Finder(FOLDER);

  /**
   * @param {DOMStringMap} addresses
   * @param {(engine: Engine) => void} onBegun
   */
  constructor({ facets = "" }, onBegun) {
    this.facets = new URL(facets, document.baseURI);
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

  /**
   * A further file of the edition, such as a part of the cards; throws `OtherEdition` where the site was built anew.
   * @param {string} address
   * @returns {Promise<any>}
   */
  file(address) {
    return this.#files.get(address);
  }

  /** Fetches what the first text needs. */
  warm() {
    this.#finder.warm();
  }

  /** Forgets what was fetched: the site has been built anew since. */
  forget() {
    this.#finder.stop();
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
    if (!engine.knows(filter.text)) {
      needed.push(this.#learn(engine, filter.text));
    }
    await Promise.all(needed);
  }

  /**
   * Lets the engine know which entries have a text.
   * @param {Engine} engine
   * @param {string} text
   */
  async #learn(engine, text) {
    const { kind, numbering } = engine.data;
    const found = await this.#finder.entries(text, kind);
    if (found.state === "failed") {
      throw new Error(`"${text}" could not be searched for`);
    }
    // Nothing is found by a text without words; then no edition was asked.
    if (found.state === "found" && found.numbering !== numbering) {
      throw new OtherEdition(FOLDER);
    }
    engine.learn(text, found.entries);
  }
}
