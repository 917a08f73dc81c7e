/** A message that asks a provider for what is missing, made when a reader unfolds it. */

import { askWhenOpened } from "../shared/inquiry/opening.js";

/** @param {HTMLElement} element */
export default function inquiry(element) {
  const { questions = "", entry = "" } = element.dataset;
  if (element instanceof HTMLDetailsElement) {
    askWhenOpened(element, questions, entry);
  }
}
