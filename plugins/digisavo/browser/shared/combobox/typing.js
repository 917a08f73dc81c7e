/** Asks while a reader types into a combobox, and shows the answer to what was typed last. */

import { Latest } from "../latest.js";

/** @import { Listbox } from "./listbox.js" */
/**
 * How something typed is answered, and how the answer is put into the list.
 * @template Answer
 * @typedef {{ ask: (query: string) => Promise<Answer>, show: (answer: Answer, query: string) => void }} Answering
 */

/** The milliseconds for which a reader who types has paused. */
const PAUSE = 120;

/** @template Answer */
export class Typing {
  #latest = new Latest();
  #timer = 0;

  /**
   * @param {HTMLInputElement} input a combobox
   * @param {Listbox} list the list that it opens
   * @param {Answering<Answer>} answering
   */
  constructor(input, list, answering) {
    this.input = input;
    this.list = list;
    this.answering = answering;
  }

  /** Listens to the reader, and answers what has been typed already. */
  begin() {
    const { input } = this;
    input.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#ask(), PAUSE);
    });
    input.addEventListener("blur", () => this.close());
    const keys = { open: () => this.#ask(), close: () => this.close() };
    input.addEventListener("keydown", (event) => this.list.press(event, keys));
    if (input.value) {
      this.#ask();
    }
  }

  /** Closes the list; an answer that is under way is no longer wanted. */
  close() {
    clearTimeout(this.#timer);
    this.#latest.forget();
    this.list.close();
  }

  #ask() {
    const query = this.input.value.trim();
    if (!query) {
      this.close();
      return;
    }
    this.#latest.ask(() => this.answering.ask(query), {
      show: (answer) => this.answering.show(answer, query),
      // The field itself works on, as the form that it stands in.
      fail: () => this.close(),
    });
  }
}
