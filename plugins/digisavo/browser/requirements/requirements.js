/** The page of requirements: what the address asks for is judged, shown, and changed by the reader. */

import { Latest } from "../shared/latest.js";
import { partsOf } from "../shared/parts.js";
import { translationsOf } from "../shared/translations.js";
import { Data } from "./data.js";
import { judge } from "./judging.js";
import { inOrder } from "./judging/points.js";
import { PARTS } from "./parts.js";
import { readState, writeState } from "./state.js";
import { View } from "./view/view.js";
import { criterionOf } from "./wanted.js";

/** @import { Definition } from "./data.js" */
/** @import { Criterion, Judged, Result, Service } from "./judging.js" */
/** @import { State } from "./state.js" */

/** @param {HTMLElement} element */
export default function requirements(element) {
  new Requirements(element).begin();
}

class Requirements {
  #latest = new Latest();
  /** @type {State} */
  #state = { set: undefined, need: "", requirements: [] };
  /** @type {Definition | undefined} */
  #definition;
  /** The services of the set. @type {Service[]} */
  #services = [];
  /** What was judged last, and by what. @type {{ asked?: State["requirements"], services?: Service[], judged: Judged[] }} */
  #last = { judged: [] };
  /** The query of the address that is shown or being fetched. */
  #query = "";

  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.language = document.documentElement.lang;
    this.t = translationsOf(element);
    this.data = new Data(element.dataset.file ?? "");
    this.view = new View(partsOf(element, PARTS), element.dataset.entries ?? "", this.t, {
      change: (change, isPassing) => this.#change(change, isPassing),
      go: (query) => this.#go(query),
      retry: () => this.#read(),
    });
  }

  /** Shows what the address asks for, now and whenever it changes. */
  begin() {
    window.addEventListener("popstate", () => location.search !== this.#query && this.#read());
    this.#read();
  }

  #read() {
    this.#query = location.search;
    return this.#latest.ask(() => this.#fetch(), {
      show: ({ definition, state, faults, services }) => {
        this.#definition = definition;
        this.#services = services;
        this.#state = state;
        this.view.begin(definition);
        this.view.messages.note(faults);
        this.#show();
        this.element.dataset.state = "ready";
      },
      fail: (error) => {
        console.warn("The requirements could not be shown:", error);
        this.view.messages.fail();
        this.element.dataset.state = "ready";
      },
      wait: () => this.view.messages.wait(),
    });
  }

  async #fetch() {
    const query = this.#query;
    const { set } = readState(query, await this.data.definition()).state;
    const services = await this.#servicesOf(set);
    // It may be another now than it was.
    const definition = await this.data.definition();
    return { definition, ...readState(query, definition), services };
  }

  /** @param {State["set"]} set */
  #servicesOf(set) {
    return set ? this.data.services(set) : Promise.resolve([]);
  }

  #show() {
    const definition = this.#definition;
    if (definition) {
      const criteria = this.#criteriaOf(definition);
      this.view.show(this.#state, definition, criteria, this.#resultOf(definition, criteria));
    }
  }

  /**
   * What is required, in words; it is known before a set is chosen.
   * @param {Definition} definition
   * @returns {Criterion[]}
   */
  #criteriaOf({ questions }) {
    return this.#state.requirements.flatMap((one) => {
      const question = questions.get(one.key);
      return question ? [criterionOf(question, one, this.t, this.language)] : [];
    });
  }

  /**
   * The services of the set, judged; undefined before a set is chosen.
   * @param {Definition} definition
   * @param {Criterion[]} criteria
   * @returns {Result | undefined}
   */
  #resultOf({ sets, questions, entries, commit, generated }, criteria) {
    const { need, set, requirements: asked } = this.#state;
    const found = sets.find(({ kind, id }) => kind === set?.kind && id === set.id);
    if (!found) {
      return undefined;
    }
    const judged = this.#judgedBy(asked, () => inOrder(judge(this.#services, { criteria, questions, entries, t: this.t, language: this.language })));
    const { kind, id, label, address } = found;
    return { set: { kind, id, label, address }, need, criteria, judged, commit, generated };
  }

  /**
   * The services as judged by requirements: judging thousands anew for every letter of the need would be felt.
   * @param {State["requirements"]} asked
   * @param {() => Judged[]} judgeAll
   */
  #judgedBy(asked, judgeAll) {
    if (this.#last.asked !== asked || this.#last.services !== this.#services) {
      this.#last = { asked, services: this.#services, judged: judgeAll() };
    }
    return this.#last.judged;
  }

  /**
   * @param {Partial<State>} change
   * @param {boolean} [isPassing] whether Back need not lead to what was before
   */
  #change(change, isPassing = false) {
    const query = writeState(location.search, { ...this.#state, ...change });
    this.#write(query, isPassing);
    if ("set" in change) {
      return this.#read();
    }
    this.#state = { ...this.#state, ...change };
    this.#query = location.search;
    this.view.messages.note([]);
    this.#show();
    return undefined;
  }

  /** @param {string} query @param {boolean} isPassing */
  #write(query, isPassing) {
    const address = `${location.pathname}${query}${location.hash}`;
    if (isPassing) {
      history.replaceState(history.state, "", address);
    } else {
      history.pushState(null, "", address);
    }
  }

  /**
   * Goes to another list, as a step of its own.
   * @param {string} query
   */
  #go(query) {
    this.#write(query, false);
    return this.#read();
  }
}
