/** The services of a memo that are compared when it is opened. Knows no DOM. */

import { MOST } from "../../shared/selection.js";

/** @import { Candidate, Memo } from "./draft.js" */
/** @import { Comparison } from "../table/comparison.js" */

const ORDER = ["kept", "open", "dropped"];

/**
 * Whether a comparison is the one that an opened memo asked for, not the one that was shown before it.
 * @param {Memo} memo
 * @param {Comparison} comparison
 * @param {readonly [string, string][]} moved
 */
export function isOf({ candidates }, { services }, moved) {
  const slugs = new Set([...candidates.map(({ slug }) => slug), ...moved.map(([, to]) => to)]);
  return services.every((service) => slugs.has(service.slug));
}

/**
 * The services that fit into the table: if not all do, those that have been dropped are left out first.
 * @param {Candidate[]} candidates
 */
export function slugsOf(candidates) {
  const byDecision = [...candidates].sort((a, b) => ORDER.indexOf(a.decision) - ORDER.indexOf(b.decision));
  const fitting = byDecision.slice(0, MOST);
  return candidates.filter((candidate) => fitting.includes(candidate)).map(({ slug }) => slug);
}
