/** A memo read back from a file: nothing of the file is run or loaded, and its data is checked. */

import { Refused, checkedMemo } from "./check.js";
import { DATA_NAME, FILE_TYPE } from "./file.js";

/** @import { Memo } from "./draft.js" */

/** The greatest size of a file of a memo, in bytes. */
const LARGEST = 2_000_000;

/**
 * @param {Blob} file
 * @returns {Promise<Memo>}
 */
export async function readMemo(file) {
  if (file.size > LARGEST) {
    throw new Refused("too_large");
  }
  return memoIn(await file.text());
}

/**
 * @param {string} html
 * @returns {Memo}
 */
export function memoIn(html) {
  // Only this tag is parsed: the rest of the file does not matter.
  const tag = html.match(/<meta\b[^<>]*>/gi)?.find((meta) => meta.includes(DATA_NAME)) ?? "";
  const found = new DOMParser().parseFromString(tag, FILE_TYPE).querySelector(`meta[name="${DATA_NAME}"]`);
  const content = found?.getAttribute("content");
  if (!content) {
    throw new Refused("foreign");
  }
  return checkedMemo(parsed(content));
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused("cut");
  }
}
