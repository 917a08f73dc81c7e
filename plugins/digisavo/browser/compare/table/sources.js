/** The sources of a comparison by number: a cell refers to its sources by these. Knows no DOM. */

import { dayIn } from "../../shared/texts/days.js";

/** @import { Comparison, Proof } from "./comparison.js" */
/** @import { Translate } from "../../shared/translations.js" */
/** A source: its address, and the days by which it is dated and was read, in words. @typedef {{ url: string, days: string[] }} Source */

/**
 * The sources of a comparison, each once, in the order in which the rows have them.
 * @param {Comparison} comparison
 * @param {Translate} t
 * @param {string} language
 * @returns {Source[]}
 */
export function sourcesOf({ rows }, t, language) {
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  for (const proof of rows.flatMap((row) => row.cells.flatMap((cell) => cell?.proofs ?? []))) {
    if (proof.url) {
      found.set(proof.url, new Set([...(found.get(proof.url) ?? []), ...daysOf(proof, t, language)]));
    }
  }
  return Array.from(found, ([url, days]) => ({ url, days: [...days] }));
}

/**
 * The days of a source, the most important first.
 * @param {Proof} proof
 * @param {Translate} t
 * @param {string} language
 */
function daysOf({ source_date, checked_on }, t, language) {
  /** @type {[string, string | undefined][]} */
  const days = [["dated", source_date], ["read_on", checked_on]];
  return days.flatMap(([key, day]) => (day ? [t(key, { date: dayIn(language, day) })] : []));
}
