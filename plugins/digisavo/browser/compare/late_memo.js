/** The memo as long as nobody writes one: its form and words are fetched when the reader first opens it, or an earlier memo. */

import { load } from "../shared/fetching.js";
import { Latest } from "../shared/latest.js";
import { Once } from "../shared/once.js";
import { paperWords } from "../shared/papers/words.js";
import { partsOf } from "../shared/parts.js";
import { translating, translationsOf } from "../shared/translations.js";

/** @import { MatchingOf } from "./late_matching.js" */
/** @import { MemoForm, View } from "./memo/form.js" */
/** @import { Comparison } from "./table/comparison.js" */

const PARTS = { memo_box: HTMLDetailsElement, memo_told: HTMLElement };

export class LateMemo {
  #latest = new Latest();
  /** @type {Once<MemoForm>} */
  #form = new Once(() => this.#begin());
  #isBegun = false;
  /** @type {[Comparison, View] | null} */
  #shown = null;

  /**
   * @param {HTMLElement} section
   * @param {MatchingOf} matching
   * @param {(query: string) => void} onLoad shows the comparison of an earlier memo
   */
  constructor(section, matching, onLoad) {
    this.section = section;
    this.parts = partsOf(section, PARTS);
    this.t = translationsOf(section);
    this.matching = matching;
    this.onLoad = onLoad;
    section.hidden = false;
    // What opens does not bubble.
    section.addEventListener("toggle", ({ target }) => target instanceof HTMLDetailsElement && target.open && this.#ask(), { capture: true });
  }

  async #begin() {
    const [{ MemoForm }, { words }, ofPapers] = await Promise.all([
      import("./memo/form.js"), load(this.section.dataset.texts ?? ""), paperWords(),
    ]);
    const form = new MemoForm(this.section, { t: translating(words), ofPapers }, this.matching, this.onLoad);
    this.#isBegun = true;
    if (this.#shown) {
      form.show(...this.#shown);
    }
    return form;
  }

  #ask() {
    this.#latest.ask(() => this.#form.get(), {
      show: () => this.#say(""),
      wait: () => this.#say(this.t("waiting")),
      fail: (error) => {
        console.warn("The form of the memo could not be fetched:", error);
        this.#say(this.t("unavailable"));
      },
    });
  }

  /** @param {string} text */
  #say(text) {
    this.parts.memo_told.textContent = text;
  }

  /** Opens the form. */
  open() {
    this.parts.memo_box.open = true;
    this.#reach();
  }

  /** Goes to the form, as soon as it shows: the table may still be in the making. */
  #reach() {
    const { memo_box: box } = this.parts;
    const page = this.section.closest("[data-state]");
    if (box.getClientRects().length || !page) {
      box.scrollIntoView();
      box.querySelector("summary")?.focus();
      return;
    }
    const waiting = new MutationObserver(() => {
      waiting.disconnect();
      this.#reach();
    });
    waiting.observe(page, { attributeFilter: ["data-state"] });
  }

  /**
   * Takes what the table shows now.
   * @param {Comparison} comparison
   * @param {View} view
   */
  async show(comparison, view) {
    this.#shown = [comparison, view];
    if (this.#isBegun) {
      (await this.#form.get()).show(comparison, view);
    } else {
      this.parts.memo_box.hidden = !comparison.services.length;
    }
  }
}
