/** A comparison as a CSV file that spreadsheets open, the Finnish ones too. Knows no DOM. */

/** @typedef {import("./table.js").Comparison} Comparison */
/** @typedef {import("./table.js").Cell} Cell */

/** Without it, some spreadsheets read the file in another encoding. */
const BYTE_ORDER_MARK = "\uFEFF";
/** A cell that begins so would be counted, not shown. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * @param {Comparison} comparison
 * @param {import("../strings.js").Say} say
 * @returns {string}
 */
export function csvOf({ services, rows, missing }, say) {
  const names = services.map((service) => service.title);
  const head = [
    say("csv.group"), say("csv.row"),
    ...names.flatMap((name) => [name, say("csv.level", { name }), say("csv.sources", { name })]),
  ];
  const lines = rows.map((row) => [row.group, row.label, ...row.cells.flatMap((cell) => told(cell, missing, say))]);
  return BYTE_ORDER_MARK + [head, ...lines].map((line) => `${line.map(quoted).join(";")}\r\n`).join("");
}

/**
 * @param {Cell | null} cell
 * @param {string} missing
 * @param {import("../strings.js").Say} say
 */
function told(cell, missing, say) {
  if (!cell) {
    return [missing, "", ""];
  }
  const sources = new Set(cell.proofs.map((proof) => proof.url ?? "").filter(Boolean));
  return [cell.texts.join("\n"), say(`level.${cell.level}`), [...sources].join("\n")];
}

/** @param {string} text */
function quoted(text) {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
