/** The whole form on its page: the questions, the way through the steps and the sending work together here. */

import { municipality } from "../shared/carried/municipality.js";
import { Once } from "../shared/once.js";
import { unsaved } from "./sending/unsaved.js";
import { Drafting } from "./sending/drafting.js";
import { completeness } from "./asking/fields.js";
import { Meter } from "./progress/meter.js";
import { Neighbours } from "./others/neighbours.js";
import { showNotes } from "./notes.js";
import { make } from "../shared/elements.js";
import { preset } from "./presets.js";
import { Questions } from "./questions/questions.js";
import { showPlainly } from "./sending/plain.js";
import { Walk } from "./progress/walk.js";
import { Writer } from "./writer.js";

/** @import { Checker } from "./checker.js" */
/** @import { Declaration } from "./asking/declaration.js" */
/** @import { FormParts, Setting } from "./form.js" */
/** @import { Names } from "./others/names.js" */
/** @import { Opening } from "./opening.js" */
/** @import { Translate } from "../shared/translations.js" */
/** @typedef {{ declaration: Declaration, rest: Once<void>, names: Names, opening: Opening, checker: Checker, setting: Setting, t: Translate, base: string }} Given */

/** How long a writer who types has paused, in milliseconds, before what is written is judged. */
const PAUSE = 350;

export class Page {
  #timer = 0;
  #isReviewed = false;
  #left = new AbortController();
  /** @type {import("./sending/last_step.js").LastStep | undefined} */
  #sending;
  #ready = new Once(async () => {
    await Promise.all([this.#begin(), this.writer.prepare(), this.given.rest.get()]);
    this.#repair();
  });

  /**
   * @param {HTMLElement} element
   * @param {FormParts} parts
   * @param {Given} given
   */
  constructor(element, parts, given) {
    const { declaration, checker, opening, setting, t } = given;
    this.parts = parts;
    this.given = given;
    /** Where the last step stands. */
    this.place = make("div");
    this.writer = new Writer(declaration, checker, { ...opening, schema: setting.schema });
    this.writer.chosenName = opening.name;
    this.writer.onJudged = () => this.#update();
    this.#isReviewed = preset(this.writer, given);
    this.questions = new Questions(given, this.writer, {
      onChange: () => this.#change(),
      onLeave: (key) => this.#leave(key),
    });
    this.meter = new Meter(parts.meter, t);
    this.neighbours = new Neighbours(given, this.writer, this.questions);
    this.drafting = new Drafting(given, this.writer, parts.remember, {
      onTake: () => this.#restored(),
      onForget: () => this.tell("draft_forgotten"),
    });
    this.walk = new Walk(parts, given, this.writer, this.questions, this.place, {
      prepare: () => this.#prepare(),
      repair: () => this.#repair(),
      update: () => this.#update(),
    });
    // What judges answers is fetched for those who begin to answer.
    parts.stage.addEventListener("focusin", () => this.#prepare(), { signal: this.#left.signal });
  }

  /** Shows the form, and fetches the check. */
  async begin() {
    const { parts, given: { opening, declaration, t, base, names } } = this;
    parts.stage.hidden = false;
    showNotes(parts.notes, opening, this.writer, declaration, t);
    this.drafting.offer(parts.notes);
    this.walk.begin();
    this.#update();
    await this.neighbours.begin(names, base);
    this.#update();
    this.#nameOwn();
    if (opening.slug) {
      await this.#prepare();
    }
  }

  /** Another entry is opened in the same form: what is still on its way to this one shows nothing any more. */
  leave() {
    this.#left.abort();
    clearTimeout(this.#timer);
  }

  async #prepare() {
    try {
      await this.#ready.get();
    } catch (error) {
      console.warn("The check could not be fetched:", error);
      this.parts.status.textContent = this.given.t("not_judged");
      this.#update();
    }
  }

  /** The reader's municipality is probably the one that tells an experience. */
  #nameOwn() {
    const { declaration } = this.given;
    const [slug] = municipality.slugs;
    if (slug && this.writer.isNew && declaration.keys.host && !this.writer.answers.values.has("municipality")) {
      this.questions.suggestMunicipality(slug).then(() => this.#update());
    }
  }

  #change() {
    unsaved.mark();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#update(), PAUSE);
  }

  /** @param {string} key */
  #leave(key) {
    this.questions.take();
    this.writer.judge();
    this.questions.repair(key);
    this.#update();
  }

  /** Puts right what can be put right of all that has been seen. */
  #repair() {
    this.questions.take();
    this.writer.judge();
    this.questions.repairSeen();
    this.#update();
  }

  #restored() {
    this.neighbours.forget();
    this.questions.showAll();
    this.#update();
    this.tell("draft_taken");
  }

  /**
   * Says what has happened and goes to the questions: what was pressed for it is no more.
   * @param {string} key
   */
  tell(key) {
    this.walk.focus();
    this.parts.status.textContent = this.given.t(key);
  }

  /** Shows what has become of the answers everywhere. */
  #update() {
    clearTimeout(this.#timer);
    if (this.#left.signal.aborted) {
      return;
    }
    const { questions, writer, walk, meter, given: { declaration } } = this;
    questions.take();
    writer.judge();
    questions.update(walk.hasTried);
    walk.update();
    meter.show(completeness(declaration.fields, writer.answers.values));
    this.neighbours.update();
    this.drafting.keep();
    this.#send();
  }

  #send() {
    if (this.walk.isAtEnd) {
      if (this.#sending) {
        this.#sending.show(this.writer, this.writer.errors.length, this.#isReviewed);
      } else {
        showPlainly(this.place, this.writer.text, this.given.t);
      }
    }
  }

  /** Shows the last step; what it is made of is fetched with the check. */
  async #begin() {
    const { LastStep } = await import("./sending/last_step.js");
    this.#sending = new LastStep(this.place, this.given, this.parts.picture, {
      onName: (stem) => this.#rename(stem),
      onReviewed: (isOn) => this.#review(isOn),
    });
  }

  /** @param {string} stem with or without its ending */
  #rename(stem) {
    const { suffix } = this.given.declaration;
    this.writer.chosenName = stem.endsWith(suffix) ? stem.slice(0, -suffix.length) : stem;
    this.#change();
  }

  /** @param {boolean} isOn */
  #review(isOn) {
    const { answers } = this.writer;
    const key = this.given.declaration.keys.reviewed ?? "";
    this.#isReviewed = isOn;
    answers.set(key, isOn ? this.given.checker.today : answers.before.get(key));
    this.questions.show(key);
    this.#update();
  }
}
