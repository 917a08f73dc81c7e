/** The link to search of narrow screens: opens the field of the header, where there is one, and Escape closes it again. */

/** @param {HTMLElement} element */
export default function find(element) {
  const form = element.closest("header")?.querySelector("form");
  const input = form?.querySelector("input");
  if (!form || !input) {
    return;
  }

  const open = (/** @type {boolean} */ isOpen) => {
    form.classList.toggle("ds-search--open", isOpen);
    element.setAttribute("aria-expanded", String(isOpen));
    (isOpen ? input : element).focus();
  };

  element.setAttribute("role", "button");
  element.setAttribute("aria-expanded", "false");
  element.addEventListener("click", (event) => {
    event.preventDefault();
    open(!form.classList.contains("ds-search--open"));
  });
  element.addEventListener("keydown", (event) => {
    if (event.key === " ") {
      event.preventDefault();
      element.click();
    }
  });
  form.addEventListener("keydown", (event) => {
    // The first Escape closes the suggestions.
    if (event.key === "Escape" && !event.defaultPrevented && form.classList.contains("ds-search--open")) {
      open(false);
    }
  });
}
