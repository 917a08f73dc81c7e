/** A draft of a form on the device, only where the writer asks for it. */

/** @import { Raw } from "../asking/fields.js" */
/** @typedef {{ saved: string, slug: string, source: string, values: [string, Raw][] }} Draft */

const KEY = "digisavo.luonnos";

export class Drafts {
  #key;

  /**
   * @param {string} kind
   * @param {string} slug "" for a new entry
   */
  constructor(kind, slug) {
    this.#key = [KEY, kind, slug].filter(Boolean).join(".");
  }

  /** The draft that the device keeps, null for none or where it cannot be read. @returns {Draft | null} */
  read() {
    try {
      const draft = JSON.parse(localStorage.getItem(this.#key) ?? "null");
      return draft && Array.isArray(draft.values) && typeof draft.source === "string" ? draft : null;
    } catch {
      return null;
    }
  }

  /**
   * @param {Draft} draft
   * @returns {boolean} whether the device keeps it
   */
  write(draft) {
    try {
      localStorage.setItem(this.#key, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  forget() {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // There is nothing then.
    }
  }
}
