/** The papers as long as nobody needs them: what makes them is fetched when a reader of a result comes near them, or opens one. */

import { Latest } from "../../shared/latest.js";
import { Once } from "../../shared/once.js";
import { paperWords } from "../../shared/papers/words.js";
import { partsOf } from "../../shared/parts.js";
import { translationsOf } from "../../shared/translations.js";

/** @import { Result } from "../judging.js" */
/** @import { PapersForm } from "../papers/papers.js" */

/** How near is near: the papers are there before a reader is. */
const NEAR = "300px";
const PARTS = { papers_continue: HTMLDetailsElement, papers_told: HTMLElement };

export class Papers {
  #latest = new Latest();
  /** @type {Once<PapersForm>} */
  #form;
  /** @type {Result | undefined} */
  #result;
  #isBegun = false;
  #isNear = false;

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
    new IntersectionObserver((entries) => this.#come(entries.some(({ isIntersecting }) => isIntersecting)), { rootMargin: NEAR }).observe(section);
    this.parts.papers_continue.addEventListener("toggle", () => this.parts.papers_continue.open && this.#ask());
  }

  /** @param {Result | undefined} result */
  show(result) {
    this.#result = result;
    this.section.hidden = false;
    this.#come(this.#isNear);
  }

  /** @param {boolean} isNear whether the reader sees the papers, or nearly so */
  #come(isNear) {
    this.#isNear = isNear;
    if (this.#isBegun || (isNear && this.#result?.criteria.length)) {
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
