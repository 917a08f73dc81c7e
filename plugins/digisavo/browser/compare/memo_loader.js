/** The field by which an earlier memo is opened: reads the file, and tells what is wrong with it. */

import { part } from "../component.js";
import { Refused } from "./memo_check.js";
import { readMemo } from "./memo_read.js";

/** @typedef {import("./memo.js").Memo} Memo */
/** @typedef {import("../strings.js").Say} Say */

export class MemoLoader {
  /** @type {Memo | null} */
  #waiting = null;

  /**
   * @param {HTMLElement} element
   * @param {Say} say
   * @param {{mayReplace: () => boolean, onMemo: (memo: Memo) => void}} listener
   */
  constructor(element, say, { mayReplace, onMemo }) {
    this.say = say;
    this.mayReplace = mayReplace;
    this.onMemo = onMemo;
    this.input = part(element, "memo_file", HTMLInputElement);
    this.told = part(element, "memo_file_told", HTMLElement);
    this.replace = part(element, "memo_replace", HTMLButtonElement);
    this.input.addEventListener("change", () => this.#open());
    this.replace.addEventListener("click", () => this.#hand(this.#waiting));
  }

  async #open() {
    const [file] = this.input.files ?? [];
    this.#tell("");
    if (!file) {
      return;
    }
    try {
      this.#offer(await readMemo(file));
    } catch (error) {
      this.#refuse(error);
    }
    // The same file can be chosen again.
    this.input.value = "";
  }

  /**
   * Hands a memo over, unless something would be lost that the reader has written.
   * @param {Memo} memo
   */
  #offer(memo) {
    if (this.mayReplace()) {
      this.#hand(memo);
    } else {
      this.#tell(this.say("unsaved"));
      this.#waiting = memo;
      this.replace.hidden = false;
    }
  }

  /** @param {Memo | null} memo */
  #hand(memo) {
    this.#tell("");
    if (memo) {
      this.onMemo(memo);
    }
  }

  /** @param {unknown} error */
  #refuse(error) {
    const { key, values } = error instanceof Refused ? error : new Refused("unreadable");
    this.#tell(this.say(`refused.${key}`, values));
    this.input.setAttribute("aria-invalid", "true");
  }

  /** @param {string} message */
  #tell(message) {
    this.told.textContent = message;
    this.#waiting = null;
    this.replace.hidden = true;
    this.input.removeAttribute("aria-invalid");
  }
}
