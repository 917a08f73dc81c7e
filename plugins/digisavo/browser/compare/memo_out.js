/** How a memo leaves the page: as a file, or on paper. Nothing is sent anywhere. */

import { make } from "./dom.js";
import { elementOf } from "./memo_elements.js";
import { FILE_TYPE } from "./memo_file.js";

const PRINTING = "ds-prints-memo";

/**
 * @param {string} name
 * @param {string} html
 */
export function saveFile(name, html) {
  const url = URL.createObjectURL(new Blob([html], { type: FILE_TYPE }));
  make("a", { href: url, download: name }).click();
  // A browser may begin to read only after this task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * Prints a document in place of the page. The page is as it was when the reader comes back to it.
 * @param {import("./memo_pieces.js").Piece} piece
 * @param {string} title
 */
export function printPaper(piece, title) {
  const paper = make("div", { class: "ds-memo-paper" }, elementOf(piece));
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
  // Some browsers never tell that printing is over, and some go on before it is.
  ["afterprint", "pointerdown", "keydown"].forEach((event) => window.addEventListener(event, restore, { signal: done.signal }));
  window.print();
}
