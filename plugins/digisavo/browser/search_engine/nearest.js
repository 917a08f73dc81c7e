/** Words of the index that begin most like one that is nowhere: for whoever found nothing. Knows no DOM. */

/** @import { Store } from "./store.js" */

/** So many letters at least have to be the same, and so many words are named. */
const LEAST = 3, MOST = 3;

/**
 * @param {string} word
 * @param {Store} store
 * @returns {Promise<string[]>} the nearest in length first
 */
export async function nearestTo(word, store) {
  const words = (await store.terms(word.slice(0, LEAST), word)).flatMap((shard) => shard.words);
  const shared = words.map((one) => ({ one, same: sameBeginning(word, one) })).filter(({ same }) => same >= LEAST);
  const most = Math.max(0, ...shared.map(({ same }) => same));
  const nearest = shared.filter(({ same }) => same === most).map(({ one }) => one);
  return nearest.sort((a, b) => Math.abs(a.length - word.length) - Math.abs(b.length - word.length)).slice(0, MOST);
}

/**
 * @param {string} one
 * @param {string} other
 */
function sameBeginning(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) {
    at += 1;
  }
  return at;
}
