/** The menu of narrow screens, a `<details>`: closes with Escape, with a click elsewhere, and when the focus leaves it. */

/** @param {HTMLElement} element */
export default function menu(element) {
  if (!(element instanceof HTMLDetailsElement)) {
    throw new Error("a menu is a <details>");
  }

  element.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && element.open) {
      element.open = false;
      element.querySelector("summary")?.focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (event.target instanceof Node && !element.contains(event.target)) {
      element.open = false;
    }
  });
  element.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !element.contains(relatedTarget)) {
      element.open = false;
    }
  });
}
