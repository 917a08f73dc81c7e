/** Puts parts of a YAML text in the place of others: pairs by where they stand. Knows no DOM. */

import * as library from "../../vendor/yaml.js";

const { Document, isMap, isScalar, isSeq, YAMLMap } = /** @type {any} */ (library);

const OPTIONS = { lineWidth: 0, minContentWidth: 0, flowCollectionPadding: false };

/**
 * The key of a pair.
 * @param {any} pair
 */
export function nameOf(pair) {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}

/**
 * Where a pair begins, and the end of the last line of its value.
 * @param {{ key: any, value: any }} pair
 * @param {string} text
 * @returns {[number, number]}
 */
export function placeOf({ key, value }, text) {
  const start = key.range[0];
  const end = Math.max(endOf(value), key.range[1]);
  const trimmed = Math.max(start + text.slice(start, end).trimEnd().length, text.indexOf(":", key.range[1]) + 1);
  const line = text.indexOf("\n", trimmed);
  return [start, line < 0 ? text.length : line];
}

/**
 * The end of a value without the comments after it.
 * @param {any} node
 * @returns {number}
 */
function endOf(node) {
  const last = lastOf(node);
  return last ? endOf(last) : (node?.range?.[1] ?? 0);
}

/**
 * The last node of a list or a mapping that has lines of its own.
 * @param {any} node
 */
function lastOf(node) {
  const item = !node?.flow && (isMap(node) || isSeq(node)) ? node.items.at(-1) : undefined;
  return /** @type {any} */ (isMap(node) && item ? (/** @type {any} */ (item).value ?? /** @type {any} */ (item).key) : item);
}

/**
 * The end of the line at a place, with its break: what stands after a value there is a comment of it.
 * @param {string} text
 * @param {number} at
 */
export function lineEnd(text, at) {
  const found = text.indexOf("\n", at);
  return found < 0 ? text.length : found + 1;
}

/**
 * Forgets the comments that stand around a pair: they stay where they are in the text.
 * @param {any} pair
 */
export function withoutSurroundings(pair) {
  pair.key.commentBefore = pair.key.spaceBefore = undefined;
  for (let node = pair.value, last = lastOf(node); last; node = last, last = lastOf(node)) {
    node.comment = undefined;
  }
}

/**
 * A pair as text.
 * @param {any} pair
 */
export function written(pair) {
  const whole = new Document(null, { schema: "failsafe" });
  const map = new YAMLMap();
  map.items = [pair];
  whole.contents = /** @type {any} */ (map);
  return whole.toString(OPTIONS).trimEnd();
}

/**
 * @param {string} text
 * @param {[number, number, string][]} edits
 */
export function applied(text, edits) {
  // From the end to the beginning; where something is put before what is replaced, the latter comes first.
  const order = edits.map((edit, index) => ({ edit, index }))
    .sort(({ edit: a, index: i }, { edit: b, index: j }) => b[0] - a[0] || (b[1] - b[0] || 0) - (a[1] - a[0] || 0) || j - i);
  return order.reduce((whole, { edit: [start, end, part] }) => whole.slice(0, start) + part + whole.slice(end), text);
}
