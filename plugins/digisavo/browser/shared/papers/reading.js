/** The data of a paper read back from its file: nothing of the file is run or loaded. */

import { Refused } from "./checks.js";
import { FILE_TYPE } from "./file.js";

/**
 * The text of a file that is not too large.
 * @param {Blob} file
 * @param {number} largest the greatest size in bytes
 */
export async function textIn(file, largest) {
  if (file.size > largest) {
    throw new Refused("too_large");
  }
  return file.text();
}

/**
 * What a file of HTML holds as data under a name.
 * @param {string} html
 * @param {string} name that of the `<meta>`
 * @returns {unknown}
 */
export function dataIn(html, name) {
  // Only this tag is parsed: the rest of the file does not matter.
  const tag = html.match(/<meta\b[^<>]*>/gi)?.find((meta) => meta.includes(name)) ?? "";
  const found = new DOMParser().parseFromString(tag, FILE_TYPE).querySelector(`meta[name="${name}"]`);
  const content = found?.getAttribute("content");
  if (!content) {
    throw new Refused("foreign");
  }
  return parsed(content);
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused("cut");
  }
}
