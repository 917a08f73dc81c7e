/** A list of requirements as it stands in an address: read and written. Knows no DOM. */

import { CATEGORY, GROUP, MUNICIPALITY, NEED, SELECTION } from "../shared/declared.js";
import { coded, itemsIn, listIn } from "../shared/query.js";
import { isDay } from "../shared/texts/days.js";
import { excerpt, fewOf } from "../shared/texts/excerpts.js";

/** @import { Importance } from "./judging.js" */
/** @import { Operator, Question } from "./question.js" */
/** @import { Wanting } from "./wanted.js" */

/** What can be asked of which sets. @typedef {{ questions: ReadonlyMap<string, Question>, sets: readonly { kind: string, id: string }[] }} Known */
/** @typedef {Wanting & { key: string }} Requirement */
/** @typedef {{ set: { kind: string, id: string } | undefined, need: string, requirements: Requirement[] }} State */
/** What was left out: a text of the page with its values. @typedef {{ key: string, values: Record<string, string | number> }} Fault */

export const MOST_REQUIREMENTS = 300;
export const LONGEST_NEED = 500;
const LONGEST_EXCERPT = 60;
const MOST_WEIGHT = 3;

const SETS = new Map([[CATEGORY, "category"], [GROUP, "group"]]);
/** How much a requirement weighs, by its letter in addresses. @type {ReadonlyMap<string, Importance>} */
const IMPORTANCES = new Map([["p", "must"], ["t", "wish"], ["k", "ask"]]);
const LETTERS = new Map([...IMPORTANCES].map(([letter, importance]) => [importance, letter]));
/** Importance and weight, what is wanted, and of what: `p2.any:csv,json`. */
const FORM = /^([ptk])([0-3])?(?:\.([a-z]+)(?::(.*))?)?$/s;
const NUMBER = /^-?\d{1,12}(?:\.\d{1,4})?$/;

/**
 * @param {string} query the query of an address, with or without its question mark
 * @param {Known} known
 * @returns {{ state: State, faults: Fault[] }}
 */
export function readState(query, known) {
  const reader = new Reader(known);
  for (const [name, value] of new URLSearchParams(query)) {
    reader.read(name, value);
  }
  return { state: reader.finished(), faults: reader.faults() };
}

class Reader {
  /** @type {State} */
  #state = { set: undefined, need: "", requirements: [] };
  /** What is wrong, by the key of its text. @type {Map<string, string[]>} */
  #wrong = new Map();

  /** @param {Known} known */
  constructor(known) {
    this.known = known;
  }

  /** @param {string} name @param {string} value */
  read(name, value) {
    const question = this.known.questions.get(name);
    if (SETS.has(name)) {
      this.#readSet(name, value);
    } else if (name === NEED) {
      this.#state.need = value.slice(0, LONGEST_NEED);
      this.#note(value.length > LONGEST_NEED, "need_long", value);
    } else if (question) {
      this.#readRequirement(question, value);
    } else if (name !== SELECTION && name !== MUNICIPALITY) {
      this.#note(true, "unknown", `${name}=${value}`);
    }
  }

  /** @param {string} name @param {string} id */
  #readSet(name, id) {
    const found = this.known.sets.find((set) => set.kind === SETS.get(name) && set.id === id);
    this.#note(!found, "set", `${name}=${id}`);
    this.#note(Boolean(found && this.#state.set), "sets", `${name}=${id}`);
    this.#state.set ??= found;
  }

  /** @param {Question} question @param {string} value */
  #readRequirement(question, value) {
    const [, letter = "", weight = "0", operator = "is", text = ""] = FORM.exec(value) ?? [];
    const importance = IMPORTANCES.get(letter);
    if (!importance || !question.operators.some((known) => known === operator)) {
      this.#note(true, "value", `${question.key}=${value}`);
      return;
    }
    const wanted = operator === "is" ? [] : this.#wanted(question, operator, text);
    this.#note(operator === "is" && text !== "", "value", `${question.key}=${value}`);
    if (operator === "is" || wanted.length) {
      this.#add({ key: question.key, operator: /** @type {Operator} */ (operator), wanted, importance, weight: Number(weight) });
    } else {
      this.#note(!this.#isNoted("term", question.key), "value", `${question.key}=${value}`);
    }
  }

  /**
   * What is wanted, without what cannot be.
   * @param {Question} question
   * @param {string} operator
   * @param {string} text
   */
  #wanted({ key, form, labels }, operator, text) {
    if (form === "terms") {
      const items = [...new Set(itemsIn(text))];
      items.filter((item) => !labels.has(item)).forEach((item) => this.#note(true, "term", `${key}: ${item}`));
      return items.filter((item) => labels.has(item));
    }
    const isSound = form === "number" ? NUMBER.test(text) : isDay(text);
    return isSound ? [form === "number" ? Number(text) : text] : [];
  }

  /** @param {Requirement} requirement */
  #add(requirement) {
    const { requirements } = this.#state;
    if (requirements.some((one) => parameterOf(one) === parameterOf(requirement))) {
      this.#note(true, "twice", parameterOf(requirement));
    } else if (requirements.length >= MOST_REQUIREMENTS) {
      this.#note(true, "too_many", requirement.key);
    } else {
      requirements.push(requirement);
    }
  }

  /** @param {boolean} isWrong @param {string} key @param {string} what */
  #note(isWrong, key, what) {
    if (isWrong) {
      const known = this.#wrong.get(key) ?? [];
      this.#wrong.set(key, known);
      known.push(excerpt(what, LONGEST_EXCERPT));
    }
  }

  /** @param {string} key @param {string} start */
  #isNoted(key, start) {
    return (this.#wrong.get(key) ?? []).some((what) => what.startsWith(`${start}:`));
  }

  /** The state, without what is not asked of the services of its set. */
  finished() {
    const state = this.#state;
    const here = state.requirements.filter(({ key }) => !state.set || this.known.questions.get(key)?.isIn(state.set));
    state.requirements.filter((one) => !here.includes(one)).forEach(({ key }) => this.#note(true, "elsewhere", key));
    return { ...state, requirements: here };
  }

  /** @returns {Fault[]} */
  faults() {
    return [...this.#wrong].map(([key, texts]) => ({ key, values: { what: fewOf(texts), most: MOST_REQUIREMENTS } }));
  }
}

/**
 * A state as a query; the selection and the municipality of the reader stay as they are in the one before.
 * @param {string} query
 * @param {State} state
 * @returns {string} "" or a query with its question mark
 */
export function writeState(query, { set, need, requirements }) {
  const kind = [...SETS].find(([, known]) => known === set?.kind)?.[0];
  const carried = [SELECTION, MUNICIPALITY].map((name) => ({ name, items: listIn(query, name) }));
  const parameters = [
    set && kind ? `${kind}=${coded(set.id)}` : "",
    ...requirements.map(parameterOf),
    need ? `${NEED}=${coded(need)}` : "",
    ...carried.map(({ name, items }) => (items.length ? `${name}=${items.map(coded).join(",")}` : "")),
  ].filter(Boolean);
  return parameters.length ? `?${parameters.join("&")}` : "";
}

/** @param {Requirement} requirement */
function parameterOf({ key, operator, wanted, importance, weight }) {
  const start = `${coded(key)}=${LETTERS.get(importance)}${weight ? Math.min(weight, MOST_WEIGHT) : ""}`;
  return operator === "is" ? start : `${start}.${operator}:${wanted.map(coded).join(",")}`;
}
