/** The name of an image beside the content file; that it exists is checked elsewhere. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { faultOf } from "../problem.js";
import { caseless, parted, quote } from "../text.js";
import { checkText } from "./checks.js";

/** @type {import("./lists.js").Check} */
export function checkImage(raw, path, sheet) {
  const text = checkText(raw, path, sheet);
  const fault = text === null ? null : faultOfName(text);
  if (fault) {
    sheet.report(path, fault);
  }
  return fault ? null : text;
}

/**
 * Why a text is not the name of an image file, or null.
 * @param {string} name
 */
export function faultOfName(name) {
  if (constantsOf("types.image").name.full(name)) {
    return null;
  }
  const plain = parted(caseless(name), "?")[0];
  if (plain.endsWith(".svg") || plain.endsWith(".svgz")) {
    return faultOf("image.svg", "", { name: quote(name) });
  }
  if (name.includes(":") || name.startsWith("//")) {
    return faultOf("image.name", "elsewhere", { name: quote(name) });
  }
  return faultOf("image.name", name.includes("/") || name.includes("\\") ? "folder" : "form", { name: quote(name) });
}
