/** How a page asks the engine: it starts the worker with the first question. */

import { noEntries, without } from "./no_answers.js";

/** @import { Answer, Asked, Entries } from "./answers.js" */
/** @typedef {{ settle: (answer: any) => void, failure: Answer | Entries }} Waiting */

export class Finder {
  /** @type {Worker | undefined} */
  #worker;
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  #questions = 0;
  #folder;

  /** @param {string} folder the address of the index, with `/` at its end */
  constructor(folder) {
    this.#folder = new URL(folder, location.href).href;
  }

  /** Starts the worker and lets it load what every query needs, for example when the box gets focus. */
  warm() {
    return this.search({ query: "" });
  }

  /**
   * The answer to a query. It never fails: then its state is `failed`. A question that a newer one overtakes is answered
   * all the same; `Latest` of `shared/latest.js` throws it away.
   * @param {Asked} asked
   * @returns {Promise<Answer>}
   */
  search(asked) {
    return this.#ask("search", [asked], without("failed"));
  }

  /**
   * The entries of a kind that a query finds, likewise.
   * @param {string} query
   * @param {string} kind
   * @returns {Promise<Entries>}
   */
  entries(query, kind) {
    return this.#ask("entries", [query, kind], noEntries("failed"));
  }

  /** Forgets all that was fetched; who waits for an answer gets a failure. */
  stop() {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const [id, { failure }] of this.#waiting) {
      this.#settle(id, failure);
    }
  }

  /**
   * @template {Answer | Entries} Answered
   * @param {string} method
   * @param {unknown[]} values
   * @param {Answered} failure
   * @returns {Promise<Answered>}
   */
  #ask(method, values, failure) {
    return new Promise((settle) => {
      const id = ++this.#questions;
      this.#waiting.set(id, { settle, failure });
      this.#started().postMessage({ id, method, values });
    });
  }

  #started() {
    if (!this.#worker) {
      const worker = new Worker(new URL(`./worker.js#${this.#folder}`, import.meta.url), { type: "module" });
      worker.addEventListener("message", ({ data: { id, answer } }) => this.#settle(id, answer));
      // A worker that could not start answers nobody; the next question starts another.
      worker.addEventListener("error", () => this.#worker === worker && this.stop());
      this.#worker = worker;
    }
    return this.#worker;
  }

  /**
   * @param {number} id
   * @param {Answer | Entries} answer
   */
  #settle(id, answer) {
    this.#waiting.get(id)?.settle(answer);
    this.#waiting.delete(id);
  }
}
