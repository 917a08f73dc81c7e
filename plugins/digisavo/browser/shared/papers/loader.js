/** The field by which an earlier paper is opened: reads the file, and says what is wrong with it. */

import { Refused } from "./checks.js";

/** @import { Translate } from "../translations.js" */
/** @typedef {{ input: HTMLInputElement, status: HTMLElement, replace?: HTMLButtonElement }} LoaderParts */

/**
 * What a paper is read by, and what is done with it.
 * @template Paper
 * @typedef {object} Listener
 * @property {(file: File) => Promise<Paper>} read
 * @property {() => boolean} mayReplace whether nothing would be lost that the reader has written
 * @property {(paper: Paper) => void} open
 */

/** @template Paper */
export class PaperLoader {
  /** @type {Paper | null} */
  #waiting = null;

  /**
   * @param {LoaderParts} parts
   * @param {Translate} t by the texts below `refused`, and `unsaved`
   * @param {Listener<Paper>} listener
   */
  constructor({ input, status, replace }, t, listener) {
    this.t = t;
    this.listener = listener;
    this.input = input;
    this.status = status;
    this.replace = replace;
    input.addEventListener("change", () => this.#open());
    replace?.addEventListener("click", () => this.#hand(this.#waiting));
  }

  async #open() {
    const [file] = this.input.files ?? [];
    this.#say("");
    if (!file) {
      return;
    }
    try {
      this.#offer(await this.listener.read(file));
    } catch (error) {
      this.#refuse(error);
    }
    // The same file can be selected again.
    this.input.value = "";
  }

  /**
   * Hands a paper over, unless something would be lost that the reader has written.
   * @param {Paper} paper
   */
  #offer(paper) {
    if (this.listener.mayReplace()) {
      this.#hand(paper);
    } else {
      this.#say(this.t("unsaved"));
      this.#waiting = paper;
      this.#showReplace(true);
    }
  }

  /** @param {Paper | null} paper */
  #hand(paper) {
    this.#say("");
    if (paper) {
      this.listener.open(paper);
    }
  }

  /** @param {unknown} error */
  #refuse(error) {
    const { key, values } = error instanceof Refused ? error : new Refused("unreadable");
    this.#say(this.t(`refused.${key}`, values));
    this.input.setAttribute("aria-invalid", "true");
  }

  /** @param {boolean} isShown */
  #showReplace(isShown) {
    if (this.replace) {
      this.replace.hidden = !isShown;
    }
  }

  /** @param {string} message */
  #say(message) {
    this.status.textContent = message;
    this.#waiting = null;
    this.#showReplace(false);
    this.input.removeAttribute("aria-invalid");
  }
}
