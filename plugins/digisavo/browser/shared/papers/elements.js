/** Pieces of a document as elements of the page: texts stay texts. */

import { make } from "../elements.js";

/** @import { Node } from "./pieces.js" */

/**
 * @param {Node} node
 * @returns {HTMLElement | string}
 */
export function elementOf(node) {
  if (typeof node === "string") {
    return node;
  }
  const tag = /** @type {keyof HTMLElementTagNameMap} */ (node.tag);
  return make(tag, node.attributes, ...node.children.map(elementOf));
}
