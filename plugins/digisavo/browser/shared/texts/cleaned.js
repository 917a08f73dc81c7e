/** Texts that somebody wrote, without what cannot be seen. Knows no DOM. */

import { wellFormed } from "../query.js";

const INVISIBLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/**
 * @param {string} text
 * @param {number} most the greatest number of letters
 */
export function cleaned(text, most) {
  const lines = text.slice(0, most).replace(/\r\n?/g, "\n").replace(INVISIBLE, " ");
  return wellFormed(lines).trim();
}
