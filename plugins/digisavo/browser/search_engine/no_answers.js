/** Answers without results: apart, since a page needs them before anything else of the engine. Knows no DOM. */

/** @import { Answer, Entries } from "./answers.js" */

/**
 * An answer without results.
 * @param {Answer["state"]} state
 * @returns {Answer}
 */
export function without(state) {
  return { state, total: 0, results: [], kinds: {}, categories: {}, words: [], near: [], shortened: false };
}

/**
 * @param {Answer["state"]} state
 * @returns {Entries}
 */
export function noEntries(state) {
  return { state, entries: [], numbering: "" };
}
