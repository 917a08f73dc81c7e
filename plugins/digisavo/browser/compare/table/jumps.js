/** The list of the groups of rows, by which one goes to one of them: it stays in sight, folded. */

import { make } from "../../shared/elements.js";
import { groupsOf } from "./grid.js";

/** @import { CompareParts } from "../parts.js" */
/** @import { Comparison } from "./comparison.js" */

export class Jumps {
  /** @param {CompareParts} parts */
  constructor({ jumps, jump_list: list }) {
    this.jumps = jumps;
    this.list = list;
    list.addEventListener("click", () => (jumps.open = false));
    jumps.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") {
        jumps.open = false;
        jumps.querySelector("summary")?.focus();
      }
    });
    jumps.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !jumps.contains(relatedTarget)) {
        jumps.open = false;
      }
    });
  }

  /** @param {Comparison} comparison */
  show(comparison) {
    const groups = groupsOf(comparison);
    this.jumps.hidden = groups.length < 2;
    this.list.replaceChildren(...groups.map(({ name, id, rows }) => make(
      "li", {}, make("a", { href: `#${id}` }, name, " ", make("span", {}, String(rows.length))),
    )));
  }
}
