/** Where the scalars of a text end, quoted and plain ones, and the faults in them. Knows no DOM. */

import { Fault } from "./cursor.js";

/** @import { Cursor, Mark } from "./cursor.js" */

const ESCAPES = "0abt\tnvfre \"/\\N_LP";
const HEX_ESCAPES = new Map([["x", 2], ["u", 4], ["U", 8]]);

/**
 * Moves behind the text in quotation marks that begins here.
 * @param {Cursor} cursor
 * @param {string} quote
 */
export function scanQuoted(cursor, quote) {
  const start = cursor.mark;
  cursor.skip();
  for (;;) {
    if (cursor.isDocumentMark()) {
      throw new Fault("unknown", cursor.mark);
    }
    if (cursor.isEnd()) {
      throw new Fault("unclosed", start);
    }
    if (cursor.isBreak()) {
      cursor.skipLine();
    } else if (quote === "'" && cursor.at() === "'" && cursor.at(1) === "'") {
      cursor.skip(2);
    } else if (cursor.at() === quote) {
      cursor.skip();
      return;
    } else if (quote === '"' && cursor.at() === "\\") {
      scanEscape(cursor);
    } else {
      cursor.skip();
    }
  }
}

/** @param {Cursor} cursor */
function scanEscape(cursor) {
  if (cursor.isBreak(1)) {
    cursor.skip();
    cursor.skipLine();
    return;
  }
  const length = HEX_ESCAPES.get(cursor.at(1)) ?? 0;
  if (!length && !ESCAPES.includes(cursor.at(1) || "?")) {
    throw new Fault("backslash", cursor.mark);
  }
  const digits = cursor.text.slice(cursor.index + 2, cursor.index + 2 + length);
  if (length && !isCharacter(digits, length)) {
    cursor.skip(2);
    throw new Fault("unknown", cursor.mark);
  }
  cursor.skip(2 + length);
}

/**
 * @param {string} digits
 * @param {number} length
 */
function isCharacter(digits, length) {
  const code = parseInt(digits, 16);
  return /^[0-9a-fA-F]+$/.test(digits) && digits.length === length && code <= 0x10ffff && (code < 0xd800 || code >= 0xe000);
}

/**
 * Moves behind the plain text that begins here, and the white space after it.
 * @param {Cursor} cursor
 * @param {number} indent how far its further lines stand to the right
 * @param {boolean} inFlow whether it stands in brackets
 * @returns {{ end: Mark, isBroken: boolean }} where it ends, and whether a line ended after it
 */
export function scanPlain(cursor, indent, inFlow) {
  let end = cursor.mark;
  let isBroken = false;
  while (!cursor.isDocumentMark() && cursor.at() !== "#") {
    while (!cursor.isGap() && !endsPlain(cursor, inFlow)) {
      isBroken = false;
      cursor.skip();
      end = cursor.mark;
    }
    if (!cursor.isBlank() && !cursor.isBreak()) {
      break;
    }
    isBroken = scanSpace(cursor, indent, isBroken);
    if (!inFlow && cursor.column < indent) {
      break;
    }
  }
  return { end, isBroken };
}

/**
 * Whether a plain text ends here, before the white space after it.
 * @param {Cursor} cursor
 * @param {boolean} inFlow
 */
function endsPlain(cursor, inFlow) {
  if (inFlow && cursor.at() === ":" && ",?[]{}".includes(cursor.at(1) || " ")) {
    throw new Fault("unknown", cursor.mark);
  }
  return (cursor.at() === ":" && cursor.isGap(1)) || (inFlow && ",[]{}".includes(cursor.at()));
}

/**
 * Moves over the white space in or after a plain text, and tells whether a line ended.
 * @param {Cursor} cursor
 * @param {number} indent
 * @param {boolean} isBroken whether one has ended before
 */
function scanSpace(cursor, indent, isBroken) {
  while (cursor.isBlank() || cursor.isBreak()) {
    if (cursor.isBreak()) {
      cursor.skipLine();
      isBroken = true;
    } else if (isBroken && cursor.column < indent && cursor.at() === "\t") {
      throw new Fault("unknown", cursor.mark);
    } else {
      cursor.skip();
    }
  }
  return isBroken;
}
