/** What has changed in the catalogue since a memo was made. Knows no DOM. */

import { OUTSIDE } from "./draft.js";

/** @import { Answer, Memo } from "./draft.js" */
/** @import { Comparison } from "../table/comparison.js" */
/** @typedef {{title: string, label: string, before: Answer, after: Answer}} Change `after` is "outside" where the row is gone */

/**
 * @typedef {object} Changes
 * @property {Change[]} changed
 * @property {number} same how many answers have not changed
 * @property {string[]} absent names of candidates that are not in the table
 * @property {string[]} renamed names of candidates whose address has changed
 * @property {string[]} before the commits of then, each once
 * @property {string[]} after the commits of now
 */

/**
 * @param {Memo} memo
 * @param {Comparison["services"]} services the services as they are now
 * @param {Comparison["rows"]} rows all their rows
 * @param {ReadonlyMap<string, string>} moved new slugs by old ones
 * @returns {Changes}
 */
export function changesSince(memo, services, rows, moved) {
  const columns = memo.candidates.map(({ slug }) => services.findIndex((service) => service.slug === (moved.get(slug) ?? slug)));
  const isFound = (/** @type {unknown} */ _, /** @type {number} */ index) => (columns[index] ?? -1) >= 0;
  const titles = columns.map((column) => services[column]?.title ?? "");
  const pairs = memo.criteria.flatMap((criterion) => pairsOf(criterion, rows, columns, titles));
  const changed = pairs.filter(({ before, after }) => !isSame(before, after));
  return {
    changed,
    same: pairs.length - changed.length,
    absent: memo.candidates.filter((candidate, index) => !isFound(candidate, index)).map(({ title }) => title),
    renamed: memo.candidates.filter(isFound).filter(({ slug }) => moved.has(slug)).map(({ title }) => title),
    before: commits(memo.candidates),
    after: commits(services),
  };
}

/**
 * The answers to a criterion then and now, of candidates that are in the table and were compared by it then.
 * @param {Memo["criteria"][number]} criterion
 * @param {Comparison["rows"]} rows
 * @param {number[]} columns the columns in which the candidates stand now, -1 for none
 * @param {string[]} titles
 * @returns {Change[]}
 */
function pairsOf({ key, label, cells }, rows, columns, titles) {
  const row = rows.find((known) => known.key === key);
  const pairs = cells.map((before, index) => {
    /** @type {Answer} */
    const after = row ? (row.cells[columns[index] ?? -1] ?? null) : OUTSIDE;
    return { title: titles[index] ?? "", label, before, after };
  });
  return pairs.filter(({ before }, index) => before !== OUTSIDE && (columns[index] ?? -1) >= 0);
}

/** @param {{commit: string}[]} records */
const commits = (records) => [...new Set(records.map(({ commit }) => commit).filter(Boolean))];

/** @param {Answer} before @param {Answer} after */
const isSame = (before, after) => JSON.stringify(essence(before)) === JSON.stringify(essence(after));

/**
 * What counts as a change: a text, the level, or a source. That a source was read again does not.
 * @param {Answer} answer
 */
function essence(answer) {
  return answer === null || answer === OUTSIDE
    ? answer
    : [[...answer.texts].sort(), answer.level, answer.proofs.map(({ url = "", by = "" }) => `${url} ${by}`)];
}
