/** Lines of texts as a CSV file that spreadsheets open, the Finnish ones too. Knows no DOM. */

export const CSV_TYPE = "text/csv;charset=utf-8";
/** Without it, some spreadsheets read the file in another encoding. */
const BYTE_ORDER_MARK = "\uFEFF";
/** A spreadsheet would evaluate a cell that begins so, instead of showing it. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * @param {readonly (readonly string[])[]} lines
 * @returns {string}
 */
export function sheetOf(lines) {
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(quoted).join(";")}\r\n`).join("");
}

/**
 * A cell in quotation marks, so that neither a comma nor a semicolon in it divides it, whichever the program looks for.
 * @param {string} text
 */
function quoted(text) {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
