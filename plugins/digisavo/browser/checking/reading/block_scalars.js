/** Where the texts after `|` and `>` end, and the faults in their heads and indentation. Knows no DOM. */

import { Fault } from "./cursor.js";

/** @import { Cursor } from "./cursor.js" */

/**
 * Moves behind the block that begins here.
 * @param {Cursor} cursor
 * @param {number} outer the indentation of what it stands in
 * @returns {number} the indentation that its head gives, 0 for none
 */
export function scanBlock(cursor, outer) {
  cursor.skip();
  const head = cursor.found(/^(?:[+-][1-9]?|[1-9][+-]?)?/, 2);
  const given = Number(/[1-9]/.exec(head)?.[0] ?? 0);
  cursor.skip(head.length);
  while (cursor.isBlank()) {
    cursor.skip();
  }
  if (cursor.at() === "#") {
    cursor.skipToBreak();
  }
  if (!cursor.isBreak() && !cursor.isEnd()) {
    throw new Fault("unknown", cursor.mark);
  }
  if (cursor.isBreak()) {
    cursor.skipLine();
  }
  const indent = given ? Math.max(outer, 0) + given : 0;
  scanLines(cursor, indent, outer);
  return indent;
}

/**
 * @param {Cursor} cursor
 * @param {number} given the indentation that is given, 0 for none
 * @param {number} outer
 */
function scanLines(cursor, given, outer) {
  let indent = scanBreaks(cursor, given, outer);
  while (cursor.column === indent && !cursor.isEnd()) {
    cursor.skipToBreak();
    if (cursor.isBreak()) {
      cursor.skipLine();
    }
    indent = scanBreaks(cursor, indent, outer);
  }
}

/**
 * Moves over empty lines and the indentation of the next one, and gives the indentation of the block.
 * @param {Cursor} cursor
 * @param {number} indent 0 where it is not known yet
 * @param {number} outer
 */
function scanBreaks(cursor, indent, outer) {
  let most = 0;
  for (;;) {
    while ((!indent || cursor.column < indent) && cursor.at() === " ") {
      cursor.skip();
    }
    most = Math.max(most, cursor.column);
    if ((!indent || cursor.column < indent) && cursor.at() === "\t") {
      throw new Fault("unknown", cursor.mark);
    }
    if (!cursor.isBreak()) {
      break;
    }
    cursor.skipLine();
  }
  return indent || Math.max(most, outer + 1, 1);
}
