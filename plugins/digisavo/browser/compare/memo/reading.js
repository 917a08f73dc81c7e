/** A memo read back from a file: nothing of the file is run or loaded, and its data is checked. */

import { dataIn, textIn } from "../../shared/papers/reading.js";
import { checkedMemo } from "./check.js";
import { DATA_NAME } from "./file.js";

/** @import { Memo } from "./draft.js" */

/** The greatest size of a file of a memo, in bytes. */
const LARGEST = 2_000_000;

/**
 * @param {Blob} file
 * @returns {Promise<Memo>}
 */
export async function readMemo(file) {
  return memoIn(await textIn(file, LARGEST));
}

/**
 * @param {string} html
 * @returns {Memo}
 */
export function memoIn(html) {
  return checkedMemo(dataIn(html, DATA_NAME));
}
