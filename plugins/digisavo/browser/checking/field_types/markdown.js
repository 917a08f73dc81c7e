/** Contributors' Markdown: longer texts with paragraphs, lists, emphasis and links. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { unread } from "../document.js";
import { faultOf } from "../problem.js";
import { findCostly, findImages, findInclude, findLinks, findRawHtml, findSpaced } from "../reading/passages.js";
import { quote } from "../text.js";
import { checkLength, checkPlainText } from "./checks.js";
import { faultOfName } from "./image.js";
import { faultOfUrl } from "./link.js";

/**
 * @typedef {import("./checks.js").Path} Path
 * @typedef {import("./checks.js").Sheet} Sheet
 * @typedef {import("./checks.js").Field} Field
 */

/** @type {import("./lists.js").Check} */
export function checkMarkdown(raw, path, sheet, field) {
  if (typeof raw !== "string" || raw === unread()) {
    checkPlainText(raw, path, sheet, field);
    return null;
  }
  const costly = findCostly(raw);
  if (costly) {
    sheet.report(path, faultOf("markdown.costly", "", { marks: quote(costly.text) }), "error", costly.start);
    return null;
  }
  warn(raw, path, sheet);
  const isWhole = checkLength(raw.trim(), path, sheet, field);
  for (const { text, start } of findLinks(raw)) {
    const fault = faultOfLink(text, Boolean(field.entry_links));
    if (field.entry_links && constantsOf("passages").entry.full(text)) {
      sheet.links.push({ path, key: field.key, reference: text, index: start });
    } else if (fault) {
      sheet.report(path, fault, "error", start);
    }
  }
  checkImages(raw, path, sheet, field);
  for (const passage of findSpaced(raw)) {
    sheet.report(path, faultOfSpaced(passage, field), "warning", passage.start);
  }
  return isWhole ? raw.trim() : null;
}

/**
 * @param {string} raw
 * @param {Path} path
 * @param {Sheet} sheet
 */
function warn(raw, path, sheet) {
  const tag = findRawHtml(raw);
  if (tag) {
    sheet.report(path, faultOf("markdown.html", "", { tag: quote(tag.text) }), "warning", tag.start);
  }
  const include = findInclude(raw);
  if (include) {
    sheet.report(path, faultOf("markdown.include", "", { mark: quote(include.text) }), "warning", include.start);
  }
}

/**
 * @param {string} link
 * @param {boolean} toEntries
 */
function faultOfLink(link, toEntries) {
  if (link.startsWith("mailto:") || (toEntries && constantsOf("passages").entry.full(link))) {
    return null;
  }
  if (toEntries && !link.includes(":") && !link.startsWith("www.")) {
    return faultOf("markdown.link", "entry", { link: quote(link) });
  }
  const cause = faultOfUrl(link, true);
  return cause && faultOf("markdown.link", "url", { cause });
}

/**
 * What to write for an address with spaces, which is shown as it was written, and so is what is around it.
 * @param {{ address: string, isImage: boolean }} passage
 * @param {Field} field
 */
function faultOfSpaced({ address, isImage }, field) {
  const variant = isImage ? "image" : "link";
  const meant = isImage ? address.split(/\s+/).join("-") : address.replaceAll(": ", ":").replaceAll(" ", "%20");
  const cause = isImage ? faultOfSpacedImage(meant, address, field) : faultOfLink(meant, Boolean(field.entry_links));
  return faultOf("markdown.space", variant, { address: quote(address), meant: cause ? null : meant, cause });
}

/**
 * @param {string} meant
 * @param {string} address
 * @param {Field} field
 */
function faultOfSpacedImage(meant, address, field) {
  return field.images ? faultOfName(meant) && faultOfName(address) : faultOf("markdown.image");
}

/**
 * Images are files beside the content file and have a text alternative.
 * @param {string} raw
 * @param {Path} path
 * @param {Sheet} sheet
 * @param {Field} field
 */
function checkImages(raw, path, sheet, field) {
  const images = findImages(raw);
  if (images.length && !field.images) {
    sheet.report(path, faultOf("markdown.image"), "warning", images[0].start);
    return;
  }
  for (const { text, words, start } of images) {
    const cause = faultOfName(text);
    if (cause) {
      sheet.report(path, faultOf("markdown.image_file", "", { cause }), "error", start);
    } else if (!words.trim()) {
      sheet.report(path, faultOf("markdown.alt", "", { quoted: quote(text), name: text }), "error", start);
    }
  }
}
