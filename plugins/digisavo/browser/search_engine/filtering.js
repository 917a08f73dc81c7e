/** What is left of what was found with a filter, and how much each filter would leave. Knows no DOM. */

/** @import { Asked } from "./answers.js" */

/** @typedef {{ kinds: string[], kind_of: number[], categories: Record<string, number[]> }} Kinds */

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

/** @param {string[]} names */
function counted(names) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const name of names) {
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
