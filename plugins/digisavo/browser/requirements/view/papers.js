/** The papers as long as nobody needs them: what makes them is fetched when there is a result, or an earlier paper is opened. */

import { Latest } from "../../shared/latest.js";
import { Once } from "../../shared/once.js";
import { paperWords } from "../../shared/papers/words.js";
import { partsOf } from "../../shared/parts.js";
import { translationsOf } from "../../shared/translations.js";

/** @import { Result } from "../judging.js" */
/** @import { PapersForm } from "../papers/papers.js" */

const PARTS = { papers_continue: HTMLDetailsElement, papers_told: HTMLElement };

export class Papers {
  #latest = new Latest();
  /** @type {Once<PapersForm>} */
  #form;
  /** @type {Result | undefined} */
  #result;
  #isBegun = false;

  /**
   * @param {HTMLElement} section
   * @param {(query: string) => void} go shows the list of an earlier paper
   */
  constructor(section, go) {
    this.section = section;
    this.parts = partsOf(section, PARTS);
    this.t = translationsOf(section);
    this.#form = new Once(async () => {
      const [{ PapersForm }, words] = await Promise.all([import("../papers/papers.js"), paperWords()]);
      return new PapersForm(section, words, go);
    });
    this.parts.papers_continue.addEventListener("toggle", () => this.parts.papers_continue.open && this.#ask());
  }

  /** @param {Result | undefined} result */
  show(result) {
    this.#result = result;
    this.section.hidden = false;
    if (result?.criteria.length || this.#isBegun) {
      this.#ask();
    }
  }

  #ask() {
    this.#latest.ask(() => this.#form.get(), {
      show: (form) => {
        this.#isBegun = true;
        this.#say("");
        form.show(this.#result);
      },
      wait: () => this.#say(this.t("waiting")),
      fail: (error) => {
        console.warn("The papers could not be fetched:", error);
        this.#say(this.t("unavailable"));
      },
    });
  }

  /** @param {string} text */
  #say(text) {
    this.parts.papers_told.textContent = text;
  }
}
