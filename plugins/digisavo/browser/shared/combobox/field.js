/** What screen readers have to know of a field that opens a list. Knows no DOM. */

/**
 * Makes a field a combobox.
 * @param {HTMLInputElement} input
 * @param {string} id of the list that it will open
 */
export function makeCombobox(input, id) {
  input.autocomplete = "off";
  const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id };
  Object.entries(attributes).forEach(([name, value]) => input.setAttribute(name, value));
}
