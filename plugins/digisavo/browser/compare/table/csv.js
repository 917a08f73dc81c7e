/** A comparison as a CSV file that spreadsheets open, the Finnish ones too. Knows no DOM. */

/** @import { Cell, Comparison } from "./comparison.js" */
/** @import { Translate } from "../../shared/translations.js" */

/** Without it, some spreadsheets read the file in another encoding. */
const BYTE_ORDER_MARK = "\uFEFF";
/** A spreadsheet would evaluate a cell that begins so, instead of showing it. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * @param {Comparison} comparison
 * @param {Translate} t
 * @returns {string}
 */
export function csvOf({ services, rows, missing }, t) {
  const names = services.map((service) => service.title);
  const head = [
    t("csv.group"), t("csv.row"),
    ...names.flatMap((name) => [name, t("csv.level", { name }), t("csv.sources", { name })]),
  ];
  const lines = rows.map((row) => [row.group, row.label, ...row.cells.flatMap((cell) => columnsOf(cell, missing, t))]);
  return BYTE_ORDER_MARK + [head, ...lines].map((line) => `${line.map(quoted).join(";")}\r\n`).join("");
}

/**
 * The texts of a cell, its level and its sources.
 * @param {Cell | null} cell
 * @param {string} missing
 * @param {Translate} t
 */
function columnsOf(cell, missing, t) {
  if (!cell) {
    return [missing, "", ""];
  }
  const sources = new Set(cell.proofs.map((proof) => proof.url ?? "").filter(Boolean));
  return [cell.texts.join("\n"), t(`level.${cell.level}`), [...sources].join("\n")];
}

/** @param {string} text */
function quoted(text) {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
