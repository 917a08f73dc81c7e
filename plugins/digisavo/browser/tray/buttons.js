/** The buttons that choose services: one in each element that `data-compare` marks, in those that come later too. */

import { nameOn } from "./names.js";

const MARKED = "[data-compare]";

/** @typedef {import("../strings.js").Say} Say */

/** Whether the page shows a service that can be chosen. */
export function hasChoosable() {
  return document.querySelector(MARKED) !== null;
}

/**
 * Puts a button into each marked element that has none, and makes all buttons say what they would do.
 * @param {Say} say
 * @param {readonly string[]} slugs the chosen ones
 */
export function showButtons(say, slugs) {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(MARKED))) {
    const isChosen = slugs.includes(element.dataset.compare ?? "");
    const button = element.querySelector("[data-part=choose]") ?? addButton(element);
    const text = say(isChosen ? "remove" : "add");
    button.classList.toggle("ds-choose--chosen", isChosen);
    button.setAttribute("aria-label", `${text}: ${nameOn(element)}`);
    if (button.textContent !== text) {
      button.textContent = text;
    }
  }
}

/** @param {HTMLElement} element */
function addButton(element) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "ds-choose";
  button.dataset.part = "choose";
  (element.querySelector(".ds-actions") ?? element).append(button);
  return button;
}

/**
 * Tells which service's button was pressed.
 * @param {(slug: string, name: string) => void} onPress
 */
export function listenToButtons(onPress) {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-part=choose]") : null;
    const element = button?.closest(MARKED);
    if (element instanceof HTMLElement) {
      onPress(element.dataset.compare ?? "", nameOn(element));
    }
  });
}

/**
 * Tells when marked elements come to the page, or change which service they show.
 * @param {() => void} onArrival
 */
export function watchForMarked(onArrival) {
  const isMarked = (/** @type {Node} */ node) =>
    node instanceof Element && (node.matches(MARKED) || node.querySelector(MARKED) !== null);
  new MutationObserver((changes) => {
    if (changes.some(({ type, addedNodes }) => type === "attributes" || [...addedNodes].some(isMarked))) {
      onArrival();
    }
  }).observe(document.body, { attributeFilter: ["data-compare"], childList: true, subtree: true });
}
