/** The words of the index that a typed word may be a form of, and those that mean the same. Knows no DOM. */

/** @import { Store, TermShard } from "./store.js" */
/** @import { Guess } from "./rules.js" */

/** How sure a rule has to be for a shard to be fetched, and for a synonym. */
const WORTH_FETCHING = 2, SURE = 4;
const ITSELF = 100, ALIAS = 50;
const LEAST = 0.1, SYNONYM = 0.6;
/** Rules tell little about which of two words is meant, so the root makes them more alike; the typed word itself tells much. */
const POWER = 0.5;
/** Who lives somewhere: kuopiolainen is about Kuopio, iisalmelainen about Iisalmi. */
const DWELLER = "lainen";

/**
 * A word of the index; `isOther` means the same and is another word.
 * @typedef {Guess & { isOther?: boolean }} Form
 */

/**
 * @param {string} word
 * @param {Store} store
 * @returns {Promise<Form[]>}
 */
export async function formsOf(word, store) {
  const guesses = [{ word, sureness: ITSELF }, ...store.rules.guesses(word).filter((guess) => guess.word !== word)];
  const [own] = await store.terms(word);
  const alias = (own?.aliases.get(word)?.split(" ") ?? []).map((one) => ({ word: one, sureness: ALIAS }));
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
  const own = forms.filter(({ isOther }) => !isOther);
  const best = Math.max(...own.map(({ sureness }) => sureness));
  const power = best === ITSELF ? 1 : POWER;
  const words = new Map(own.map(({ word, sureness }) => [word, Math.max(LEAST, (sureness / best) ** power)]));
  for (const { word } of forms) {
    words.has(word) || words.set(word, SYNONYM);
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
  const sure = guesses.filter(({ sureness }) => sureness >= SURE);
  const names = sure.flatMap(({ word, sureness }) => {
    const place = word.endsWith(DWELLER) ? word.slice(0, -DWELLER.length) : "";
    const places = place ? [place, place.replace(/e$/, "i")] : [];
    const synonyms = own(store.manifest.synonyms ?? {}, word)?.split(" ").filter(Boolean) ?? [];
    return [...places, ...synonyms].map((one) => ({ word: one, sureness, isOther: true }));
  });
  return names;
}

/**
 * @param {Record<string, string>} texts
 * @param {string} key
 * @returns {string | undefined}
 */
function own(texts, key) {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}

/**
 * @param {Form} form
 * @param {TermShard | undefined} own
 * @param {Store} store
 */
async function isKnown({ word, sureness }, own, store) {
  if (own?.numbers.has(word)) {
    return true;
  }
  return sureness >= WORTH_FETCHING && word.length > 1 && Boolean((await store.terms(word))[0]?.numbers.has(word));
}
