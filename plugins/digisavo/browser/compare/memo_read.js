/** A memo read back from a file: nothing of it is run or loaded, and what it tells is checked. */

import { Refused, checkedMemo } from "./memo_check.js";
import { DATA_NAME, FILE_TYPE } from "./memo_file.js";

/** The most that a file of a memo can be, in bytes. */
export const LARGEST = 2_000_000;

/**
 * @param {Blob} file
 * @returns {Promise<import("./memo.js").Memo>}
 */
export async function readMemo(file) {
  if (file.size > LARGEST) {
    throw new Refused("too_large");
  }
  return memoIn(await file.text());
}

/**
 * @param {string} html
 * @returns {import("./memo.js").Memo}
 */
export function memoIn(html) {
  // Only this tag is ever parsed: the rest of the file is nothing to us.
  const tag = html.match(/<meta\b[^<>]*>/gi)?.find((one) => one.includes(DATA_NAME)) ?? "";
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
