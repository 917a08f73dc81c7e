/** Where the data comes from: what can be asked, and what the services of a set answer. */

import { loadOf, OtherEdition } from "../filtering/edition.js";
import { load } from "../shared/fetching.js";
import { Once } from "../shared/once.js";
import { questionsOf } from "./question.js";

/** @import { Service } from "./judging.js" */
/** @import { Described, Question } from "./question.js" */
/** @import { Requirement } from "./state.js" */
/** @typedef {{ kind: "group" | "category", id: string, label: string, members: number, parts: number, address: string, gone: number, leading: string[] }} Set */
/** @typedef {{ id: string, label: string, advice: string, criteria: Omit<Requirement, "weight">[] }} ReadyList */
/** @typedef {{ edition: string, kind: string, commit: string, generated: string, entries: string, criteria: Described[], lists: ReadyList[], sets: Set[] }} Declared */
/** @typedef {Declared & { questions: Map<string, Question> }} Definition */

export class Data {
  /** @type {Once<Definition>} */
  #definition = new Once(async () => {
    const declared = /** @type {Declared} */ (await load(this.address.href, { cache: "no-cache" }));
    return { ...declared, questions: questionsOf(declared.criteria) };
  });
  /** @type {Once<Service[]>} */
  #services = new Once((place) => this.#fetch(place));

  /** @param {string} address of the file of what can be asked */
  constructor(address) {
    this.address = new URL(address, document.baseURI);
  }

  /** What can be asked, and for which sets. */
  definition() {
    return this.#definition.get();
  }

  /**
   * What the services of a set answer. Where the site was built anew meanwhile, all is asked again.
   * @param {{ kind: string, id: string }} set
   * @returns {Promise<Service[]>}
   */
  async services({ kind, id }) {
    try {
      return await this.#services.get(`${kind}/${id}`);
    } catch (error) {
      if (!(error instanceof OtherEdition)) {
        throw error;
      }
      this.#definition.clear();
      this.#services.clear();
      return this.#services.get(`${kind}/${id}`);
    }
  }

  /** @param {string} place the kind and the id of a set */
  async #fetch(place) {
    const { edition, sets } = await this.definition();
    const parts = sets.find(({ kind, id }) => `${kind}/${id}` === place)?.parts ?? 0;
    const folder = this.address.href.replace(/\.json$/, "");
    const addresses = Array.from({ length: parts }, (_, number) => `${folder}/${place}-${number}.json`);
    const files = await Promise.all(addresses.map((address) => loadOf(address, edition)));
    return files.flatMap(({ services }) => services);
  }
}
