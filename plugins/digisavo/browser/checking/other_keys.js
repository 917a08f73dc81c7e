/** What people call a question when they do not know its key: the keys that they may mean. Knows no DOM. */

import { constantsOf } from "./constants.js";
import { fold } from "./suggest.js";

/**
 * Which of the keys of a kind a name may mean: by its parts (`contract_terms`), or as people call it.
 * @param {string} name
 * @param {readonly string[]} keys
 * @returns {string[]}
 */
export function keysMeant(name, keys) {
  const parted = (/** @type {string} */ text) => fold(text).replaceAll(".", "-");
  const same = keys.filter((key) => parted(key) === parted(name));
  const { other_keys: others } = constantsOf("other_keys");
  const folded = fold(name);
  const known = Object.hasOwn(others, folded) ? others[folded] : [];
  return same.length ? same : known.filter((/** @type {string} */ key) => keys.includes(key));
}

/**
 * The key of the text in which anything can be told, "" where a kind has none.
 * @param {readonly string[]} keys
 * @returns {string}
 */
export function homeOfOthers(keys) {
  const { text } = constantsOf("other_keys");
  return keys.includes(text) ? text : "";
}
