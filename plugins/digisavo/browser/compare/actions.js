/** What can be done with a comparison: copying its link, taking it into a spreadsheet, printing it. */

import { part } from "../component.js";
import { csvOf } from "./csv.js";
import { make } from "./dom.js";

/** Browsers read the file after the click. */
const RELEASE_AFTER = 60_000;

/**
 * @param {HTMLElement} element
 * @param {import("../strings.js").Say} say
 * @param {(text: string) => void} tell
 * @param {() => import("./table.js").Comparison} current
 */
export function offerActions(element, say, tell, current) {
  offerCopy(part(element, "copy", HTMLButtonElement), say, tell);
  part(element, "print", HTMLButtonElement).addEventListener("click", () => window.print());
  part(element, "csv", HTMLButtonElement).addEventListener("click", () => {
    const file = say("file", { date: today() });
    download(file, csvOf(current(), say));
    tell(say("downloaded", { file }));
  });
}

/**
 * @param {HTMLButtonElement} button
 * @param {import("../strings.js").Say} say
 * @param {(text: string) => void} tell
 */
function offerCopy(button, say, tell) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      tell(say("copied"));
    } catch {
      tell(say("not_copied"));
    }
  });
}

/**
 * @param {string} name
 * @param {string} text
 */
function download(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER);
}

/** The day where the reader is, as it stands in names of files. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, "0")).join("-");
}
