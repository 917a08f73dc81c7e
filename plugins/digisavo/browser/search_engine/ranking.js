/** Puts what is found in order: pages that have all words of a query first, then those that have most. Knows no DOM. */

import { smallIndex } from "./small_index.js";

/** @import { Meaning } from "./meanings.js" */
/** @import { Store } from "./store.js" */

const LEAST = 0.05;
/** A rare word counts more in lunr; but that one meaning of a typed word is rarer than another hardly makes it likelier. */
const EVEN = 0.5;

/**
 * @typedef {Map<number, number>} Scores of documents by their numbers
 */

/**
 * A document, its score, and the share of the words of the query that it has.
 * @typedef {[number: number, score: number, share: number]} Found
 */

/**
 * @param {Meaning[]} meanings of the words of a query
 * @param {Store} store
 * @returns {Promise<Found[]>} the best first
 */
export async function ranked(meanings, store) {
  const parts = meanings.flatMap((meaning) => meaning.parts ?? [meaning]).filter(({ words }) => words.size);
  const scores = await Promise.all(parts.map(({ words }) => scoresOf(words, store)));
  /** @type {Map<number, { score: number, covered: number }>} */
  const found = new Map();
  for (const one of scores) {
    for (const [page, score] of one) {
      const before = found.get(page) ?? { score: 0, covered: 0 };
      found.set(page, { score: before.score + score, covered: before.covered + 1 });
    }
  }
  const of = [...found].map(([page, { score, covered }]) => {
    const share = covered / parts.length;
    return /** @type {Found} */ ([page, score * (LEAST + share) ** 2, share]);
  });
  return of.sort(([one, score], [other, its]) => its - score || one - other);
}

/**
 * What lunr finds for one typed word.
 * @param {Map<string, number>} words
 * @param {Store} store
 * @returns {Promise<Scores>}
 */
async function scoresOf(words, store) {
  const found = await Promise.all([...words.keys()].map((word) => store.posting(word)));
  /** @type {Map<string, import("./decoding.js").Posting>} */
  const postings = new Map();
  [...words.keys()].forEach((word, at) => {
    const posting = found[at];
    posting && postings.set(word, posting);
  });
  const sizes = new Map([...postings].map(([word, posting]) => [word, placesIn(posting)]));
  const index = smallIndex(store.manifest.fields, postings);
  const hits = index.query((/** @type {any} */ query) => {
    for (const word of postings.keys()) {
      const boost = Number(words.get(word)) / rarity(Number(sizes.get(word)), store.manifest.count) ** EVEN;
      query.term(word, { boost, usePipeline: false });
    }
  });
  return new Map(hits.map((/** @type {any} */ hit) => [Number(hit.ref), hit.score]));
}

/** @param {import("./decoding.js").Posting} posting */
function placesIn(posting) {
  return [...posting.values()].reduce((sum, { length }) => sum + length / 2, 0);
}

/**
 * What lunr multiplies with where a word stands in few places.
 * @param {number} places
 * @param {number} count of documents
 */
function rarity(places, count) {
  return Math.log(1 + Math.abs((count - places + 0.5) / (places + 0.5)));
}
