/** What scalars say: every one is a string as typed; what quotation marks and blocks mean the package `yaml` tells. Knows no DOM. */

import { parseDocument } from "../../vendor/yaml.js";
import { Events } from "./events.js";

/** @typedef {import("./events.js").Event} Event */

/**
 * A document of the package `yaml`, read as content is: without aliases, types and repeated keys of its own.
 * @param {string} text
 */
export function documentOf(text) {
  return parseDocument(text, { schema: "failsafe", uniqueKeys: false, prettyErrors: false, strict: false, logLevel: "silent" });
}

/**
 * The value of a scalar. What stands without quotation marks is as it is; of others the package says what they mean.
 * @param {string} text
 * @param {Event} event
 * @returns {string}
 */
export function valueOf(text, { from, end, isPlain, indent }) {
  const written = text.slice(from, end.index);
  if (isPlain) {
    return written.includes("\n") ? folded(written) : written;
  }
  // An indentation that is given counts from that of the entry around it, which is left out here.
  const alone = indent ? written.replace(/[1-9]/, String(indent)) : written;
  /** @type {any} */
  const { contents } = documentOf(alone);
  return String(contents?.value ?? "");
}

/**
 * A text that goes on over several lines.
 * @param {string} written
 */
function folded(written) {
  return written.replace(/[ \t]*\n[ \t\n]*/g, (gap) => "\n".repeat(gap.split("\n").length - 2) || " ");
}

/**
 * The values of a sound text that stand without quotation marks, each with where it ends.
 * @param {string} text
 * @returns {{ value: string, end: import("../document.js").Mark }[]}
 */
export function plainValues(text) {
  /** @type {{ value: string, end: import("../document.js").Mark }[]} */
  const found = [];
  new Events(text, (event) => {
    if (event.type === "scalar" && event.plain) {
      found.push({ value: valueOf(text, event), end: event.end });
    }
    return true;
  }).run();
  return found;
}
