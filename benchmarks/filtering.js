/** What benchmarks/filtering.py lets a page measure: how long a filter takes until its result is painted. */

const settled = (list) => new Promise((resolve) => {
  new MutationObserver((_, observer) => {
    if (list.getAttribute("aria-busy") === "false") {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    }
  }).observe(list, { attributes: true, attributeFilter: ["aria-busy"] });
});
const part = (name) => document.querySelector(`[data-part="${name}"]`);

/** The moment when a result is painted; an answer that could not be fetched is none. */
const answered = async (painted) => {
  const moment = await painted;
  if (!part("retry").hidden) throw new Error("the directory could not fetch its answer");
  return moment;
};

/** A draw that is the same every time (mulberry32). */
const drawing = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

globalThis.benchmark = {
  /** Presses a box of the open facets: the milliseconds until the result is painted. */
  async press(seed) {
    const draw = (this.draw ??= drawing(seed));
    const boxes = [...document.querySelectorAll('details[open] [data-part="box"]')];
    const chosen = boxes.filter((box) => box.checked);
    // A reader has a few conditions at a time.
    const from = chosen.length > 4 ? chosen : boxes;
    const painted = settled(part("results"));
    const start = performance.now();
    from[Math.floor(draw() * from.length)].click();
    return (await answered(painted)) - start;
  },

  /** Types a word: the milliseconds until the result is painted, without the wait for further letters. */
  async type(word, patience) {
    const painted = settled(part("results"));
    const start = performance.now();
    part("text").value = word;
    part("text").dispatchEvent(new Event("input"));
    return (await answered(painted)) - start - patience;
  },

  /** An address that asks for a filter: milliseconds from the arrival of the facets to the painted result. */
  async open() {
    const list = part("results");
    const painted = list.getAttribute("aria-busy") === "false" ? performance.now() : await settled(list);
    return painted - performance.getEntriesByType("resource").find(({ name }) => name.endsWith("palvelut.json")).responseEnd;
  },

  /** Ours and ItemsJS on the same filters, without a page: preparation, then the milliseconds of each filter. */
  async engines(root, count, seed) {
    const get = async (name) => (await fetch(root + name)).text();
    const [facets, items] = await Promise.all([get("assets/hakemisto/palvelut.json"), get("items.json")]);
    const { Engine } = await import(`${root}assets/filtering/engine.js`);
    const { emptyFilter } = await import(`${root}assets/shared/filter.js`);
    const timed = async (make) => {
      const start = performance.now();
      const made = await make();
      return [performance.now() - start, made];
    };
    const data = JSON.parse(facets);
    const apart = [...data.facets, ...Object.values(data.orders)].filter(({ file }) => file);
    const columns = await Promise.all(apart.map(({ file }) => get(`assets/hakemisto/${file}`)));
    const [ready, engine] = await timed(() => {
      const parsed = JSON.parse(facets);
      for (const one of [...parsed.facets, ...Object.values(parsed.orders)].filter(({ file }) => file)) {
        Object.assign(one, JSON.parse(columns[apart.findIndex(({ file }) => file === one.file)]));
      }
      return new Engine(parsed);
    });
    const name = ({ key }) => key.replaceAll(".", "_");
    const aggregations = Object.fromEntries(data.facets.map((one) => [name(one), { size: 10_000, conjunction: false }]));
    const [indexed, peer] = await timed(() => itemsjs(JSON.parse(items), { aggregations, searchableFields: ["title", "summary"] }));
    const draw = drawing(seed);
    const open = data.facets.filter(({ terms }) => terms.length);
    const ours = [];
    const theirs = [];
    const differing = [];
    for (let turn = 0; turn < count; turn += 1) {
      const picked = Array.from({ length: 1 + Math.floor(draw() * 3) }, () => open[Math.floor(draw() * open.length)]);
      const selected = new Map(picked.map(({ key, terms }) => [key, [terms[Math.floor(draw() * terms.length)][0]]]));
      const filters = Object.fromEntries([...selected].map(([key, values]) => [name({ key }), values]));
      const [own, { found }] = await timed(() => engine.answer({ ...emptyFilter(), selected }));
      const [other, { pagination }] = await timed(() => peer.search({ filters, per_page: 20 }));
      ours.push(own);
      theirs.push(other);
      if (found.length !== pagination.total) {
        differing.push([filters, found.length, pagination.total]);
      }
    }
    return { ready, indexed, ours, theirs, differing };
  },
};
