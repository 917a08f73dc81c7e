/** Opens each of the engines that are compared; a search gives the numbers of the documents, best first. */

const NUMBER = /(\d+)\.html/;
/** Messages of Material's worker. */
const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;

const ENGINES = {
  async ours() {
    const { Finder } = await import("./assets/search_engine/client.js");
    const finder = new Finder("assets/haku/");
    return async (query, count) => (await finder.search({ query, count })).results.map(({ address }) => Number(address));
  },

  async pagefind() {
    const engine = await import("./pagefind/pagefind.js");
    await engine.init();
    return async (query, count) => {
      const { results } = await engine.search(query);
      const shown = await Promise.all(results.slice(0, count).map((result) => result.data()));
      return shown.map(({ url }) => Number(NUMBER.exec(url)[1]));
    };
  },

  async material() {
    const worker = new Worker(document.documentElement.dataset.worker);
    const index = await (await fetch("material/search_index.json")).json();
    await told(worker, READY, { type: SETUP, data: { ...index, options: { suggest: false } } });
    return async (query, count) => {
      const { data } = await told(worker, RESULT, { type: QUERY, data: query });
      return data.items.slice(0, count).map(([first]) => Number(NUMBER.exec(first.location)[1]));
    };
  },

  async snowball() {
    globalThis.lunr = (await import("./assets/search_engine/lunr.js")).default;
    for (const name of ["lunr.stemmer.support.min.js", "lunr.fi.min.js"]) {
      await script(`material/javascripts/lunr/min/${name}`);
    }
    const { docs } = await (await fetch("material/search_index.json")).json();
    const index = lunr(function build() {
      this.use(lunr.fi);
      this.ref("location");
      this.field("title", { boost: 6 });
      this.field("tags", { boost: 3 });
      this.field("text");
      docs.forEach((one) => this.add({ ...one, tags: (one.tags ?? []).join(" ") }));
    });
    const words = (query) => query.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
    return async (query, count) => index.search(words(query)).slice(0, count).map(({ ref }) => Number(NUMBER.exec(ref)[1]));
  },
};

function told(worker, type, message) {
  return new Promise((resolve) => {
    worker.addEventListener("message", function listen({ data }) {
      if (data.type === type) {
        worker.removeEventListener("message", listen);
        resolve(data);
      }
    });
    worker.postMessage(message);
  });
}

function script(src) {
  return new Promise((resolve, reject) => {
    document.head.append(Object.assign(document.createElement("script"), { src, onload: resolve, onerror: reject }));
  });
}

let search;

/** Asks an engine, which is opened with the first question: what it finds, and in how many milliseconds. */
globalThis.ask = async (name, query, count) => {
  const started = performance.now();
  search ??= await ENGINES[name]();
  const found = await search(query, count);
  return { found, ms: performance.now() - started };
};
