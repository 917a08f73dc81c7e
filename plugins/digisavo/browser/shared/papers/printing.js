/** How a paper leaves the page on paper. Nothing is sent anywhere. */

import { make } from "../elements.js";
import { elementOf } from "./elements.js";

/** @import { Piece } from "./pieces.js" */

const PRINTING = "ds-prints-paper";

/**
 * Prints a document in place of the page. The page is as it was when the reader comes back to it.
 * @param {Piece} piece
 * @param {string} title
 */
export function printPaper(piece, title) {
  const paper = make("div", { class: "ds-paper" }, elementOf(piece));
  const former = document.title;
  const done = new AbortController();
  const restore = () => {
    done.abort();
    paper.remove();
    document.documentElement.classList.remove(PRINTING);
    document.title = former;
  };
  document.documentElement.classList.add(PRINTING);
  document.body.append(paper);
  document.title = title;
  // Some browsers never say that printing is over, and some go on before it is.
  ["afterprint", "pointerdown", "keydown"].forEach((event) => window.addEventListener(event, restore, { signal: done.signal }));
  window.print();
}
