/** Where a directory has its data from: the facets when they are needed first, texts and further columns when a filter asks. */

import { load } from "../fetching.js";
import { loadOf } from "./edition.js";
import { Engine } from "./engine.js";

export class Source {
  /** @type {Promise<Engine> | null} */
  #engine = null;
  /** @type {Map<string, Promise<any>>} */
  #fetched = new Map();

  /**
   * @param {DOMStringMap} addresses
   * @param {(engine: Engine) => void} onBegun
   */
  constructor({ facets = "", texts = "" }, onBegun) {
    this.facets = new URL(facets, document.baseURI);
    this.texts = texts;
    this.onBegun = onBegun;
  }

  /** The engine, loaded when it is needed first, and anew after a failure. */
  async engine() {
    const begun = (this.#engine ??= this.#begun());
    try {
      return await begun;
    } catch (error) {
      this.#engine = this.#engine === begun ? null : this.#engine;
      throw error;
    }
  }

  async #begun() {
    const engine = new Engine(await load(this.facets.href, { cache: "no-cache" }));
    this.onBegun(engine);
    return engine;
  }

  /** Forgets what was fetched: the site has been built anew since. */
  forget() {
    this.#engine = null;
    this.#fetched.clear();
  }

  /**
   * Fetches what an answer to a filter needs and the engine does not know yet.
   * @param {Engine} engine
   * @param {import("../filter.js").Filter} filter
   * @param {readonly string[]} opened the keys of the facets whose options are in sight
   */
  async complete(engine, filter, opened) {
    const needed = engine.lacking(filter, opened).map(async (one) => {
      engine.complete(one, await this.#once(new URL(one.file ?? "", this.facets).href, engine));
    });
    if (filter.text && !engine.knowsTexts) {
      needed.push(this.#once(this.texts, engine).then((texts) => engine.learn(texts)));
    }
    await Promise.all(needed);
  }

  /**
   * Data that several answers may wait for at a time: fetched once, and anew after a failure.
   * @param {string} address
   * @param {Engine} engine
   */
  #once(address, engine) {
    const fetched = this.#fetched.get(address) ?? loadOf(address, engine.data.edition);
    fetched.catch(() => this.#fetched.delete(address));
    this.#fetched.set(address, fetched);
    return fetched;
  }
}
