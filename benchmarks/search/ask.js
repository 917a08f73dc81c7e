/** Asks the engine what a benchmark wants to know; how a file is read is given. */

import { Engine, find } from "./assets/search_engine/engine.js";
import { Store } from "./assets/search_engine/store.js";

/** So many documents of a query are told: what scores look at stands far above. */
const DEEPEST = 1000;
const SHOWN = 10;

const WANTED = {
  /** The numbers of all documents, best first. */
  async ranks(queries, read) {
    const store = await Store.open(read);
    return inTurn(queries, async (query) => (await find(query, store)).found.slice(0, DEEPEST).map(([number]) => number));
  },

  /** The addresses of what a reader sees first. */
  async addresses(queries, read) {
    const engine = new Engine(read);
    return inTurn(queries, async (query) => {
      const { results } = await engine.search({ query, count: SHOWN });
      return results.map(({ address }) => address);
    });
  },
};

export async function answers(read) {
  const { queries, wanted } = await read("../asked.json");
  return WANTED[wanted](queries, read);
}

async function inTurn(queries, answer) {
  const all = [];
  for (const query of queries) {
    all.push(await answer(query));
  }
  return all;
}
