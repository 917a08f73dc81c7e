/** The worker in which the engine lives: `{ id, method, values }` asks a method of it, and is answered by `{ id, answer }`. */

import { load } from "../shared/fetching.js";
import { Engine } from "./engine.js";

/** After so many milliseconds what failed is fetched once more. */
const PAUSE = 300;

const folder = new URL(new URL(location.href).hash.slice(1), location.href).href;
const engine = new Engine(fetched);

/** @type {Record<string, (...values: any[]) => Promise<unknown>>} */
const methods = { search: (asked) => engine.search(asked), entries: (query, kind) => engine.entries(query, kind) };

addEventListener("message", async ({ data: { id, method, values } }) => {
  postMessage({ id, answer: await methods[method](...values) });
});

/**
 * A file of the index; a network that fails for a moment is forgiven.
 * @param {string} name
 * @param {boolean} [anew]
 */
async function fetched(name, anew) {
  /** @type {RequestInit} */
  const options = anew || name === "manifest.json" ? { cache: "no-cache" } : {};
  try {
    return await load(folder + name, options);
  } catch (error) {
    if (!(error instanceof TypeError)) {
      throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    return load(folder + name, options);
  }
}
