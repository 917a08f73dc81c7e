/** How the words of a query were understood, where that is not as they were typed. Knows no DOM. */

import { fold } from "../search_engine/words.js";

/** @import { Result, Understood } from "../search_engine/answers.js" */

/**
 * The key of a text and its values.
 * @typedef {[key: string, values: Record<string, string>]} Note
 */

const WORD = /[\p{L}\p{N}]+/gu;
/** A word whose beginning of so many letters does not stand in the typed one is neither a form nor a part of it. */
const BEGINNING = 3;
const MOST_NAMED = 3;

/**
 * What the page says of the words, in their order. The index has words without dots: they are shown as results write them.
 * @param {string} query
 * @param {Understood[]} words
 * @param {Result[]} results
 * @returns {Note[]}
 */
export function notesOf(query, words, results) {
  const typed = spellingsIn([query]);
  const known = spellingsIn(results.flatMap(({ title, summary, tags }) => [title, summary, ...tags]));
  const others = words.filter(({ how }) => how === "form" || how === "parts").flatMap(othersOf);
  const also = named(others, known);
  /** @type {Note[]} */
  const notes = also ? [["also", { words: also }]] : [];
  return [...words.flatMap((word) => noteOf(word, typed.get(word.typed) ?? word.typed, known)), ...notes];
}

/**
 * @param {Understood} word
 * @param {string} typed
 * @param {Map<string, string>} known
 * @returns {Note[]}
 */
function noteOf(word, typed, known) {
  const { how, used } = word;
  if (how === "form" || how === "begun") {
    return [];
  }
  const others = how === "parts" ? othersOf(word) : [];
  const words = named(used.filter((one) => !others.includes(one)), known);
  return [how === "unknown" ? ["unknown", { typed }] : words ? [how, { typed, words }] : ["nearest", { typed }]];
}

/**
 * The words that mean the same as a typed one and are others.
 * @param {Understood} word
 */
function othersOf({ typed, used }) {
  return used.filter((one) => !typed.includes(one.slice(0, BEGINNING)));
}

/**
 * Some words in one line, as they are written; those of which that is not known are left out.
 * @param {string[]} words
 * @param {Map<string, string>} known
 */
function named(words, known) {
  const written = [...new Set(words)].map((word) => known.get(word)).filter(Boolean);
  return written.slice(0, MOST_NAMED).join(", ");
}

/**
 * How words are written, by their letters without dots; in small letters where they are written so too.
 * @param {string[]} texts
 */
export function spellingsIn(texts) {
  const found = texts.flatMap((text) => text.normalize("NFC").match(WORD) ?? []);
  const small = found.filter((word) => word === word.toLowerCase());
  return new Map([...found, ...small].map((word) => [fold(word), word]));
}
