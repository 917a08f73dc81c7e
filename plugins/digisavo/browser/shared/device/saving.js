/** Saves a text as a file on the reader's device: nothing is sent anywhere. */

import { make } from "../elements.js";

/** Browsers may begin to read the file long after the click. */
const RELEASE_AFTER = 60_000;

/**
 * @param {string} name
 * @param {string} text
 * @param {string} type
 */
export function saveFile(name, text, type) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER);
}
