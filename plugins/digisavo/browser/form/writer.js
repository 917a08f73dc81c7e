/** The entry in the making: answers go from the questions into the file, and the check judges the file. */

import { Answers, isSame } from "./asking/answers.js";
import { formOf } from "./asking/declaration.js";
import { mended, saidOf } from "./checker.js";
import { EVIDENCE } from "./asking/fields.js";
import { nameless, slugOf, stemOf } from "./file/naming.js";
import { withTexts } from "./asking/raw.js";
import { inWords } from "./asking/words_of.js";

/** @import { Checker, Found } from "./checker.js" */
/** @import { Writing } from "./file/writing.js" */
/** @import { Declaration } from "./asking/declaration.js" */
/** @import { Field, Raw } from "./asking/fields.js" */
/** @import { Problem } from "./questions/question.js" */
/** @import { Change } from "./sending/sending.js" */

/** The code of what the check reads otherwise than it is written. */
const REPAIRED = "value.repaired";
const LICENCE = "license";
const MISSING = "field.missing";
/** The code of a character that content may not hold, most of which nobody sees: the check tells only its line. */
const REFUSED = "text.character";
const ITEM = /\s*(?:"([^"]*)"|'((?:[^']|'')*)'|([^,]+))\s*(?:,|$)/g;
/** The codes of what is wrong with the name of the file. */
const OF_NAME = ["file.ending", "file.name", "file.reserved", "slug.duplicate"];

export class Writer {
  answers = new Answers();
  /** The name of the file that the writer has chosen, "" for the one that the answers make. */
  chosenName = "";
  /** @type {readonly string[]} */
  taken = [];
  /** All entries, once they are known. @type {readonly string[] | null} */
  references = null;
  /** @type {readonly Found[]} */
  #found = [];
  #hasLicences = false;
  /** What is done when something can be judged that could not be before. */
  onJudged = () => {};

  /**
   * @param {Declaration} declaration
   * @param {Checker} checker
   * @param {{ slug: string, writing: Writing | null, schema: string }} file the one that is completed, or a new one
   */
  constructor(declaration, checker, { slug, writing, schema }) {
    this.declaration = declaration;
    this.checker = checker;
    this.slug = slug;
    this.schema = schema;
    this.writing = writing;
    this.byKey = new Map(declaration.fields.map((field) => [field.key, field]));
    this.answers.take(declaration.fields, writing?.values ?? {});
    this.placed = writing?.place(declaration, this.answers) ?? [];
  }

  /** Fetches what writes files and what judges them; fails where that cannot be fetched. */
  async prepare() {
    if (!this.writing) {
      const { Writing: Made } = await import("./file/writing.js");
      this.writing = new Made(formOf(this.declaration, this.schema), "");
    }
    await this.checker.begin();
  }

  get isNew() {
    return !this.slug;
  }

  /** The name of the file without its ending. */
  get stem() {
    const { declaration, answers, slug } = this;
    if (slug) {
      const published = declaration.naming === "dated" ? answers.before.get(declaration.keys.published ?? "") : undefined;
      return typeof published === "string" ? `${published}-${slug}` : slug;
    }
    return this.chosenName || stemOf(declaration, answers.values, this.checker.slugify);
  }

  /** Whether the slug belongs to another entry. */
  get isTaken() {
    return this.isNew && this.taken.includes(slugOf(this.declaration, this.stem));
  }

  /** The text of the file; where what writes it has not come, the answers in words. */
  get text() {
    const { writing, answers } = this;
    const lines = () => this.changes(document.documentElement.lang).map(({ label, after }) => `${label}: ${after}\n`);
    return writing ? writing.text(answers.values, answers.changed) : lines().join("");
  }

  /** Judges the file anew. */
  judge() {
    const { declaration, checker } = this;
    if (!checker.isThere) {
      return;
    }
    const name = this.stem || nameless(declaration, this.answers.values, checker.today);
    const { problems } = checker.judge(this.text, `${name}${declaration.suffix}`, this.isNew ? this.taken : [], this.references);
    this.#found = problems.flatMap((found) => (found.code === REFUSED ? this.#placed(found) : [found]));
    this.#judgeLicence();
  }

  /**
   * What the check says of a refused character, at each question in whose answer there is one.
   * @param {Found} found
   * @returns {Found[]}
   */
  #placed(found) {
    const keys = [...this.byKey.keys()].filter((key) => this.#hasRefused(key));
    return keys.length ? keys.map((key) => ({ ...found, path: key })) : [found];
  }

  /** Whether an answer or its evidence has a refused character. @param {string} key */
  #hasRefused(key) {
    return [this.answers.values.get(key), this.answers.proofsOf(key)].some((raw) => !isSame(raw, this.#withoutRefused(raw)));
  }

  /** @param {Raw | undefined} raw */
  #withoutRefused(raw) {
    return withTexts(raw, this.checker.removeRefused);
  }

  /** A licence is judged when what it is judged by has come: most entries name none. */
  #judgeLicence() {
    const licence = this.declaration.fields.find(({ type }) => type === LICENCE);
    const isNamed = licence && this.answers.values.has(licence.key);
    if (isNamed && !this.#hasLicences) {
      this.#hasLicences = true;
      this.checker.complete().then(() => this.onJudged(), () => (this.#hasLicences = false));
    }
  }

  /**
   * All problems in the order of the questions, each with what it says beside its question. What to answer where an
   * answer is missing stands there anyway.
   * @returns {Problem[]}
   */
  get problems() {
    const order = [...this.byKey.keys()];
    const told = this.#found.map((found) => ({ ...found, message: saidOf(found), hint: found.code === MISSING ? "" : found.hint }));
    return told.sort((a, b) => order.indexOf(this.keyOf(a)) - order.indexOf(this.keyOf(b)));
  }

  /** What is wrong with the name of the file. */
  get problemsOfName() {
    return this.problems.filter(({ code }) => OF_NAME.includes(code));
  }

  /** The errors as a summary tells them: with the name of the question. @returns {Problem[]} */
  get errors() {
    return this.problems.filter(({ severity }) => severity === "error").map((problem) => {
      const label = this.byKey.get(this.keyOf(problem))?.label ?? "";
      return { ...problem, message: label ? `${label}: ${problem.message}` : problem.message };
    });
  }

  /**
   * The question that a problem is about, "" for the whole file.
   * @param {{ path: string }} problem
   */
  keyOf({ path }) {
    const plain = path.startsWith(`${EVIDENCE}.`) ? path.slice(EVIDENCE.length + 1) : path;
    const own = [...this.byKey.keys()].filter((key) => plain === key || plain.startsWith(`${key}.`) || plain.startsWith(`${key}[`));
    return own.sort((a, b) => b.length - a.length)[0] ?? [...this.byKey.keys()].find((key) => key.startsWith(`${plain}.`)) ?? "";
  }

  /**
   * Takes out of an answer, and of its evidence, what content may not hold.
   * @param {string} key
   * @returns {boolean} whether there was anything
   */
  clean(key) {
    const isUnsound = this.#hasRefused(key);
    if (isUnsound) {
      this.answers.set(key, this.#withoutRefused(this.answers.values.get(key)));
      this.answers.prove(key, this.#withoutRefused(this.answers.proofsOf(key)));
    }
    return isUnsound;
  }

  /**
   * Puts right what the check puts right; gives what it says of it.
   * @param {string} key
   * @returns {Problem[]}
   */
  repair(key) {
    const repaired = this.problems.filter((problem) => problem.code === REPAIRED && problem.meant && this.keyOf(problem) === key && problem.path.startsWith(key));
    for (const { path, meant } of repaired) {
      this.take(key, path, meant);
    }
    return repaired.map((problem) => ({ ...problem, hint: "" }));
  }

  /**
   * Writes what was meant in the place of a value, or of a part of it.
   * @param {string} key
   * @param {string} path
   * @param {string} meant
   */
  take(key, path, meant) {
    const raw = this.answers.values.get(key);
    const isList = /^\[/.test(meant) && meant.endsWith("]");
    const value = path === key && isList ? itemsOf(meant) : mended(raw, path.slice(key.length), meant);
    this.answers.set(key, value);
  }

  /**
   * What differs from the file, in words.
   * @param {string} language
   * @returns {Change[]}
   */
  changes(language) {
    const { values, before, changed } = this.answers;
    const said = (/** @type {Field} */ field, /** @type {Raw | undefined} */ raw) => (field.type === EVIDENCE ? proofsIn(raw) : inWords(field, raw, language).join(", "));
    return changed.flatMap((key) => {
      const field = this.byKey.get(key);
      return field ? [{ label: field.label, before: said(field, before.get(key)), after: said(field, values.get(key)) }] : [];
    });
  }
}

/**
 * The items of a list in brackets; in quotation marks an item may have commas.
 * @param {string} list
 */
function itemsOf(list) {
  const items = [...list.slice(1, -1).matchAll(ITEM)];
  return items.map(([, double, single, plain]) => double ?? single?.replaceAll("''", "'") ?? plain.trim());
}

/** @param {Raw | undefined} raw */
function proofsIn(raw) {
  return typeof raw === "object" && !Array.isArray(raw) ? Object.keys(raw).join(", ") : "";
}
