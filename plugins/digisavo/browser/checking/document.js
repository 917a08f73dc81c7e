/** A parsed source file: plain values beside a tree of the places where they stand. Knows no DOM. */

import { constantsOf } from "./constants.js";
import { onOneLine } from "./text.js";

/**
 * A value as typed: text, list, or mapping.
 * @typedef {string | any[] | Map<string, any>} Raw
 * @typedef {readonly (string | number)[]} Path
 * @typedef {{ line: number, column: number }} Mark line and column from 0
 * @typedef {{ line: number, column: number }} Span line and column from 1
 * @typedef {{ start: Mark, parts: Map<string | number, Mark | Branch>, keys: Map<string, Mark> }} Branch
 * @typedef {Map<number, [number, number][]>} Shifts by line: from which column on how many characters were added
 */

/** What stands for a value that could not be read: its fault is reported, so nothing else is said of it. */
export const unread = () => constantsOf("document").unread;

/** The values of one file, every scalar a string as typed, and their places. */
export class Sheaf {
  /**
   * @param {{ text: string, values: Map<string, Raw>, places: Branch, problems?: any[], verbatim?: Set<string>, shifts?: Shifts,
   *   yaml?: string }} parts
   */
  constructor({ text, values, places, problems = [], verbatim = new Set(), shifts = new Map(), yaml = text }) {
    this.text = text;
    /** The part of the text that is YAML. */
    this.yaml = yaml;
    this.values = values;
    this.places = places;
    this.problems = problems;
    this.verbatim = verbatim;
    this.shifts = shifts;
    /** @type {string[] | undefined} */
    this.lines = undefined;
  }

  /**
   * The place of a value; of a missing one, the nearest mapping or list that lacks it.
   * @param {Path} path
   * @returns {Span}
   */
  spanOf(path) {
    let found = this.#follow(path);
    let rest = path;
    while (rest.length && !found) {
      rest = rest.slice(0, -1);
      found = this.#follow(rest);
    }
    return rest.length && found ? this.#span(found) : { line: 1, column: 1 };
  }

  /**
   * The place of a character within a text; where that cannot be told, or no character is meant, the place of the text.
   * @param {Path} path
   * @param {number | null} index
   * @returns {Span}
   */
  spanIn(path, index) {
    const span = this.spanOf(path);
    const text = this.#textAt(path);
    if (index === null || !text.slice(index).trim()) {
      return span;
    }
    const before = text.slice(0, index);
    if (path.length === 1 && this.verbatim.has(String(path[0]))) {
      return { line: span.line + countOf(before, "\n"), column: index - before.lastIndexOf("\n") };
    }
    const rest = text.slice(index).trimStart();
    return this.#spanInLines(span, rest, text.slice(0, text.length - rest.length));
  }

  /**
   * The place of a mapping's key; of its value where there is no such key.
   * @param {Path} path
   * @returns {Span}
   */
  keySpanOf(path) {
    const outer = this.#follow(path.slice(0, -1));
    const mark = outer && "keys" in outer ? outer.keys.get(String(path.at(-1))) : undefined;
    return mark ? this.#span(mark) : this.spanOf(path);
  }

  /**
   * The lines of a text as the file breaks it; the whole text where that cannot be told: in quotation marks.
   * @param {Path} path
   */
  linesAt(path) {
    const text = this.#textAt(path);
    const { line: start, column } = this.spanOf(path);
    if (text.includes("\n")) {
      return text.split("\n").map(onOneLine).filter(Boolean);
    }
    this.lines ??= this.text.split("\n");
    const [first = "", ...others] = this.lines.slice(start - 1);
    /** @type {string[]} */
    const found = [];
    let rest = onOneLine(text);
    for (const line of [first.slice(column - 1), ...others].map(onOneLine).filter(Boolean)) {
      if (!rest || !rest.startsWith(line)) {
        break;
      }
      found.push(line);
      rest = rest.slice(line.length).trim();
    }
    return rest ? [onOneLine(text)] : found;
  }

  /** @param {Path} path */
  #textAt(path) {
    /** @type {any} */
    let value = this.values;
    for (const part of path) {
      value = value instanceof Map ? value.get(part) : Array.isArray(value) ? value[Number(part)] : undefined;
    }
    return typeof value === "string" ? value : "";
  }

  /**
   * @param {Span} start
   * @param {string} text
   * @param {string} before
   * @returns {Span}
   */
  #spanInLines(start, text, before) {
    this.lines ??= this.text.split("\n");
    const lines = this.lines;
    const piece = constantsOf("document").white.split(text)[0].slice(0, 40);
    const index = start.line + countOf(before, "\n");
    if (index < lines.length && lines[start.line - 1].slice(start.column - 1).startsWith("|")) {
      const found = lines[index].indexOf(piece, Math.max(0, before.length - before.lastIndexOf("\n") - 1));
      return found >= 0 ? { line: index + 1, column: found + 1 } : start;
    }
    let passed = countOf(before, piece);
    for (let number = start.line; number <= lines.length; number += 1) {
      const line = lines[number - 1];
      let found = line.indexOf(piece, number === start.line ? start.column - 1 : 0);
      while (found >= 0 && passed) {
        passed -= 1;
        found = line.indexOf(piece, found + piece.length);
      }
      if (found >= 0) {
        return { line: number, column: found + 1 };
      }
    }
    return start;
  }

  /**
   * @param {Path} path
   * @returns {Mark | Branch | undefined}
   */
  #follow(path) {
    /** @type {Mark | Branch | undefined} */
    let place = this.places;
    for (const part of path) {
      place = place && "parts" in place ? place.parts.get(part) : undefined;
    }
    return place;
  }

  /** @param {Mark | Branch} place */
  #span(place) {
    const mark = "start" in place ? place.start : place;
    return { line: mark.line + 1, column: shifted(this.shifts, mark.line, mark.column) + 1 };
  }
}

/**
 * The column in the file of a place that was read.
 * @param {Shifts} shifts
 * @param {number} line
 * @param {number} column
 */
export function shifted(shifts, line, column) {
  let added = 0;
  for (const [start, number] of shifts.get(line) ?? []) {
    added += column >= start ? number : 0;
  }
  return Math.max(0, column - added);
}

/**
 * A path as people read it; list items count from 1: `references[1].source`.
 * @param {Path} path
 */
export function dotted(path) {
  let text = "";
  for (const part of path) {
    text += typeof part === "number" ? `[${part + 1}]` : text ? `.${part}` : part;
  }
  return text;
}

/**
 * @param {string} text
 * @param {string} piece
 */
export function countOf(text, piece) {
  return piece ? text.split(piece).length - 1 : text.length + 1;
}
