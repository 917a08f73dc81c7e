/** Values of several parts: rows, each a mapping of the fields that are declared below the field itself. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { unread } from "../document.js";
import { faultOf } from "../problem.js";
import { parted, quote, shorten } from "../text.js";
import { idOf } from "./choice.js";
import { faultOfKey, isAnswer, keyMeant, noticeNothing } from "./checks.js";
import { checkList } from "./lists.js";

/**
 * @typedef {import("./checks.js").Raw} Raw
 * @typedef {import("./checks.js").Path} Path
 * @typedef {import("./checks.js").Sheet} Sheet
 * @typedef {import("./checks.js").Field} Field
 * @typedef {(raw: Raw, path: Path, sheet: Sheet, field: Field) => any} CheckPart
 */

/** The check of rows; `checkPart` checks an answer of any type. */
export class Rows {
  #checkPart;

  /** @param {CheckPart} checkPart */
  constructor(checkPart) {
    this.#checkPart = checkPart;
  }

  /** @type {import("./lists.js").Check} */
  check(raw, path, sheet, field) {
    const items = checkList(raw, path, sheet, field, constantsOf("types.rows").most_rows);
    if (!items) {
      return null;
    }
    /** @type {[number, Record<string, any>][]} */
    const rows = [];
    for (const [index, item] of items) {
      const row = this.#row(item, [...path, index], sheet, field);
      if (row && Object.keys(row).length) {
        rows.push([index, row]);
      }
    }
    sheet.rowIndexes.set(path.join("."), rows.map(([index]) => index));
    if (field.counted) {
      warnOfRepeated(rows, path, sheet, field);
    }
    return rows.length ? rows.map(([, row]) => row) : null;
  }

  /**
   * @param {Raw} raw
   * @param {Path} path
   * @param {Sheet} sheet
   * @param {Field} field
   */
  #row(raw, path, sheet, field) {
    const row = this.parts(raw, path, sheet, field);
    if (!row || !(raw instanceof Map)) {
      return null;
    }
    const needed = neededOf(field);
    if (!needed.some((key) => hasAnswer(raw, key, sheet, field))) {
      sheet.error([...path, needed[0]], "row.missing", "", { needed });
      return null;
    }
    for (const key of (field.all_of ?? []).filter((/** @type {string} */ one) => !hasAnswer(raw, one, sheet, field))) {
      const help = field.fields?.find((part) => part.key === key)?.help ?? "";
      sheet.error([...path, key], "row.part", "", { help });
    }
    return needed.some((key) => key in row) ? row : null;
  }

  /**
   * The answered parts of a row in declared order; null after reporting that it is no mapping.
   * @param {Raw} raw
   * @param {Path} path
   * @param {Sheet} sheet
   * @param {Field} field
   * @returns {Record<string, any> | null}
   */
  parts(raw, path, sheet, field) {
    const parts = field.fields ?? [];
    if (!(raw instanceof Map)) {
      refuse(raw, path, sheet, parts);
      return null;
    }
    /** @type {Map<string, any>} */
    const row = new Map();
    for (const [key, value] of raw) {
      const part = parts.find((one) => one.key === key) ?? partMeant(key, raw, path, sheet, parts);
      if (!part) {
        continue;
      }
      if (!isAnswer(value, sheet)) {
        noticeNothing(value, [...path, key], sheet);
        continue;
      }
      const checked = this.#checkPart(value, [...path, key], sheet, part);
      if (checked !== null) {
        row.set(part.key, checked);
      }
    }
    return Object.fromEntries(parts.filter(({ key }) => row.has(key)).map(({ key }) => [key, row.get(key)]));
  }
}

/**
 * @param {Field} field
 * @returns {string[]}
 */
function neededOf(field) {
  return field.any_of ?? [(field.fields ?? [])[0].key];
}

/**
 * @param {[number, Record<string, any>][]} rows
 * @param {Path} path
 * @param {Sheet} sheet
 * @param {Field} field
 */
function warnOfRepeated(rows, path, sheet, field) {
  const seen = new Set();
  for (const [index, row] of rows) {
    const identity = JSON.stringify(neededOf(field).map((key) => row[key] ?? null));
    if (seen.has(identity)) {
      sheet.warning([...path, index], "list.repeated", "row", { row: index + 1 });
    }
    seen.add(identity);
  }
}

/**
 * Reports what is no row, with the row that was meant.
 * @param {string | Raw[]} raw
 * @param {Path} path
 * @param {Sheet} sheet
 * @param {Field[]} parts
 */
function refuse(raw, path, sheet, parts) {
  if (typeof raw !== "string") {
    sheet.error(path, "row.type", "list", { key: parts[0].key });
  } else if (raw !== unread()) {
    const [key, colon, rest] = parted(raw, ":");
    const isKnown = colon && parts.some((part) => part.key === key);
    const meant = isKnown ? `${key}: ${rest.trim()}` : partOf(raw, sheet, parts);
    sheet.error(path, "row.type", "text", { text: quote(raw), meant: shorten(meant) });
  }
}

/**
 * A value with the key that it most likely belongs to: the first that knows it, for an address the first of addresses,
 * for any other value the first.
 * @param {string} raw
 * @param {Sheet} sheet
 * @param {Field[]} parts
 */
function partOf(raw, sheet, parts) {
  for (const part of parts.filter(({ type }) => type === "choice")) {
    const term = idOf(raw, sheet, part);
    if (term) {
      return `${part.key}: ${term}`;
    }
  }
  const part = (/^https?:\/\//.test(raw) && parts.find(({ type }) => type === "url")) || parts[0];
  return `${part.key}: ${raw}`;
}

/**
 * The part that is named by its label, or but for capitals; reports any other key.
 * @param {string} key
 * @param {Map<string, Raw>} raw
 * @param {Path} path
 * @param {Sheet} sheet
 * @param {Field[]} parts
 */
function partMeant(key, raw, path, sheet, parts) {
  const meant = keyMeant(key, labelsOf(parts.filter((part) => !raw.has(part.key))));
  if (meant) {
    sheet.reportAtKey([...path, key], faultOf("key.repaired", "", { key: quote(key), meant }), "notice");
    return parts.find((part) => part.key === meant);
  }
  if (raw.get(key) !== unread()) {
    sheet.reportAtKey([...path, key], faultOfKey(key, parts.map((part) => part.key), sheet));
  }
  return undefined;
}

/**
 * @param {Field[]} parts
 * @returns {[string, string][]}
 */
function labelsOf(parts) {
  return parts.map(({ key, label }) => [key, label]);
}

/**
 * Whether a row answers a part, under whatever name.
 * @param {Map<string, Raw>} raw
 * @param {string} key
 * @param {Sheet} sheet
 * @param {Field} field
 */
function hasAnswer(raw, key, sheet, field) {
  const labels = labelsOf((field.fields ?? []).filter((part) => part.key === key));
  return [...raw].some(([name, value]) => (name === key || keyMeant(name, labels)) && isAnswer(value, sheet));
}
