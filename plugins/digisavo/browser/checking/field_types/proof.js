/** Evidence as a file gives it: proofs by the full key of the field that they prove. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { unread } from "../document.js";
import { faultOf } from "../problem.js";
import { quote } from "../text.js";
import { isAnswer } from "./checks.js";

const NAME = "evidence";

/**
 * @param {import("./rows.js").Rows} rows
 * @returns {import("./lists.js").Check}
 */
export const evidenceOf = (rows) => (raw, path, sheet, field) => {
  if (raw === unread()) {
    return null;
  }
  if (!(raw instanceof Map)) {
    sheet.error(path, "evidence.type");
    return null;
  }
  /** @type {Record<string, any[]>} */
  const proofs = {};
  for (const [key, value] of raw) {
    const isKnown = sheet.rules.byKey.has(key) && key !== NAME;
    const name = isKnown ? key : fieldMeant(key, raw, [...path, key], sheet);
    if (name && value !== unread() && isAnswer(value, sheet)) {
      const place = [...path, key];
      const items = Array.isArray(value) ? [...value.entries()].map(([index, item]) => [item, [...place, index]]) : [[value, place]];
      proofs[name] = items.map(([item, own]) => checkProof(item, own, sheet, field, rows)).filter(Boolean);
    }
  }
  return proofs;
};

/**
 * The field that a key names by its label; reports any other key.
 * @param {string} key
 * @param {Map<string, any>} raw
 * @param {import("./checks.js").Path} path
 * @param {import("./checks.js").Sheet} sheet
 */
function fieldMeant(key, raw, path, sheet) {
  const meant = sheet.rules.keyMeant(key);
  if (meant && !raw.has(meant)) {
    sheet.reportAtKey(path, faultOf("key.repaired", "", { key: quote(key), meant }), "notice");
    return meant;
  }
  const near = sheet.suggest(key, sheet.rules.byKey.keys());
  sheet.reportAtKey(path, faultOf("evidence.unknown", "", { key: quote(key), meant: near }));
  return "";
}

/**
 * @param {any} raw
 * @param {any} path
 * @param {import("./checks.js").Sheet} sheet
 * @param {import("./checks.js").Field} field
 * @param {import("./rows.js").Rows} rows
 */
function checkProof(raw, path, sheet, field, rows) {
  const { confirmed, verified } = constantsOf("types.proof");
  const row = rows.parts(raw, path, sheet, field);
  if (!row || !Object.keys(row).length) {
    return null;
  }
  if (row.level === confirmed) {
    sheet.error([...path, "level"], "evidence.confirmed");
    return null;
  }
  for (const key of row.level === verified && raw instanceof Map ? ["url", "checked_on"] : []) {
    if (!isAnswer(raw.get(key), sheet)) {
      sheet.error([...path, key], "evidence.source", "", { key });
    }
  }
  return row;
}
