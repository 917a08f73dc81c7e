/** A paper read back from a file: nothing of the file is run or loaded, and its data is checked. */

import { dataIn, textIn } from "../reading.js";
import { checkedPaper } from "./check.js";
import { DATA_NAME } from "./paper.js";

/** @import { Paper } from "./paper.js" */

/** The greatest size of a file of a paper, in bytes. */
const LARGEST = 20_000_000;

/**
 * @param {Blob} file
 * @returns {Promise<Paper>}
 */
export async function readPaper(file) {
  return paperIn(await textIn(file, LARGEST));
}

/**
 * @param {string} html
 * @returns {Paper}
 */
export function paperIn(html) {
  return checkedPaper(dataIn(html, DATA_NAME));
}
