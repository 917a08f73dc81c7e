/** The words of the index that a mistyped word may mean, errors in its first letter too. Knows no DOM. */

import { allowed, distance } from "./typos.js";

/** @import { Store } from "./store.js" */

/** How sure a rule has to be that takes the ending off a mistyped form, how many are tried, and how much farther that is. */
const SURE = 4, MOST_BARE = 5, FARTHER = 0.5;

/**
 * The nearest words to what was typed, or to what it would be without its ending.
 * @param {string} word
 * @param {Store} store
 * @returns {Promise<string[]>}
 */
export async function similarTo(word, store) {
  const bare = store.rules.guesses(word).filter(({ sureness }) => sureness >= SURE).slice(0, MOST_BARE);
  const [own, ...others] = await Promise.all([word, ...bare.map((guess) => guess.word)].map((one) => near(one, "f", one[0], allowed(one), store)));
  const found = [...own, ...others.flat().map(([one, far]) => /** @type {[string, number]} */ ([one, far + FARTHER]))];
  const all = found.length ? found : await withOtherBeginning(word, allowed(word), store);
  const least = Math.min(...all.map(([, far]) => far));
  return [...new Set(all.filter(([, far]) => far === least).map(([one]) => one))];
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
  if (!most) {
    return [];
  }
  const words = await store.similar(part, letter, word.length - most, word.length + most);
  const measured = words.map((one) => /** @type {[string, number]} */ ([one, distance(word, one, most)]));
  return measured.filter(([, far]) => far <= most);
}
