/** The words of the index that a typed word may be a form of, and those that mean the same. Knows no DOM. */

import { TRUSTED } from "./rules.js";

/** @import { Store, TermShard } from "./store.js" */
/** @import { Guess } from "./rules.js" */

/** An alias tells what a form is that stands in the texts, so little is left for the rules. */
const ITSELF = 100, ALIAS = 100, BESIDE_ALIAS = 10;
const LEAST = 0.1;
/** What means the same counts like the typed word; a place of which only the people are named counts less. */
const SYNONYM = 1, HOME = 0.6;
/** Who lives somewhere: kuopiolainen is about Kuopio, iisalmelainen about Iisalmi. */
const DWELLER = "lainen";

/**
 * A word of the index; one that means the same and is another word tells how much it counts.
 * @typedef {Guess & { counts?: number }} Form
 */

/**
 * @param {string} word
 * @param {Store} store
 * @returns {Promise<Form[]>}
 */
export async function formsOf(word, store) {
  const ruled = store.rules.guesses(word).filter((guess) => guess.word !== word);
  const [[own]] = await Promise.all([store.terms(word), ...ruled.filter(isWorthFetching).map((guess) => store.terms(guess.word))]);
  const alias = (own?.aliases.get(word)?.split(" ") ?? []).map((one) => ({ word: one, sureness: ALIAS }));
  const most = alias.length ? BESIDE_ALIAS : ITSELF;
  const guesses = [{ word, sureness: ITSELF }, ...ruled.map((guess) => ({ ...guess, sureness: Math.min(most, guess.sureness) }))];
  const asked = [...guesses, ...alias, ...others([...guesses, ...alias], store)];
  const known = await Promise.all(asked.map((guess) => isKnown(guess, own, store)));
  return asked.filter((_, at) => known[at]);
}

/**
 * How much each word counts.
 * @param {Form[]} forms
 * @returns {Map<string, number>}
 */
export function weighed(forms) {
  const own = forms.filter(({ counts }) => !counts);
  const best = Math.max(...own.map(({ sureness }) => sureness));
  const words = new Map(own.map(({ word, sureness }) => [word, Math.max(LEAST, sureness / best)]));
  for (const { word, counts } of forms) {
    words.has(word) || words.set(word, Number(counts));
  }
  return words;
}

/**
 * Synonyms, and the places whose people are named.
 * @param {Guess[]} guesses
 * @param {Store} store
 * @returns {Form[]}
 */
function others(guesses, store) {
  const sure = guesses.filter(({ sureness }) => sureness >= TRUSTED);
  return sure.flatMap(({ word, sureness }) => {
    const place = word.endsWith(DWELLER) ? word.slice(0, -DWELLER.length) : "";
    const places = place ? [place, place.replace(/e$/, "i")] : [];
    const synonyms = own(store.manifest.synonyms ?? {}, word)?.split(" ").filter(Boolean) ?? [];
    return [...counting(places, HOME, sureness), ...counting(synonyms, SYNONYM, sureness)];
  });
}

/**
 * @param {string[]} words
 * @param {number} counts
 * @param {number} sureness
 * @returns {Form[]}
 */
function counting(words, counts, sureness) {
  return words.map((word) => ({ word, sureness, counts }));
}

/**
 * @param {Record<string, string>} texts
 * @param {string} key
 * @returns {string | undefined}
 */
function own(texts, key) {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}

/** @param {Guess} guess */
function isWorthFetching({ word, sureness }) {
  return sureness >= TRUSTED && word.length > 1;
}

/**
 * @param {Form} form
 * @param {TermShard | undefined} own
 * @param {Store} store
 */
async function isKnown(form, own, store) {
  return own?.numbers.has(form.word) || (isWorthFetching(form) && Boolean((await store.terms(form.word))[0]?.numbers.has(form.word)));
}
