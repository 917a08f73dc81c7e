/** The words of the index that a mistyped word may mean, errors in its first letter too. Knows no DOM. */

import { allowed, distance } from "./typos.js";

/** @import { Store } from "./store.js" */

/**
 * The nearest words.
 * @param {string} word
 * @param {Store} store
 * @returns {Promise<string[]>}
 */
export async function similarTo(word, store) {
  const most = allowed(word);
  if (!most) {
    return [];
  }
  const sameBeginning = await near(word, "f", word[0], most, store);
  const found = sameBeginning.length ? sameBeginning : await withOtherBeginning(word, most, store);
  const least = Math.min(...found.map(([, far]) => far));
  return found.filter(([, far]) => far === least).map(([one]) => one);
}

/**
 * @param {string} word
 * @param {number} most
 * @param {Store} store
 */
async function withOtherBeginning(word, most, store) {
  const asked = /** @type {["f" | "g", string][]} */ ([["g", word[1]], ["g", word[0]], ["f", word[1]]]);
  const found = await Promise.all(asked.map(([part, letter]) => near(word, part, letter, most, store)));
  return found.flat();
}

/**
 * Words that have a letter in first or second place, with how far they are.
 * @param {string} word
 * @param {"f" | "g"} part
 * @param {string} letter
 * @param {number} most
 * @param {Store} store
 * @returns {Promise<[string, number][]>}
 */
async function near(word, part, letter, most, store) {
  const words = await store.similar(part, letter, word.length - most, word.length + most);
  const measured = words.map((one) => /** @type {[string, number]} */ ([one, distance(word, one, most)]));
  return measured.filter(([, far]) => far <= most);
}
