/** The sources of a comparison by number: on paper a cell refers to its sources by these. Knows no DOM. */

/** @import { Comparison } from "./comparison.js" */

/**
 * The addresses of a comparison's sources, each once, in the order in which the rows have them.
 * @param {Comparison} comparison
 * @returns {string[]}
 */
export function sourcesOf({ rows }) {
  const proofs = rows.flatMap((row) => row.cells.flatMap((cell) => cell?.proofs ?? []));
  return [...new Set(proofs.map((proof) => proof.url ?? "").filter(Boolean))];
}
