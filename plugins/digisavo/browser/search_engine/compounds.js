/** A typed compound that is not in the index, as words that are. Knows no DOM. */

import { formsOf } from "./forms.js";
import { TRUSTED } from "./rules.js";

/** @import { Store } from "./store.js" */
/** @import { Form } from "./forms.js" */

const SHORTEST = 3;

/**
 * What the parts of a compound may be forms of; none where it cannot be divided into known words. The last part alone
 * is better than nothing, since it says what the thing is, and so is the first.
 * @param {string} word
 * @param {Store} store
 * @returns {Promise<Form[][]>}
 */
export async function partsOf(word, store) {
  /** @type {Form[]} */
  let firstOnly = [];
  /** @type {Form[]} */
  let lastOnly = [];
  for (let at = SHORTEST; at <= word.length - SHORTEST; at += 1) {
    const first = await sureFormsOf(word.slice(0, at), store);
    const last = first.length || !lastOnly.length ? await sureFormsOf(word.slice(at), store) : [];
    if (first.length && last.length) {
      return [first, last];
    }
    firstOnly = first.length && at > SHORTEST ? first : firstOnly;
    lastOnly = lastOnly.length || word.length - at <= SHORTEST + 1 ? lastOnly : last;
  }
  return [lastOnly.length ? lastOnly : firstOnly].filter(({ length }) => length);
}

/**
 * @param {string} word
 * @param {Store} store
 */
async function sureFormsOf(word, store) {
  return (await formsOf(word, store)).filter(({ sureness }) => sureness >= TRUSTED);
}
