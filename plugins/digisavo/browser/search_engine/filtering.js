/** What is left of what was found with a filter, and how much each filter would leave. Knows no DOM. */

/** @import { Asked } from "./answers.js" */

/** @import { Found } from "./ranking.js" */

/**
 * The kind of each document, the documents of each category, and what tells the documents of a kind from those of another build.
 * @typedef {{ kinds: string[], kind_of: number[], categories: Record<string, number[]>, numberings: Record<string, string> }} Kinds
 */

/**
 * Each count is of what the words find with the filter of the other group.
 * @param {number[]} numbers
 * @param {Asked} asked
 * @param {Kinds} known
 * @returns {{ shown: number[], kinds: Record<string, number>, categories: Record<string, number> }}
 */
export function filtered(numbers, { kinds: askedKinds = [], categories: asked = [] }, { kinds, kind_of, categories }) {
  const members = Object.entries(categories).map(([id, all]) => /** @type {[string, Set<number>]} */ ([id, new Set(all)]));
  const kindOf = (/** @type {number} */ number) => kinds[kind_of[number]];
  const wanted = members.filter(([id]) => asked.includes(id)).map(([, all]) => all);
  const ofKind = numbers.filter((number) => !askedKinds.length || askedKinds.includes(kindOf(number)));
  const isOfCategory = (/** @type {number} */ number) => !asked.length || wanted.some((all) => all.has(number));
  return {
    shown: ofKind.filter(isOfCategory),
    kinds: counted(numbers.filter(isOfCategory).map(kindOf)),
    categories: counted(ofKind.flatMap((number) => members.filter(([, all]) => all.has(number)).map(([id]) => id))),
  };
}

/**
 * The documents of a kind that have all words of a query, or where none has, those that have most.
 * @param {Found[]} found the best first
 * @param {string} kind
 * @param {Kinds} known
 * @returns {number[]} their numbers within the kind, from 0
 */
export function entriesOf(found, kind, { kinds, kind_of }) {
  const wanted = kinds.indexOf(kind);
  const own = found.filter(([number]) => kind_of[number] === wanted);
  const most = own.reduce((best, [, , share]) => Math.max(best, share), 0);
  const before = new Map([...kind_of.keys()].filter((number) => kind_of[number] === wanted).map((number, at) => [number, at]));
  return own.filter(([, , share]) => share === most).map(([number]) => before.get(number) ?? -1);
}

/** @param {string[]} names */
function counted(names) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const name of names) {
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
