/** What finds out which entries a filter leaves, as long as nobody asks. */

import { Once } from "../shared/once.js";

/** @import { Matching } from "./matching.js" */
/** What finds out which entries a filter leaves. @typedef {() => Promise<Matching>} MatchingOf */

/**
 * It is fetched for those who come from a filter only.
 * @param {DOMStringMap} addresses
 * @returns {MatchingOf}
 */
export function matchingOf(addresses) {
  /** @type {Once<Matching>} */
  const made = new Once(async () => new (await import("./matching.js")).Matching(addresses));
  return () => made.get();
}
