/** The rules of a kind: what it asks, from which terms, and in which words its problems are told. Knows no DOM. */

import { learnConstants } from "./constants.js";
import { Places } from "./words/places.js";
import { Words } from "./problem.js";
import { Names } from "./reading/lines.js";
import { Spellings } from "./words/spellings.js";
import { fold } from "./suggest.js";
import { Vocabulary } from "./words/vocabulary.js";

/**
 * A question, as `docs/forms.md` explains it.
 * @typedef {{ key: string, label: string, help?: string, type: string, group?: string, required?: string,
 *   required_if?: Record<string, string[]>, recommended?: string, recommended_unless?: Record<string, string[]>,
 *   asked_if?: Record<string, string[]>, moved_from?: string,
 *   expires_by?: string, options?: string, fields?: Field[], [attribute: string]: any }} Field
 * @typedef {Map<string, Field | Map<string, any>>} Tree the fields by the keys of a document
 */

/** What is fetched: in the order in which `loadRules` fetches it. */
export class Rules {
  /**
   * @param {any} questions
   * @param {any} checks
   * @param {any} places
   */
  constructor(questions, checks, places) {
    learnConstants(checks.constants);
    this.kind = questions.kind;
    this.folder = questions.folder;
    this.suffix = questions.suffix;
    this.naming = questions.naming;
    this.language = questions.language;
    this.editors = questions.editors;
    this.keys = questions.keys;
    this.shorthands = new Map(Object.entries(questions.shorthands));
    this.groups = questions.groups;
    /** @type {Field[]} */
    this.fields = questions.fields;
    this.portal = checks.portal;
    this.constants = checks.rule_constants;
    this.ofTheCatalogue = new Set(checks.of_the_catalogue);
    this.spellings = new Spellings(checks.spellings);
    this.places = new Places(places, this.spellings);
    this.words = new Words(checks.problems, this.language);
    /** @type {{ licences: string[], exceptions: string[], languages: string } | null} */
    this.licences = null;
    this.byKey = new Map(this.fields.map((field) => [field.key, field]));
    this.labels = new Map(labelsOf(this.fields));
    this.tree = treeOf(this.fields);
    this.names = new Names(this.labels.keys());
    this.demanding = this.fields.filter((field) => field.required || field.required_if);
    this.conditional = this.fields.filter((field) => field.asked_if);
    this.moved = new Map(this.fields.flatMap((field) => (field.moved_from ? [[field.moved_from, field]] : [])));
    /** @type {Map<string, Vocabulary>} */
    this.vocabularies = new Map(
      Object.entries(questions.vocabularies).map(([name, terms]) => [name, new Vocabulary(withAliases(terms, checks.aliases[name]))]),
    );
    this.byName = uniquelyNamed(this.fields);
  }

  get isMarkdown() {
    return this.suffix === ".md";
  }

  /**
   * @param {string} name
   * @returns {Vocabulary}
   */
  vocabulary(name) {
    return this.vocabularies.get(name) ?? new Vocabulary([]);
  }

  /**
   * The keys of the questions whose answers are of a type.
   * @param {string} type
   */
  keysOf(type) {
    return this.fields.filter((field) => field.type === type).map((field) => field.key);
  }

  /**
   * The field that a text names by its label, or but for capitals; "" where it names none.
   * @param {string} text
   */
  keyMeant(text) {
    return this.byName.get(fold(text)) ?? "";
  }
}

/**
 * @param {Field[]} fields
 * @returns {Generator<[string, string]>}
 */
function* labelsOf(fields) {
  for (const field of fields) {
    yield [field.key, field.label];
    for (const part of field.type === "group" ? (field.fields ?? []) : []) {
      yield [`${field.key}.${part.key}`, part.label];
    }
  }
}

/** @param {Field[]} fields */
function treeOf(fields) {
  /** @type {Tree} */
  const tree = new Map();
  for (const field of fields) {
    const path = field.key.split(".");
    let branch = tree;
    for (const key of path.slice(0, -1)) {
      const inner = branch.get(key) ?? new Map();
      branch.set(key, inner);
      branch = /** @type {Tree} */ (inner);
    }
    branch.set(path[path.length - 1], field);
  }
  return tree;
}

/** @param {Field[]} fields */
function uniquelyNamed(fields) {
  /** @type {Map<string, string[]>} */
  const names = new Map();
  for (const { key, label } of fields) {
    for (const name of new Set([fold(key), fold(label)])) {
      names.set(name, [...(names.get(name) ?? []), key]);
    }
  }
  return new Map([...names].filter(([, keys]) => keys.length === 1).map(([name, [key]]) => [name, key]));
}

/**
 * Terms with their other spellings, which stand apart from what forms show.
 * @param {any} terms
 * @param {Record<string, string[]>} [aliases] by term
 */
function withAliases(terms, aliases = {}) {
  return terms.map((/** @type {{ id: string }} */ term) => ({ ...term, aliases: aliases[term.id] ?? [] }));
}
