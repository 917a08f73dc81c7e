/** What an option of a list says: its title, beside it what it is, and below them a line more, "" for none. */

import { make } from "../elements.js";

/**
 * @param {(Node | string)[]} title
 * @param {string} kind
 * @param {(Node | string)[]} summary
 * @returns {(Node | string)[]}
 */
export function contentOf(title, kind, summary) {
  return [
    make("span", { class: "ds-suggestions__title" }, ...title), " ",
    make("span", { class: "ds-suggestions__kind" }, kind), " ",
    make("span", { class: "ds-suggestions__summary" }, ...summary),
  ];
}
