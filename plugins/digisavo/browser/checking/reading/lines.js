/** A line of a file as people write it: indentation, hyphen, key and value, whether or not YAML can read it. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { parted } from "../text.js";

export class Line {
  /**
   * @param {number} indent
   * @param {string} dash
   * @param {string} key
   * @param {string} value
   * @param {number} column where its key or value begins
   */
  constructor(indent, dash, key, value, column) {
    this.indent = indent;
    this.dash = dash;
    this.key = key;
    this.value = value;
    this.column = column;
  }

  /**
   * A line taken apart; a colon parts key and value only where white space follows it.
   * @param {string} text
   */
  static of(text) {
    const { indent, dash = "", key = "", value } = constantsOf("yaml_lines").line.full(text).groups;
    return new Line(indent.length, dash, key, value.trimEnd(), indent.length + dash.length);
  }

  get isBlank() {
    return !this.dash && !this.key && (!this.value || this.value.startsWith("#"));
  }

  get starts() {
    return Boolean(this.dash || this.key);
  }

  /** Whether the value comes on the lines below. */
  get isOpen() {
    return !constantsOf("yaml_lines").comment.replace(this.value, "");
  }

  /** Whether an indented text follows below. */
  get opensText() {
    return constantsOf("yaml_lines").literal.full(this.value) !== null;
  }

  /**
   * The line with other parts.
   * @param {Partial<Pick<Line, "key" | "value">>} parts
   */
  with({ key = this.key, value = this.value }) {
    return new Line(this.indent, this.dash, key, value, this.column);
  }

  /**
   * The line with another value.
   * @param {string} value
   */
  saying(value) {
    return `${" ".repeat(this.indent)}${this.dash}${this.key ? `${this.key}: ` : ""}${value}`;
  }
}

/**
 * How many spaces a line begins with.
 * @param {string} text
 */
export function indentOf(text) {
  return /^ */.exec(text)?.[0].length ?? 0;
}

/**
 * The leftmost column in which an entry begins; 0 where none does.
 * @param {string[]} lines
 * @param {Names} names
 */
export function firstColumn(lines, names) {
  let first = -1;
  for (const text of lines) {
    if (text && (first < 0 || indentOf(text) < first)) {
      const line = Line.of(text);
      first = line.starts || names.begin(line.value) ? line.indent : first;
    }
    if (first === 0) {
      break;
    }
  }
  return Math.max(first, 0);
}

/** The keys that a file may have: full ones (`provider.name`). */
export class Names {
  #keys;
  #words;

  /** @param {Iterable<string>} keys */
  constructor(keys) {
    this.#keys = new Set(keys);
    this.#words = new Set([...this.#keys].flatMap((key) => key.split(".")));
  }

  /** @param {string} text */
  know(text) {
    return this.#words.has(text) || this.#keys.has(text);
  }

  /**
   * Whether a text without a colon and a space begins with a key.
   * @param {string} value
   */
  begin(value) {
    const match = constantsOf("yaml_lines").first_word.at(value);
    return match !== null && !value.startsWith(`${match[0]}//`) && this.know(match[1]);
  }

  /**
   * Whether a key stands below another.
   * @param {string} outer
   * @param {string} inner
   */
  hasPart(outer, inner) {
    return this.#keys.has(`${outer}.${inner}`);
  }
}

/**
 * The lines of every entry or item that begins at a column, or should; ends are exclusive.
 * @param {string[]} lines
 * @param {number} start
 * @param {number} end
 * @param {number} column
 * @param {Names} names
 * @returns {[number, number][]}
 */
export function entriesIn(lines, start, end, column, names) {
  /** @type {[number, number][]} */
  const entries = [];
  let begin = -1;
  let textColumn = -1;
  let head = Line.of("");
  for (let index = start; index < end; index += 1) {
    const line = Line.of(lines[index]);
    if (textColumn >= 0) {
      if (!lines[index].trim() || line.indent > textColumn || !endsText(line, names)) {
        continue;
      }
      textColumn = -1;
    }
    if (line.isBlank) {
      continue;
    }
    if (begin < 0 || (line.indent <= column && begins(line, names) && !isItemOf(line, head))) {
      if (begin >= 0) {
        entries.push([begin, index]);
      }
      begin = index;
      head = line;
    }
    if (line.opensText) {
      textColumn = line.key ? line.column : line.indent;
    }
  }
  return begin >= 0 ? [...entries, [begin, end]] : entries;
}

/**
 * Whether an entry or an item begins with a line, or is meant to.
 * @param {Line} line
 * @param {Names} names
 */
export function begins(line, names) {
  return line.starts || names.begin(line.value);
}

/**
 * Whether a line that is not indented ends a text.
 * @param {Line} line
 * @param {Names} names
 */
export function endsText(line, names) {
  return line.isBlank || Boolean(line.dash) || names.know(line.key) || names.begin(line.value);
}

/**
 * @param {Line} line
 * @param {Line} head
 */
function isItemOf(line, head) {
  return Boolean(line.dash) && line.indent === head.indent && !head.dash && Boolean(head.key) && head.isOpen;
}

/**
 * The first word of a value, without its colon.
 * @param {string} value
 */
export function firstWord(value) {
  return parted(parted(value, " ")[0], ":")[0];
}

