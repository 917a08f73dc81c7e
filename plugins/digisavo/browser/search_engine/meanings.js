/**
 * What a typed word may mean among the words of the index: forms, synonyms, unfinished words, typing errors, compounds.
 * Knows no DOM.
 */

import { partsOf } from "./compounds.js";
import { formsOf, weighed } from "./forms.js";
import { TRUSTED } from "./rules.js";
import { similarTo } from "./similar.js";

/** @import { Store } from "./store.js" */
/** @import { Form } from "./forms.js" */

/** How sure a rule has to be to be as good as the word itself. */
const CERTAIN = 50;
/** How much words count that begin with what was typed: where it is a word, where it is a form, where it is neither. */
const BEGUN = { certain: 0.3, sure: 2, unsure: 1.5 };
/** Long words are less likely to be what somebody begins to type. */
const SHORT = 0.5;
const MISTYPED = 0.35;
/** What a word alone may be when it is a half of a compound: neither a typing error nor unknown then. */
const UNDERSTOOD = ["form", "begun"];
const MOST_BEGUN = 40;
const MOST_SHARDS = 3;
const AFTER = "\uffff";

/**
 * Words of the index, each with how much it counts, and how they were found.
 * @typedef {object} Meaning
 * @property {"form" | "begun" | "mistyped" | "parts" | "unknown"} how
 * @property {Map<string, number>} words
 * @property {Meaning[]} [parts] the meanings of the parts of a compound that is not in the index itself
 */

/**
 * The meanings of the words of a query, in their order; of two words too that are one compound when written together.
 * @param {string[]} words
 * @param {Store} store
 * @returns {Promise<Meaning[]>}
 */
export async function meaningsOf(words, store) {
  const [alone, together] = await Promise.all([
    Promise.all(words.map((word) => meaningOf(word, store))),
    Promise.all(words.slice(1).map((word, at) => formsOf(words[at] + word, store))),
  ]);
  together.forEach((forms, at) => {
    const compound = weighed(forms.filter(({ sureness }) => sureness >= TRUSTED));
    for (const place of compound.size ? [at, at + 1] : []) {
      const { how, words } = alone[place];
      const own = UNDERSTOOD.includes(how) ? words : [];
      alone[place] = { how: UNDERSTOOD.includes(how) ? how : "form", words: new Map([...own, ...compound]) };
    }
  });
  return alone;
}

/**
 * @param {string} word
 * @param {Store} store
 * @returns {Promise<Meaning>}
 */
async function meaningOf(word, store) {
  const [forms, begun] = await Promise.all([formsOf(word, store), begunBy(word, store)]);
  const best = Math.max(0, ...forms.map(({ sureness }) => sureness));
  const words = weighed(forms);
  const weight = best >= CERTAIN ? BEGUN.certain : best >= TRUSTED ? BEGUN.sure : BEGUN.unsure;
  add(words, begun, (one) => weight * (word.length / one.length) ** SHORT);
  if (best >= TRUSTED) {
    return { how: "form", words };
  }
  add(words, await similarTo(word, store), () => MISTYPED);
  const parts = words.size ? [] : await partsOf(word, store);
  if (parts.length) {
    return { how: "parts", words, parts: parts.map((found) => ({ how: "form", words: weighed(found) })) };
  }
  return { how: begun.length ? "begun" : words.size ? "mistyped" : "unknown", words };
}

/**
 * The words that begin with what is typed, shortest first.
 * @param {string} word
 * @param {Store} store
 */
async function begunBy(word, store) {
  if (word.length < 2) {
    return [];
  }
  const shards = await store.terms(word, word + AFTER, MOST_SHARDS);
  const found = shards.flatMap(({ words }) => words.filter((one) => one.startsWith(word)));
  return found.sort((one, other) => one.length - other.length).slice(0, MOST_BEGUN);
}

/**
 * @param {Map<string, number>} words
 * @param {string[]} more
 * @param {(word: string) => number} weightOf
 */
function add(words, more, weightOf) {
  for (const word of more) {
    words.has(word) || words.set(word, weightOf(word));
  }
}
