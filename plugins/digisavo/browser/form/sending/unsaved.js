/** Whether something is written that has gone nowhere yet: then a page asks before it is left. */

let isUnsaved = false;

export const unsaved = {
  get isUnsaved() {
    return isUnsaved;
  },
  mark() {
    isUnsaved = true;
  },
  clear() {
    isUnsaved = false;
  },
};

window.addEventListener("beforeunload", (event) => isUnsaved && event.preventDefault());
