/** The field by which an earlier memo is opened: reads the file, and says what is wrong with it. */

import { Refused } from "./check.js";
import { readMemo } from "./reading.js";

/** @import { Memo } from "./draft.js" */
/** @import { MemoParts } from "./form.js" */
/** @import { Translate } from "../../shared/translations.js" */

export class MemoLoader {
  /** @type {Memo | null} */
  #waiting = null;

  /**
   * @param {MemoParts} parts
   * @param {Translate} t
   * @param {{mayReplace: () => boolean, onMemo: (memo: Memo) => void}} listener
   */
  constructor({ memo_file: input, memo_file_status: status, memo_replace: replace }, t, { mayReplace, onMemo }) {
    this.t = t;
    this.mayReplace = mayReplace;
    this.onMemo = onMemo;
    this.input = input;
    this.status = status;
    this.replace = replace;
    input.addEventListener("change", () => this.#open());
    replace.addEventListener("click", () => this.#hand(this.#waiting));
  }

  async #open() {
    const [file] = this.input.files ?? [];
    this.#say("");
    if (!file) {
      return;
    }
    try {
      this.#offer(await readMemo(file));
    } catch (error) {
      this.#refuse(error);
    }
    // The same file can be selected again.
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
      this.#say(this.t("unsaved"));
      this.#waiting = memo;
      this.replace.hidden = false;
    }
  }

  /** @param {Memo | null} memo */
  #hand(memo) {
    this.#say("");
    if (memo) {
      this.onMemo(memo);
    }
  }

  /** @param {unknown} error */
  #refuse(error) {
    const { key, values } = error instanceof Refused ? error : new Refused("unreadable");
    this.#say(this.t(`refused.${key}`, values));
    this.input.setAttribute("aria-invalid", "true");
  }

  /** @param {string} message */
  #say(message) {
    this.status.textContent = message;
    this.#waiting = null;
    this.replace.hidden = true;
    this.input.removeAttribute("aria-invalid");
  }
}
