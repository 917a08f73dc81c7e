/** A button that copies a text to the clipboard; hidden where there is no clipboard. */

/**
 * @param {HTMLButtonElement} button
 * @param {() => string} textOf the text at the moment of the click
 * @param {(key: string) => void} announce announces the text of a key: `copied` or `not_copied`
 */
export function offerCopy(button, textOf, announce) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(textOf());
      announce("copied");
    } catch {
      announce("not_copied");
    }
  });
}
