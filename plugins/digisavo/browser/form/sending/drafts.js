/** A draft of a form on the device, only where the writer asks for it. */

/** @import { Raw } from "../asking/fields.js" */
/**
 * What the device keeps: of an entry that is completed what the writer has changed, else all; null is for no answer.
 * @typedef {{ saved: string, slug: string, source: string, values: [string, Raw | null][] }} Draft
 */

const KEY = "digisavo.luonnos";

export class Drafts {
  #key;
  /** What this form has kept or taken: any other draft is that of another form, and stays. @type {string | null} */
  #own = null;

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

  /** The draft that the device keeps has become this form's own. */
  take() {
    this.#own = localStorage.getItem(this.#key);
  }

  get #isOthers() {
    const kept = localStorage.getItem(this.#key);
    return kept !== null && kept !== this.#own;
  }

  /**
   * @param {Draft} draft
   * @returns {"kept" | "other" | "failed"} whether the device keeps it, or another one already
   */
  write(draft) {
    try {
      if (this.#isOthers) {
        return "other";
      }
      const text = JSON.stringify(draft);
      localStorage.setItem(this.#key, text);
      this.#own = text;
      return "kept";
    } catch {
      return "failed";
    }
  }

  /** Forgets this form's own draft. */
  forgetOwn() {
    try {
      if (!this.#isOthers) {
        this.forget();
      }
    } catch {
      // There is nothing then.
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
