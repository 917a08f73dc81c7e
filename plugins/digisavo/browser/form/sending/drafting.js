/** Whether the device keeps what is written: only if the writer asks for it, and it says where it cannot. */

import { dayIn } from "../../shared/texts/days.js";
import { make } from "../../shared/elements.js";
import { Drafts } from "./drafts.js";

/** @import { Raw } from "../asking/fields.js" */
/** @import { Given } from "../page.js" */
/** @import { Writer } from "../writer.js" */

export class Drafting {
  #isOn = false;
  #drafts;

  /**
   * @param {Given} given
   * @param {Writer} writer
   * @param {HTMLElement} place where one chooses whether the device keeps it
   * @param {{ onTake: () => void, onForget: () => void }} listener
   */
  constructor({ declaration, opening, checker, t }, writer, place, listener) {
    this.#drafts = new Drafts(declaration.kind, opening.slug);
    this.opening = opening;
    this.today = checker.today;
    this.t = t;
    this.writer = writer;
    this.box = make("input", { type: "checkbox" });
    this.status = make("p", { role: "status", class: "ds-answering__said" });
    this.box.addEventListener("change", () => this.remember(this.box.checked));
    place.replaceChildren(make("label", { class: "ds-field__choice" }, this.box, make("span", {}, t("remember"))), this.status);
    this.listener = listener;
  }

  /**
   * Offers a draft that the device keeps.
   * @param {HTMLElement} notes
   */
  offer(notes) {
    const draft = this.#drafts.read();
    if (!draft) {
      return;
    }
    const isOld = draft.source !== this.opening.source;
    const take = make("button", { type: "button", class: "ds-button" }, this.t("draft_take"));
    const forget = make("button", { type: "button", class: "ds-link" }, this.t("draft_forget"));
    const text = [this.t("draft", { day: dayIn(document.documentElement.lang, draft.saved) }), ...(isOld ? [this.t("draft_old")] : [])].join(" ");
    const note = make("div", { class: "ds-note" }, make("p", {}, text), make("p", { class: "ds-actions" }, take, forget));
    take.addEventListener("click", () => {
      draft.values.forEach(([key, raw]) => this.writer.answers.set(key, raw ?? undefined));
      note.remove();
      this.#drafts.take();
      this.remember(true);
      this.listener.onTake();
    });
    forget.addEventListener("click", () => {
      this.#drafts.forget();
      note.remove();
      this.status.textContent = "";
      this.listener.onForget();
    });
    notes.append(note);
  }

  /** @param {boolean} isOn */
  remember(isOn) {
    this.#isOn = isOn;
    this.box.checked = isOn;
    if (isOn) {
      this.keep();
    } else {
      this.#drafts.forgetOwn();
    }
  }

  keep() {
    if (!this.#isOn) {
      return;
    }
    const { slug, source } = this.opening;
    const outcome = this.#drafts.write({ saved: this.today, slug, source, values: this.#values });
    this.status.textContent = outcome === "kept" ? "" : this.t(`draft_${outcome}`);
    if (outcome === "other") {
      this.#isOn = this.box.checked = false;
    }
  }

  /** What was taken away is kept as such; what a file has that the writer has not touched is left to the file of that day. */
  get #values() {
    const { answers, byKey, isNew } = this.writer;
    const keys = isNew ? [...byKey.keys()] : answers.changed;
    return keys.map((key) => /** @type {[string, Raw | null]} */ ([key, answers.values.get(key) ?? null]));
  }
}
