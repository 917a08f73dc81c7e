/** The events by which components work together; none of them knows another. */

/** The selection in the address has changed. */
const SELECTION_CHANGE = "digisavo:selection";
/** The municipality in the address has changed. */
const MUNICIPALITY_CHANGE = "digisavo:municipality";

/** Says to all components of the page that the selection in the address has changed. */
export function announceSelection() {
  document.dispatchEvent(new CustomEvent(SELECTION_CHANGE));
}

/** @param {() => void} listener called whenever the selection in the address has changed */
export function onSelection(listener) {
  document.addEventListener(SELECTION_CHANGE, listener);
}

/** Says to all components of the page that the municipality in the address has changed. */
export function announceMunicipality() {
  document.dispatchEvent(new CustomEvent(MUNICIPALITY_CHANGE));
}

/** @param {() => void} listener called whenever the municipality in the address has changed */
export function onMunicipality(listener) {
  document.addEventListener(MUNICIPALITY_CHANGE, listener);
}
