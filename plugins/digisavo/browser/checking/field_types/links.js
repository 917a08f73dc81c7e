/** Lists of links, each an address with or without a title. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { checkPlainText, faultOfKey, isAnswer } from "./checks.js";
import { checkUrl } from "./link.js";
import { checkList } from "./lists.js";

/**
 * @typedef {import("./checks.js").Raw} Raw
 * @typedef {import("./checks.js").Path} Path
 * @typedef {import("./checks.js").Sheet} Sheet
 */

/** @type {import("./lists.js").Check} */
export function checkLinks(raw, path, sheet, field) {
  const links = raw instanceof Map
    ? [...raw].filter(([, url]) => isAnswer(url, sheet)).map(([title, url]) => checkLink(url, title, [...path, title], sheet))
    : (checkList(raw, path, sheet, field, constantsOf("types.links").most) ?? []).map(([index, item]) => checkItem(item, [...path, index], sheet));
  const found = links.filter(Boolean);
  return found.length ? found : null;
}

/**
 * @param {Raw} raw
 * @param {Path} path
 * @param {Sheet} sheet
 */
function checkItem(raw, path, sheet) {
  if (!(raw instanceof Map)) {
    return checkLink(raw, "", path, sheet);
  }
  const { keys } = constantsOf("types.links");
  const [title, url] = keys;
  for (const key of raw.keys()) {
    if (!keys.includes(key)) {
      sheet.reportAtKey([...path, key], faultOfKey(key, keys, sheet));
    }
  }
  if (!isAnswer(raw.get(url), sheet)) {
    sheet.error([...path, url], "row.missing", "", { needed: [url] });
    return null;
  }
  return checkLink(raw.get(url), raw.get(title) ?? "", [...path, url], sheet);
}

/**
 * @param {Raw} raw
 * @param {Raw} title
 * @param {Path} path
 * @param {Sheet} sheet
 */
function checkLink(raw, title, path, sheet) {
  const url = checkUrl(raw, path, sheet, { key: "", label: "", type: "url" });
  const text = isAnswer(title, sheet) ? checkPlainText(title, path, sheet, constantsOf("types.links").title) : "";
  if (url === null || text === null) {
    return null;
  }
  return text ? { title: text, url } : { url };
}
