/** All questions of a form: each is made when its step is, gives its answer, and tells what is wrong with it. */

import { loadGazetteer } from "../../shared/carried/municipality.js";
import { controlOf } from "../controls/control.js";
import { EVIDENCE, isAsked, isRequired } from "../asking/fields.js";
import { Question } from "./question.js";
import { Sources } from "../controls/sources.js";

/** @import { ConfirmingControl } from "../controls/confirming.js" */
/** @import { Means } from "../controls/control.js" */
/** @import { Field, Term } from "../asking/fields.js" */
/** @import { Given } from "../page.js" */
/** @import { Problem } from "./question.js" */
/** @import { Writer } from "../writer.js" */

/** The groups of questions whose answers are seldom proved: there sources are asked only where there are some already. */
const UNPROVEN = new Set(["basics", "provider", "content", "links", "sources"]);

const NOTICE = /** @type {const} */ ("notice");

export class Questions {
  /** @type {Map<string, Question>} */
  #made = new Map();
  /** What was put right, by key. @type {Map<string, Problem[]>} */
  #repaired = new Map();

  /** What can be confirmed, by key. @type {Map<string, readonly Term[]>} */
  #offered = new Map();

  /**
   * @param {Given} given
   * @param {Writer} writer
   * @param {{ onChange: () => void, onLeave: (key: string) => void }} listener
   */
  constructor(given, writer, listener) {
    const { declaration, names, checker, t, setting } = given;
    this.given = given;
    this.writer = writer;
    this.listener = listener;
    this.sources = new Sources(names, setting.kinds);
    /** @type {Means} */
    this.means = { t, sources: this.sources, isInRow: false, today: checker.today };
    this.evidence = setting.evidence ? declaration.fields.find(({ type }) => type === EVIDENCE) : undefined;
  }

  /**
   * @param {Field} field
   * @returns {Question}
   */
  of(field) {
    return this.#made.get(field.key) ?? this.#make(field);
  }

  /** @param {Field} field */
  #make(field) {
    const id = `question-${field.key.replaceAll(".", "-")}`;
    const control = controlOf(field, id, this.means);
    const isProved = !UNPROVEN.has(field.group) || this.writer.answers.proofsOf(field.key) !== undefined;
    const proofs = this.evidence && isProved
      ? controlOf({ ...this.evidence, label: field.label }, `${id}-source`, this.means)
      : null;
    const question = new Question(field, id, control, proofs, this.given.t, {
      onChange: () => {
        this.#repaired.delete(field.key);
        this.listener.onChange();
      },
      onLeave: () => {
        question.isSeen = true;
        this.listener.onLeave(field.key);
      },
      onTake: ({ path, meant }) => {
        this.writer.take(field.key, path, meant);
        this.show(field.key);
        question.focus();
        this.listener.onLeave(field.key);
      },
    });
    // What the writer's own file answers may be wrong anywhere, and is not left before it is sent.
    question.isSeen = this.writer.isNew && (this.writer.answers.before.has(field.key) || this.writer.placed.includes(field.key));
    this.#made.set(field.key, question);
    this.show(field.key);
    this.#offer(field.key);
    return question;
  }

  /** The question of a key, if it is made. @param {string} key */
  find(key) {
    return this.#made.get(key);
  }

  /**
   * Shows the answer to a question anew.
   * @param {string} key
   */
  show(key) {
    this.#made.get(key)?.show(this.writer.answers.values.get(key), this.writer.answers.proofsOf(key));
  }

  showAll() {
    [...this.#made.keys()].forEach((key) => this.show(key));
  }

  /** Takes the answers of all questions that have been changed. */
  take() {
    for (const [key, question] of this.#made) {
      if (question.isChanged) {
        this.writer.answers.set(key, question.read());
        if (question.sources) {
          this.writer.answers.prove(key, question.sources.read());
        }
      }
    }
  }

  /**
   * Puts right what the check puts right, before the writer's eyes.
   * @param {string} key
   */
  repair(key) {
    const trace = this.given.checker.traceIn(this.writer.answers.values.get(key));
    const cleaned = this.writer.clean(key) ? [{ code: "", severity: NOTICE, path: key, message: this.given.t(trace), hint: "", meant: "" }] : [];
    const repaired = [...cleaned, ...this.writer.repair(key)];
    if (repaired.length) {
      this.show(key);
      this.#repaired.set(key, repaired);
    }
  }

  /** Puts right, in all questions that were left before the check had come or never left, what it puts right. */
  repairSeen() {
    [...this.#made].filter(([, { isSeen }]) => isSeen).forEach(([key]) => this.repair(key));
  }

  /**
   * Shows which questions are asked, and what is wrong with answers.
   * @param {boolean} isAll whether all of them tell what is wrong, not only those that have been seen
   */
  update(isAll) {
    const { values } = this.writer.answers;
    /** @type {Map<string, Problem[]>} */
    const byKey = new Map();
    for (const problem of this.writer.problems) {
      const key = this.writer.keyOf(problem);
      byKey.set(key, [...(byKey.get(key) ?? []), problem]);
    }
    for (const [key, question] of this.#made) {
      const own = isAll || question.isSeen ? (byKey.get(key) ?? []) : [];
      question.ask(isAsked(question.field, values), isRequired(question.field, values));
      question.tell([...own, ...(this.#repaired.get(key) ?? [])]);
    }
  }

  /**
   * The questions of a step have been seen: from now on they tell what is wrong.
   * @param {readonly Field[]} fields
   */
  see(fields) {
    fields.forEach((field) => (this.of(field).isSeen = true));
  }

  /** @param {string} key */
  focus(key) {
    const question = this.#made.get(key);
    question?.element.scrollIntoView({ block: "center" });
    question?.focus();
  }

  /**
   * Writes the reader's own municipality where an owner is asked.
   * @param {string} slug
   */
  async suggestMunicipality(slug) {
    const name = (await loadGazetteer()).places.find(slug)?.name;
    const question = this.#made.get("municipality");
    if (name && question) {
      this.writer.answers.set("municipality", name);
      this.show("municipality");
    }
  }

  /**
   * Offers what an entry states to be confirmed.
   * @param {string} key
   * @param {readonly Term[]} terms
   */
  offer(key, terms) {
    this.#offered.set(key, terms);
    this.#offer(key);
  }

  /** @param {string} key */
  #offer(key) {
    const control = /** @type {Partial<ConfirmingControl> | undefined} */ (this.#made.get(key)?.control);
    const terms = this.#offered.get(key);
    if (terms) {
      control?.offer?.(terms);
    }
  }
}
