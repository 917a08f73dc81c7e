/** The buttons that select services: one in each element that `data-compare` marks, also in those that come later. */

import { make } from "../shared/elements.js";
import { nameOn } from "./names.js";

/** @import { Translate } from "../shared/translations.js" */

const MARKED = "[data-compare]";
const BUTTON = "[data-part=choose]";

/** Whether the page shows a service that can be selected. */
export function hasMarked() {
  return document.querySelector(MARKED) !== null;
}

/**
 * Puts a button into each marked element that has none, and makes all buttons say what they would do.
 * @param {Translate} t
 * @param {readonly string[]} slugs the selection
 */
export function showButtons(t, slugs) {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(MARKED))) {
    const isSelected = slugs.includes(element.dataset.compare ?? "");
    const button = element.querySelector(BUTTON) ?? addButton(element);
    const text = t(isSelected ? "remove" : "add");
    button.classList.toggle("ds-choose--chosen", isSelected);
    button.setAttribute("aria-label", `${text}: ${nameOn(element)}`);
    if (button.textContent !== text) {
      button.textContent = text;
    }
  }
}

/** @param {HTMLElement} element */
function addButton(element) {
  const button = make("button", { type: "button", class: "ds-choose", "data-part": "choose" });
  (element.querySelector(".ds-actions") ?? element).append(button);
  return button;
}

/** @param {(slug: string, name: string) => void} onPress called with the service whose button was pressed */
export function listenToButtons(onPress) {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest(BUTTON) : null;
    const element = button?.closest(MARKED);
    if (element instanceof HTMLElement) {
      onPress(element.dataset.compare ?? "", nameOn(element));
    }
  });
}

/** @param {() => void} onArrival called when marked elements come to the page, or show another service */
export function watchForMarked(onArrival) {
  const isMarked = (/** @type {Node} */ node) =>
    node instanceof Element && (node.matches(MARKED) || node.querySelector(MARKED) !== null);
  new MutationObserver((changes) => {
    if (changes.some(({ type, addedNodes }) => type === "attributes" || [...addedNodes].some(isMarked))) {
      onArrival();
    }
  }).observe(document.body, { attributeFilter: ["data-compare"], childList: true, subtree: true });
}
