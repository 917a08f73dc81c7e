/** The lines of a file while they are mended: what was wrong with them, and by how much they have moved. Knows no DOM. */

import { shifted, unread } from "../document.js";
import { faultOf, problemAt } from "../problem.js";
import { describeCharacter, shorten } from "../text.js";
import { Line, endsText, firstWord, indentOf } from "./lines.js";
import { areOdd, concerns, mendSpaces } from "./spaces.js";
import { Tree, isGrave } from "./tree.js";

/** A file in lines, which keep their numbers; lines and columns are counted from 0, and ends are exclusive. */
export class Draft {
  /**
   * @param {string[]} lines
   * @param {import("./lines.js").Names} names
   */
  constructor(lines, names) {
    this.lines = lines;
    this.names = names;
    /** @type {import("../problem.js").Problem[]} */
    this.problems = [];
    /** @type {import("../document.js").Shifts} */
    this.shifts = new Map();
  }

  /** @param {number} index */
  line(index) {
    return Line.of(this.lines[index]);
  }

  /**
   * What YAML makes of some lines.
   * @param {number} start
   * @param {number} end
   */
  read(start, end) {
    const tree = new Tree();
    tree.read(`${this.lines.slice(start, end).join("\n")}\n`);
    return tree;
  }

  /**
   * Whether lines can be read, and are one entry of a mapping or one item of a list.
   * @param {number} start
   * @param {number} end
   */
  isSound(start, end) {
    const tree = this.read(start, end);
    return sizeOf(tree.root) === 1 && !hasGrave(tree);
  }

  /**
   * @param {number} start
   * @param {number} end
   */
  areOdd(start, end) {
    return areOdd(this.lines.slice(start, end).join("\n"));
  }

  /**
   * Whether the first of some lines is the only one that says anything.
   * @param {number} start
   * @param {number} end
   */
  isAlone(start, end) {
    return this.lines.slice(start + 1, end).every((text) => Line.of(text).isBlank);
  }

  /**
   * @param {number} index
   * @param {number} column
   * @param {import("../problem.js").Fault} fault
   */
  report(index, column, fault) {
    this.problems.push(problemAt({ line: index + 1, column: shifted(this.shifts, index, column) + 1 }, fault));
  }

  /**
   * Leaves out lines.
   * @param {number} start
   * @param {number} end
   */
  blank(start, end) {
    this.lines.fill("", start, end);
  }

  /**
   * Leaves out the value of an entry, which keeps its key.
   * @param {number} start
   * @param {number} end
   */
  leaveOut(start, end) {
    const line = this.line(start);
    const word = firstWord(line.value);
    if (line.starts) {
      const isText = Boolean(line.dash) && !this.names.know(line.key);
      this.lines[start] = (isText ? line.with({ key: "" }) : line).saying(unread());
    } else if (this.names.know(word)) {
      this.lines[start] = `${" ".repeat(line.indent)}${word}: ${unread()}`;
    } else {
      this.lines[start] = "";
    }
    this.blank(start + 1, end);
  }

  /**
   * Moves an entry to the column of those beside it.
   * @param {number} start
   * @param {number} end
   * @param {number} column
   */
  putInLine(start, end, column) {
    const found = indentOf(this.lines[start]);
    this.report(start, found, faultOf("yaml.indentation", "", { found, wanted: column }));
    for (let index = start; index < end; index += 1) {
      const text = this.lines[index];
      if (text.trim()) {
        const indent = Math.max(indentOf(text) + column - found, 0);
        this.#shift(index, 0, indent - indentOf(text));
        this.lines[index] = " ".repeat(indent) + text.replace(/^ +/, "");
      }
    }
  }

  /**
   * Puts tabs, odd spaces and missing ones in order.
   * @param {number} start
   * @param {number} end
   */
  mendSpaces(start, end) {
    let last = -2;
    let textColumn = -1;
    for (let index = start; index < end; index += 1) {
      const text = this.lines[index];
      const isWithin = textColumn >= 0 && (!text.trim() || indentOf(text) > textColumn);
      if (isWithin || (textColumn < 0 && !concerns(text))) {
        continue;
      }
      const mended = mendSpaces(text, this.names, textColumn >= 0);
      for (const change of mended.changes) {
        const isIndent = change.variant === "tab" || change.variant === "indentation";
        if (!isIndent || last !== index - 1) {
          this.report(index, change.column, faultOfSpace(change, mended.text));
        }
        last = isIndent ? index : last;
        this.#shift(index, change.column, change.added);
      }
      this.lines[index] = mended.text;
      const line = Line.of(mended.text);
      if (textColumn < 0 || endsText(line, this.names)) {
        textColumn = line.opensText ? (line.key ? line.column : line.indent) : -1;
      }
    }
  }

  /**
   * @param {number} index
   * @param {number} column
   * @param {number} added
   */
  #shift(index, column, added) {
    if (added) {
      this.shifts.set(index, [...(this.shifts.get(index) ?? []), [column, added]]);
    }
  }
}

/**
 * Whether something kept YAML from reading on.
 * @param {Tree} tree
 */
export function hasGrave(tree) {
  return tree.problems.some(({ fault }) => isGrave(fault.code));
}

/**
 * The number of entries or items; 0 for a text or nothing.
 * @param {any} root
 */
export function sizeOf(root) {
  return root instanceof Map ? root.size : Array.isArray(root) ? root.length : 0;
}

/**
 * @param {import("./spaces.js").Change} change
 * @param {string} text
 */
function faultOfSpace(change, text) {
  if (change.variant === "tab") {
    return faultOf("yaml.tab");
  }
  if (change.variant === "missing") {
    return faultOf("yaml.space", "missing", { meant: shorten(text.trim()) });
  }
  return faultOf("yaml.space", change.variant, { character: describeCharacter(change.found) });
}
