/** The papers that are made of a result: none yet, so their place stays hidden. Knows no DOM. */

/** @import { Result } from "../judging.js" */

/**
 * Offers the papers of a result, again and again as it changes.
 * @param {HTMLElement} section is hidden as long as there is nothing to offer
 * @param {Result} result
 */
export function showPapers(section, result) {
  section.hidden = !result.criteria.length || !section.children.length;
}
