/** How a page asks the engine: it starts the worker with the first question. */

import { without } from "./answers.js";

/** @import { Answer, Asked } from "./answers.js" */

export class Finder {
  /** @type {Worker | undefined} */
  #worker;
  /** @type {Map<number, (answer: Answer) => void>} */
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
    return new Promise((resolve) => {
      const id = ++this.#questions;
      this.#waiting.set(id, resolve);
      this.#started().postMessage({ id, asked });
    });
  }

  #started() {
    if (!this.#worker) {
      const worker = new Worker(new URL(`./worker.js#${this.#folder}`, import.meta.url), { type: "module" });
      worker.addEventListener("message", ({ data: { id, answer } }) => this.#settle(id, answer));
      worker.addEventListener("error", () => this.#giveUp(worker));
      this.#worker = worker;
    }
    return this.#worker;
  }

  /**
   * @param {number} id
   * @param {Answer} answer
   */
  #settle(id, answer) {
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
  }

  /**
   * A worker that could not start answers nobody: all who wait get a failure, and the next question starts another.
   * @param {Worker} worker
   */
  #giveUp(worker) {
    worker.terminate();
    this.#worker = undefined;
    for (const id of [...this.#waiting.keys()]) {
      this.#settle(id, without("failed"));
    }
  }
}
