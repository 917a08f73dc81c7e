/** Presses that are under way: what moves the page between the two halves of a click would make it miss its target. */

let isDown = false;
const note = (/** @type {Event} */ { type }) => (isDown = type === "pointerdown");
for (const type of ["pointerdown", "pointerup", "pointercancel"]) {
  window.addEventListener(type, note, true);
}

/**
 * Does something at once or, while a button or a finger is down, when the click has arrived.
 * @param {() => void} action
 */
export function afterPress(action) {
  if (!isDown) {
    action();
    return;
  }
  const done = new AbortController();
  const proceed = () => {
    done.abort();
    setTimeout(action);
  };
  for (const type of ["pointerup", "pointercancel"]) {
    window.addEventListener(type, proceed, { capture: true, signal: done.signal });
  }
}
