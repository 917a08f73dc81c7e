/**
 * Leaves out of a file what YAML cannot read, entry by entry, so that one fault hides nothing but its own entry.
 *
 * White space is put in order, for it leaves no doubt of what was meant; values are never guessed. Knows no DOM.
 */

import { constantsOf } from "../constants.js";
import { faultOf, problemAt } from "../problem.js";
import { quote } from "../text.js";
import { Draft, hasGrave, sizeOf } from "./draft.js";
import { Line, begins, entriesIn, firstColumn } from "./lines.js";
import { faultOfStranger, leaveOutUnsound, refuseValue } from "./refusal.js";

/**
 * A text without what cannot be read of it; it is hopeless where so much is wrong that the rest was not looked at.
 * @param {string} text
 * @param {import("./lines.js").Names} names
 */
export function mend(text, names) {
  const { most_faults: most } = constantsOf("yaml_mending");
  const draft = new Draft(text.split("\n"), names);
  new Mending(draft).mendFile();
  const isHopeless = draft.problems.length >= most;
  if (isHopeless) {
    const last = draft.problems.map(({ span }) => span).reduce((one, other) => (isLater(one, other) ? one : other));
    draft.problems.push(problemAt(last, faultOf("yaml.many", "", { most })));
  }
  return { text: draft.lines.join("\n"), problems: draft.problems, shifts: draft.shifts, isHopeless };
}

/**
 * @param {import("../document.js").Span} one
 * @param {import("../document.js").Span} other
 */
function isLater(one, other) {
  return one.line > other.line || (one.line === other.line && one.column > other.column);
}

class Mending {
  #draft;
  #base = 0;

  /** @param {Draft} draft */
  constructor(draft) {
    this.#draft = draft;
  }

  mendFile() {
    const { lines, names } = this.#draft;
    this.#dropStrangeLines();
    this.#base = firstColumn(lines, names);
    this.#mendRange(0, lines.length, this.#base);
  }

  get #isFull() {
    return this.#draft.problems.length >= constantsOf("yaml_mending").most_faults;
  }

  /** Takes out lines that are no part of any entry: marks of documents and of pasted code. */
  #dropStrangeLines() {
    let begun = false;
    for (const [index, text] of this.#draft.lines.entries()) {
      if (this.#isFull) {
        return;
      }
      const mark = text.trimEnd();
      const isMark = mark === "---" || mark === "...";
      if (text.startsWith("```") || text.startsWith("~~~")) {
        this.#draft.report(index, 0, faultOf("yaml.fence", "", { line: quote(text) }));
      } else if (isMark && begun) {
        this.#draft.report(index, 0, faultOf("yaml.documents", "", { line: mark }));
      } else if (!isMark) {
        begun ||= !Line.of(text).isBlank;
        continue;
      }
      this.#draft.lines[index] = "";
    }
  }

  /**
   * @param {number} start
   * @param {number} end
   * @param {number} column
   */
  #mendRange(start, end, column, parent = "") {
    this.#mendEntries(entriesIn(this.#draft.lines, start, end, column, this.#draft.names), column, parent);
  }

  /**
   * Halves the entries until those are left that have faults: to read each one alone would take long.
   * @param {[number, number][]} entries
   * @param {number} column
   * @param {string} parent
   */
  #mendEntries(entries, column, parent) {
    if (!entries.length) {
      return;
    }
    if (this.#isFull) {
      this.#draft.blank(entries[0][0], entries[entries.length - 1][1]);
    } else if (entries.length === 1) {
      this.#mend(entries[0][0], entries[0][1], column, parent);
    } else if (!this.#areSound(entries)) {
      const middle = Math.floor(entries.length / 2);
      this.#mendEntries(entries.slice(0, middle), column, parent);
      this.#mendEntries(entries.slice(middle), column, parent);
    }
  }

  /** @param {[number, number][]} entries */
  #areSound(entries) {
    const [start, end] = [entries[0][0], entries[entries.length - 1][1]];
    const tree = this.#draft.read(start, end);
    const repeated = tree.problems.filter(({ fault }) => fault.code === "yaml.duplicate").length;
    const found = typeof tree.root === "string" ? 0 : sizeOf(tree.root) + repeated;
    return found === entries.length && !hasGrave(tree) && !this.#draft.areOdd(start, end);
  }

  /**
   * @param {number} start
   * @param {number} end
   * @param {number} column
   * @param {string} parent
   */
  #mend(start, end, column, parent) {
    const draft = this.#draft;
    if (draft.line(start).indent !== column) {
      draft.putInLine(start, end, column);
    }
    if (draft.isSound(start, end) && !draft.areOdd(start, end)) {
      return;
    }
    if (column === this.#base) {
      draft.mendSpaces(start, end);
      if (draft.isSound(start, end)) {
        return;
      }
    }
    if (column > constantsOf("yaml_mending").deepest) {
      refuseValue(draft, start, end);
    } else if (draft.line(start).dash) {
      this.#mendItem(start, end, parent);
    } else if (this.#hasParts(start, end)) {
      this.#mendParts(start, end);
    } else {
      this.#mendValue(start, end);
    }
  }

  /**
   * An item with several parts is read like a mapping that begins after the hyphen.
   * @param {number} start
   * @param {number} end
   * @param {string} parent
   */
  #mendItem(start, end, parent) {
    const draft = this.#draft;
    const text = draft.lines[start];
    const { key, column } = draft.line(start);
    if (!key || draft.isAlone(start, end)) {
      this.#mendValue(start, end);
      return;
    }
    draft.lines[start] = " ".repeat(column) + text.slice(column);
    this.#mendRange(start, end, column, parent);
    draft.lines[start] = text.slice(0, column) + draft.lines[start].slice(column);
    leaveOutUnsound(draft, start, end);
  }

  /**
   * @param {number} start
   * @param {number} end
   */
  #hasParts(start, end) {
    if (!this.#draft.line(start).isOpen) {
      return false;
    }
    const first = this.#draft.lines.slice(start + 1, end).map(Line.of).find((line) => !line.isBlank);
    return first !== undefined && begins(first, this.#draft.names);
  }

  /**
   * @param {number} start
   * @param {number} end
   */
  #mendParts(start, end) {
    const draft = this.#draft;
    const head = draft.line(start);
    let body = start + 1;
    while (draft.line(body).isBlank) {
      body += 1;
    }
    const first = draft.line(body);
    /** @type {[number, number][]} */
    const fitting = [];
    for (const [begin, stop] of entriesIn(draft.lines, body, end, first.indent, draft.names)) {
      const line = draft.line(begin);
      if (Boolean(line.dash) === Boolean(first.dash) && this.#belongs(line, first, head)) {
        fitting.push([begin, stop]);
      } else if (stop === end && line.indent < first.indent) {
        draft.putInLine(begin, stop, head.column);
        this.#mendRange(begin, stop, head.column);
        end = begin;
      } else {
        draft.report(begin, line.indent, faultOfStranger(draft.lines[begin], first));
        draft.blank(begin, stop);
      }
    }
    this.#mendEntries(fitting, first.indent, head.key);
    leaveOutUnsound(draft, start, end);
  }

  /**
   * Whether an entry is a part of the head above: one that is indented less than the others may be none.
   * @param {Line} line
   * @param {Line} first
   * @param {Line} head
   */
  #belongs(line, first, head) {
    return line.indent >= first.indent || Boolean(line.dash) || this.#draft.names.hasPart(head.key, line.key);
  }

  /**
   * Reports what is wrong with an entry that has a single value, and leaves the value out.
   * @param {number} start
   * @param {number} end
   */
  #mendValue(start, end) {
    const draft = this.#draft;
    const head = draft.line(start);
    if (constantsOf("yaml_mending").blank_answers.includes(head.value) && draft.isAlone(start, end)) {
      draft.lines[start] = head.saying(`'${head.value}'`);
      return;
    }
    for (let index = start + 1; index < end; index += 1) {
      const line = draft.line(index);
      if (line.isBlank) {
        continue;
      }
      if (head.opensText && line.indent <= head.column) {
        draft.report(index, line.indent, faultOf("yaml.text", "", { text: quote(draft.lines[index]) }));
        draft.leaveOut(start, end);
        return;
      }
      if (this.#isMisplaced(line, head) && draft.isSound(start, index)) {
        draft.putInLine(index, end, head.column);
        this.#mendRange(index, end, head.column);
        return;
      }
    }
    refuseValue(draft, start, end);
  }

  /**
   * Whether a line begins an entry of its own, too far to the right.
   * @param {Line} line
   * @param {Line} head
   */
  #isMisplaced(line, head) {
    const { names } = this.#draft;
    const isKnown = names.know(line.key) || names.begin(line.value);
    return isKnown && !line.dash && line.indent > head.column && !head.opensText;
  }
}
