/**
 * A lunr index of the asked words alone: it finds what the whole index finds, with the same scores, in the same order.
 *
 * lunr compares a page with a query by the words of the query only, so what else stands in it does not matter.
 * Knows no DOM.
 */

import lunr from "./lunr.js";

/** @import { Posting } from "./decoding.js" */

/**
 * @param {string[]} fields
 * @param {Map<string, Posting>} postings of the words
 */
export function smallIndex(fields, postings) {
  const words = [...postings].sort(firstSeen).map(([word]) => word);
  /** @type {Map<string, number[]>} */
  const vectors = new Map();
  const inverted = words.map((word, number) => [word, entryOf(fields, /** @type {Posting} */ (postings.get(word)), number, vectors)]);
  inverted.sort(([one], [other]) => (one < other ? -1 : 1));
  const data = { version: lunr.version, fields, fieldVectors: [...vectors], invertedIndex: inverted, pipeline: [] };
  return lunr.Index.load(data);
}

/**
 * lunr numbers words by where they stand first: by page, by field, by the alphabet.
 * @param {[string, Posting]} one
 * @param {[string, Posting]} other
 */
function firstSeen([one, posting], [other, another]) {
  const [page, field] = firstPlace(posting);
  const [second, its] = firstPlace(another);
  return page - second || field - its || (one < other ? -1 : 1);
}

/** @param {Posting} posting */
function firstPlace(posting) {
  let best = [Infinity, Infinity];
  for (const [field, [page]] of posting) {
    best = page < best[0] || (page === best[0] && field < best[1]) ? [page, field] : best;
  }
  return best;
}

/**
 * @param {string[]} fields
 * @param {Posting} posting
 * @param {number} number
 * @param {Map<string, number[]>} vectors
 */
function entryOf(fields, posting, number, vectors) {
  /** @type {Record<string, any>} */
  const entry = { _index: number };
  fields.forEach((field, at) => {
    /** @type {Record<string, object>} */
    const documents = (entry[field] = {});
    const found = posting.get(at) ?? [];
    for (let place = 0; place < found.length; place += 2) {
      const reference = `${field}/${found[place]}`;
      documents[found[place]] = {};
      const vector = vectors.get(reference);
      vector ? vector.push(number, found[place + 1] / 1000) : vectors.set(reference, [number, found[place + 1] / 1000]);
    }
  });
  return entry;
}
