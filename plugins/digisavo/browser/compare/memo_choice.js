/** Which services a memo asks to be compared. Knows no DOM. */

import { MOST } from "../chosen.js";

/** @typedef {import("./memo.js").Memo} Memo */
/** @typedef {import("./memo.js").Candidate} Candidate */
/** @typedef {import("./table.js").Comparison} Comparison */

/**
 * Whether a comparison is the one that a memo asked for, and not yet the one before it.
 * @param {Memo} memo
 * @param {Comparison} comparison
 * @param {readonly [string, string][]} moved
 */
export function isOf({ candidates }, { services }, moved) {
  const slugs = new Set([...candidates.map((one) => one.slug), ...moved.map(([, to]) => to)]);
  return services.every((service) => slugs.has(service.slug));
}

/**
 * The services that fit into the table: if not all, then those that are still in the running.
 * @param {Candidate[]} candidates
 */
export function slugsOf(candidates) {
  const order = ["kept", "open", "dropped"];
  const byHope = [...candidates].sort((one, other) => order.indexOf(one.decision) - order.indexOf(other.decision));
  const chosen = byHope.slice(0, MOST);
  return candidates.filter((one) => chosen.includes(one)).map((one) => one.slug);
}
