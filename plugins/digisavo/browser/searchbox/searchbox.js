/**
 * A field of search that suggests results while one types: the combobox pattern. Without scripts, and if what it needs cannot be
 * fetched, its form leads to the page of search.
 */

import { makeCombobox } from "../shared/combobox/field.js";

let boxes = 0;

/** @param {HTMLElement} element */
export default function searchbox(element) {
  const input = element.querySelector("input");
  if (!(element instanceof HTMLFormElement && input)) {
    throw new Error("a box of search is a <form> with an <input>");
  }
  boxes += 1;
  const id = `suggestions-${boxes}`;
  // A field of type "search" may not be a combobox.
  input.type = "text";
  input.inputMode = "search";
  input.enterKeyHint = "search";
  makeCombobox(input, id);
  // Most readers never search: the rest is fetched for those who do.
  const begin = () => import("./box.js").then(({ beginBox }) => beginBox(element, input, id));
  if (document.activeElement === input) {
    begin();
  } else {
    input.addEventListener("focus", begin, { once: true });
  }
}
