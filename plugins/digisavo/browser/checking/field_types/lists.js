/** Lists of items of the same type. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { unread } from "../document.js";
import { quoted } from "../reading/writing.js";
import { copyable, onOneLine, quote } from "../text.js";
import { isAnswer, noticeNothing } from "./checks.js";
import { warnOfFolded } from "./folded_items.js";

/**
 * @typedef {import("./checks.js").Raw} Raw
 * @typedef {import("./checks.js").Path} Path
 * @typedef {import("./checks.js").Sheet} Sheet
 * @typedef {import("./checks.js").Field} Field
 * @typedef {(raw: Raw, path: Path, sheet: Sheet, field: Field) => any} Check the value of an answer, or null after reporting
 */

/**
 * The check of a list by that of its items.
 * @param {Check} checkItem
 * @param {{ most?: () => number, hasCommas?: boolean }} [form] `hasCommas` says that an item may have commas in it
 * @returns {Check}
 */
export function listOf(checkItem, { most = () => constantsOf("types.lists").default_most, hasCommas = false } = {}) {
  return (raw, path, sheet, field) => {
    if (field.lone && typeof raw === "string" && (hasCommas || !constantsOf("types.lists").comma.search(raw))) {
      const value = checkItem(raw, path, sheet, field);
      return value === null ? null : [value];
    }
    const items = checkList(raw, path, sheet, field, most());
    if (!items) {
      return null;
    }
    /** @type {any[]} */
    const values = [];
    for (const [index, item] of items) {
      warnOfFolded(item, [...path, index], sheet);
      const value = checkItem(item, [...path, index], sheet, field);
      if (values.includes(value)) {
        sheet.warning([...path, index], "list.repeated", "item", { item: quote(String(value)) });
      } else if (value !== null) {
        values.push(value);
      }
    }
    return values.length ? values : null;
  };
}

/**
 * The answered items of a list with their indexes; null after reporting that it is no list or too long.
 * @param {Raw} raw
 * @param {Path} path
 * @param {Sheet} sheet
 * @param {Record<string, any>} field
 * @param {number} defaultMost
 * @returns {[number, Raw][] | null}
 */
export function checkList(raw, path, sheet, field, defaultMost) {
  if (!Array.isArray(raw)) {
    refuseList(raw, path, sheet);
    return null;
  }
  const items = [...raw.entries()].filter(([, item]) => item !== unread() && isAnswer(item, sheet));
  if (items.length < raw.length) {
    noticeNothing(raw, path, sheet);
  }
  const most = Number(field.max_items ?? defaultMost);
  if (items.length > most) {
    sheet.error(path, "list.long", "", { length: items.length, most });
    return null;
  }
  return items;
}

/**
 * Reports what is no list, with the list that was meant.
 * @param {string | Map<string, Raw>} raw
 * @param {Path} path
 * @param {Sheet} sheet
 */
function refuseList(raw, path, sheet) {
  if (raw === unread()) {
    return;
  }
  const isText = typeof raw === "string";
  const parts = isText ? partsOf(raw, path, sheet) : [...raw].filter(([, value]) => value === "").map(([key]) => key);
  const isWhole = parts.length > 0 && (isText || parts.length === raw.size);
  const meant = isWhole ? bracketed(parts) : "";
  sheet.error(path, "list.type", "", { hint: meant ? "meant" : "form", meant });
}

/**
 * The items that a text lists: after hyphens or bullets, else on lines, else between commas or semicolons.
 * @param {string} raw
 * @param {Path} path
 * @param {Sheet} sheet
 * @returns {string[]}
 */
function partsOf(raw, path, sheet) {
  const { bullets, comma: sign, comma_in_words: inWords, letter } = constantsOf("types.lists");
  const text = onOneLine(raw);
  const comma = letter.search(text) ? inWords : sign;
  const marked = bullets.split(` ${text}`);
  const lines = sheet.sheaf.linesAt(path);
  const hasCommas = lines.slice(0, -1).every((line) => line.endsWith(",") || line.endsWith(";"));
  const parts = marked.length > 1 && !marked[0].trim() ? marked.slice(1) : hasCommas ? comma.split(text) : itemsOn(lines);
  return parts.map((/** @type {string} */ part) => part.trim()).filter(Boolean);
}

/**
 * Lines as items, none where one perhaps continues another or holds several.
 * @param {string[]} lines
 * @returns {string[]}
 */
function itemsOn(lines) {
  const { comma_in_words: comma, ordinal, small } = constantsOf("types.lists");
  const items = lines.map((line) => ordinal.replace(line, ""));
  const forms = new Set(items.map((item, index) => `${item !== lines[index]} ${Boolean(small.at(item))}`));
  return forms.size === 1 && !items.some((item) => comma.search(item)) ? items : [];
}

/**
 * Texts as a list in brackets, "" where that is too long to copy.
 * @param {string[]} items
 */
export function bracketed(items) {
  return copyable(`[${items.map(asItem).join(", ")}]`);
}

/** @param {string} text */
function asItem(text) {
  return constantsOf("types.lists").plain_item.full(text) ? text : quoted(text);
}
