/** The YAML of content: parsed once into strings with their places. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { Sheaf } from "../document.js";
import { faultOf, problemAt } from "../problem.js";
import { findRefused, replaceRefused, withoutReplacements } from "../text.js";
import { Line, indentOf } from "./lines.js";
import { findLostTexts } from "./lost_texts.js";
import { mend } from "./mending.js";
import { areOdd } from "./spaces.js";
import { Tree, refusedCharacter } from "./tree.js";

/**
 * A text as a document; if it cannot be read at all, its problems alone.
 * @param {string} text
 * @param {import("./lines.js").Names} names the keys that it may have
 * @returns {{ sheaf: Sheaf | null, problems: import("../problem.js").Problem[] }}
 */
export function parseYaml(text, names) {
  const problems = refusedIn(text, 0, text);
  let readable = problems.length ? replaceRefused(text) : text;
  let tree = new Tree();
  if (!areOdd(readable)) {
    tree.read(readable);
  }
  if (!isWhole(tree) && hasEntries(readable, names)) {
    const mended = mend(readable, names);
    problems.push(...mended.problems);
    if (mended.isHopeless) {
      return { sheaf: null, problems };
    }
    tree = new Tree(mended.shifts);
    readable = mended.text;
    tree.read(readable);
  }
  problems.push(...tree.problems);
  const { root, place, shifts } = tree;
  if (!isWhole(tree) || !place || !("parts" in place)) {
    return { sheaf: null, problems: tree.problems.length ? problems : [...problems, wrongTop(tree)] };
  }
  problems.push(...findLostTexts(readable, shifts));
  const values = problems.length ? cleaned(root) : root;
  return { sheaf: new Sheaf({ text, values, places: place, problems, shifts }), problems };
}

/**
 * Whether all of a text has been read, as a mapping.
 * @param {Tree} tree
 */
function isWhole(tree) {
  const { harmless } = constantsOf("yaml_text");
  return tree.root instanceof Map && tree.problems.every(({ fault }) => harmless.includes(fault.code));
}

/**
 * Whether a text has any entries of a mapping at its top, which are worth mending.
 * @param {string} text
 * @param {import("./lines.js").Names} names
 */
function hasEntries(text, names) {
  const lines = text.split("\n").filter((line) => line.trim() && !line.trimStart().startsWith("#"));
  const first = Math.min(...lines.map(indentOf));
  return lines.some((text) => {
    const line = indentOf(text) === first ? Line.of(text) : null;
    return line !== null && ((Boolean(line.key) && !line.dash) || names.begin(line.value));
  });
}

/**
 * Values without refused characters, which are reported already.
 * @param {any} value
 * @returns {any}
 */
function cleaned(value) {
  if (typeof value === "string") {
    return withoutReplacements(value);
  }
  return Array.isArray(value) ? value.map(cleaned) : new Map([...value].map(([key, part]) => [key, cleaned(part)]));
}

/**
 * The first refused characters of a text from an index on; `whole` is the text of their lines.
 * @param {string} text
 * @param {number} start
 * @param {string} whole
 */
export function refusedIn(text, start, whole) {
  const { most_character_problems: most } = constantsOf("yaml_text");
  /** @type {{ index: number, character: string }[]} */
  const found = findRefused(text);
  const later = found.filter(({ index }) => index >= start);
  return later.slice(0, most).map(({ index, character }) => {
    const before = whole.slice(0, index);
    return refusedCharacter({ line: before.split("\n").length, column: index - before.lastIndexOf("\n") }, character);
  });
}

/** @param {Tree} tree */
function wrongTop({ root, place }) {
  if (root === undefined || root === "") {
    return problemAt({ line: 1, column: 1 }, faultOf("yaml.empty"));
  }
  const mark = place && "start" in place ? place.start : place;
  const span = mark ? { line: mark.line + 1, column: mark.column + 1 } : { line: 1, column: 1 };
  return problemAt(span, faultOf("yaml.top", Array.isArray(root) ? "list" : "text"));
}
