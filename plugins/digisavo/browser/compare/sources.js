/** The sources of a comparison by number: on paper a cell names its sources by these. Knows no DOM. */

/**
 * The addresses of a comparison's sources, each once, in the order in which the rows name them.
 * @param {import("./table.js").Comparison} comparison
 * @returns {string[]}
 */
export function sourcesOf({ rows }) {
  const proofs = rows.flatMap((row) => row.cells.flatMap((cell) => cell?.proofs ?? []));
  return [...new Set(proofs.map((proof) => proof.url ?? "").filter(Boolean))];
}
