/** What stands before a value or a document: names of anchors, tags and directives, which content may not use. Knows no DOM. */

import { Fault } from "./cursor.js";

/** @import { Cursor } from "./cursor.js" */

const LONGEST_NAME = 1024;

/**
 * Moves behind an anchor or an alias, and gives its name.
 * @param {Cursor} cursor
 */
export function scanName(cursor) {
  cursor.skip();
  const name = cursor.found(/^[0-9A-Za-z_-]*/, LONGEST_NAME);
  cursor.skip(name.length);
  if (!name || !(cursor.isGap() || "?:,]}%@`".includes(cursor.at()))) {
    throw new Fault("first_character", cursor.mark);
  }
  return name;
}

/**
 * Moves behind a tag, and gives it.
 * @param {Cursor} cursor
 * @param {boolean} inFlow whether it stands in brackets
 */
export function scanTag(cursor, inFlow) {
  const text = cursor.found(/^(?:!<[\w\-;/?:@&=+$.!~*'()[\]%,]+>|!(?:[\w-]*!)?[\w\-;/?:@&=+$.!~*'()%]*)/) || "!";
  cursor.skip(text.length);
  const isHandle = /^![\w-]*!$/.test(text);
  if (isHandle || text === "!<" || !(cursor.isGap() || (inFlow && cursor.at() === ","))) {
    throw new Fault("unknown", cursor.mark);
  }
  return text;
}

/**
 * Moves behind a line such as `%YAML 1.1`.
 * @param {Cursor} cursor
 */
export function scanDirective(cursor) {
  const line = cursor.found(/^%[^\n]*/);
  const [name = ""] = /^%[\w-]*/.exec(line) ?? [];
  const isKnown = /^%(?:YAML[ \t]+\d+\.\d+|TAG[ \t]+![\w-]*!?[ \t]+\S+)[ \t]*(?:#.*)?$/.test(line);
  cursor.skip(isKnown ? line.length : name.length);
  if (!isKnown) {
    throw new Fault("unknown", cursor.mark);
  }
  if (cursor.isBreak()) {
    cursor.skipLine();
  }
}
