/** Judges an answer that is given in terms: a choice, several, or rows of them. Knows no DOM. */

import { fewOf } from "../../shared/texts/excerpts.js";

/** @import { Criterion, State } from "../judging.js" */
/** @import { Question } from "../question.js" */
/** @import { Translate } from "../../shared/translations.js" */
/** A term of an answer: a code, or a code and why it does not hold. @typedef {string | [string, number]} Item */
/** What is found of an answer: a state, and the words for it. @typedef {{ state: State, text: string }} Found */

const PLANNED = 1;
const EXPIRED = 2;

/**
 * @param {Criterion} criterion
 * @param {Question} question
 * @param {Translate} t
 * @returns {(items: readonly Item[]) => Found}
 */
export function judgeOfTerms({ operator, wanted }, question, t) {
  const asked = new Asked(wanted.map(String), question, t);
  const judges = { any: asked.any, all: asked.all, within: asked.within, is: asked.told };
  const judge = (wanted.length && judges[/** @type {keyof typeof judges} */ (operator)]) || asked.told;
  return (items) => judge.call(asked, new Answered(items, question));
}

/** The terms of an answer by whether they hold; what is said in own words is no term. */
class Answered {
  /** @type {string[]} */
  holding = [];
  /** @type {string[]} */
  planned = [];
  /** @type {string[]} */
  expired = [];
  /** @type {string[]} */
  own = [];

  /**
   * @param {readonly Item[]} items
   * @param {Question} question
   */
  constructor(items, { labels }) {
    for (const item of items) {
      const [code, mark] = typeof item === "string" ? [item, 0] : item;
      const place = mark === PLANNED ? this.planned : mark === EXPIRED ? this.expired : labels.has(code) ? this.holding : this.own;
      place.push(code);
    }
  }
}

/** What is wanted of an answer in terms. */
class Asked {
  /**
   * @param {readonly string[]} wanted
   * @param {Question} question
   * @param {Translate} t
   */
  constructor(wanted, question, t) {
    this.wanted = wanted;
    this.question = question;
    this.t = t;
  }

  /** @param {Answered} answer @returns {Found} */
  told(answer) {
    const { holding, own, planned, expired } = answer;
    if (holding.length || own.length || planned.length) {
      const given = [...holding, ...own].map((code) => this.#label(code));
      return { state: "meets", text: fewOf([...given, ...planned.map((code) => this.#as("planned", [code]))]) };
    }
    return { state: "unknown", text: expired.length ? this.#as("expired", expired) : this.t("not_told") };
  }

  /** @param {Answered} answer @returns {Found} */
  any(answer) {
    const states = this.wanted.map((code) => this.#stateOf(code, answer));
    const state = states.includes("meets") ? "meets" : states.includes("unknown") ? "unknown" : "fails";
    return this.#found(state, answer);
  }

  /** @param {Answered} answer @returns {Found} */
  all(answer) {
    const states = this.wanted.map((code) => this.#stateOf(code, answer));
    const state = states.includes("fails") ? "fails" : states.includes("unknown") ? "unknown" : "meets";
    return this.#found(state, answer);
  }

  /**
   * Nothing but what is wanted: only an answer that names all there is can say so.
   * @param {Answered} answer
   * @returns {Found}
   */
  within(answer) {
    const { holding, own, expired } = answer;
    const outside = holding.filter((code) => !this.#isInside(code) && !this.#mayBeInside(code));
    if (outside.length) {
      return { state: "fails", text: this.#labels(outside) };
    }
    const isSure = this.question.complete && holding.length > 0 && !own.length && !expired.length;
    if (isSure && holding.every((code) => this.#isInside(code))) {
      return { state: "meets", text: this.#labels(holding) };
    }
    return { state: "unknown", text: this.#doubt(answer) };
  }

  /**
   * Whether an answer has a term. What it does not name is missing only where it names all there is.
   * @param {string} code
   * @param {Answered} answer
   * @returns {State}
   */
  #stateOf(code, { holding, planned, expired, own }) {
    if (holding.some((given) => this.#covers(code, given))) {
      return "meets";
    }
    if (planned.some((given) => this.#covers(given, code))) {
      return "fails";
    }
    const { question } = this;
    const isOpen = own.length > 0 || holding.some((given) => this.#covers(given, code) || question.open.has(given));
    return question.complete && holding.length > 0 && !isOpen && !expired.length ? "fails" : "unknown";
  }

  /**
   * @param {State} state
   * @param {Answered} answer
   * @returns {Found}
   */
  #found(state, answer) {
    if (state === "meets") {
      return { state, text: this.#labels(answer.holding.filter((given) => this.#isInside(given))) };
    }
    if (state === "unknown") {
      return { state, text: this.#doubt(answer) };
    }
    const planned = answer.planned.filter((given) => this.#isInside(given));
    return { state, text: planned.length ? this.#as("planned", planned) : this.#labels(answer.holding) };
  }

  /**
   * Why an answer leaves open whether it has what is wanted.
   * @param {Answered} answer
   */
  #doubt({ holding, planned, own, expired }) {
    if (expired.length) {
      return this.#as("expired", expired);
    }
    if (own.length) {
      return this.t("own", { what: fewOf([...holding, ...own].map((code) => this.#label(code))) });
    }
    const isPart = this.wanted.length > 1 || !holding.some((given) => this.#mayBeInside(given));
    if (!isPart || this.question.complete) {
      return holding.length ? this.#labels(holding) : this.t("not_told");
    }
    const coming = planned.filter((given) => this.#isInside(given));
    const lacking = this.wanted.filter((code) => ![...holding, ...coming].some((given) => this.#covers(code, given)));
    const known = holding.length ? this.t("named", { what: this.#labels(holding) }) : "";
    return [coming.length ? this.#as("planned", coming) : "", this.#as("not_named", lacking), known].filter(Boolean).join(" ");
  }

  /** Whether a given term is what is wanted, or a narrower one. @param {string} wanted @param {string} given */
  #covers(wanted, given) {
    return wanted === given || Boolean(this.question.includes.get(wanted)?.includes(given));
  }

  /** @param {string} given */
  #isInside(given) {
    return this.wanted.some((code) => this.#covers(code, given));
  }

  /** Whether a given term leaves open what is wanted: it is wider, or says that nothing is known. @param {string} given */
  #mayBeInside(given) {
    return this.question.open.has(given) || this.wanted.some((code) => this.#covers(given, code));
  }

  /** @param {string} code */
  #label(code) {
    return this.question.labelOf(code);
  }

  /** @param {readonly string[]} codes */
  #labels(codes) {
    return fewOf(codes.map((code) => this.#label(code)));
  }

  /** @param {string} key @param {readonly string[]} codes */
  #as(key, codes) {
    return this.t(key, { what: this.#labels(codes) });
  }
}
