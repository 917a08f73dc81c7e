/** The page of the comparison: what the address asks for is fetched, shown, and changed by the reader. */

import { part } from "../component.js";
import { wordsOf } from "../strings.js";
import { dealt, firstOf } from "./columns.js";
import { declaredRows } from "./declared.js";
import { MemoForm } from "./memo_form.js";
import { Records } from "./records.js";
import { readState, writeState } from "./state.js";
import { comparisonOf, rowsOf } from "./table.js";
import { View } from "./view.js";

/** @typedef {import("./records.js").Found} Found */
/** @typedef {import("./state.js").Fault} Fault */
/** @typedef {import("./state.js").State} State */

const PATIENCE = 400;
/** Told to the document by whoever has put another choice of services into the address. */
const CHOSEN_ANEW = "digisavo:chosen";

/** @param {HTMLElement} element */
export default function compare(element) {
  new Compare(element).begin();
}

class Compare {
  #turn = 0;
  /** @type {Found} */
  #found = { records: [], moved: [], gone: [] };

  /** @param {HTMLElement} element */
  constructor(element) {
    const say = wordsOf(element);
    this.say = say;
    this.element = element;
    this.rows = declaredRows(element);
    this.state = readState(location.search).state;
    this.comparison = comparisonOf([], [], this.state, say);
    this.store = new Records(element.dataset.records ?? "");
    this.view = new View(element, say, {
      change: (change, isPassing) => this.#change(change, isPassing),
      act: (deed, slug) => this.#act(deed, slug),
      turn: (first) => this.#turnTo(first),
    }, () => this.comparison);
    this.memo = new MemoForm(element, (query) => this.#go(query));
  }

  /** Shows what the address asks for, now and whenever it changes. */
  begin() {
    part(this.element, "retry", HTMLButtonElement).addEventListener("click", () => this.#read());
    window.addEventListener("popstate", () => this.#read());
    document.addEventListener(CHOSEN_ANEW, () => {
      if (readState(location.search).state.slugs.join() !== this.state.slugs.join()) {
        this.#read();
      }
    });
    this.#read();
  }

  async #read() {
    const turn = ++this.#turn;
    const { state, faults } = readState(location.search);
    const { messages } = this.view;
    messages.note(faults);
    messages.tellProgress("");
    this.state = state;
    const waiting = setTimeout(() => messages.tellProgress(this.say("loading")), PATIENCE);
    try {
      const found = await this.store.of(state.slugs);
      if (turn === this.#turn) {
        this.#arrive(found, faults);
      }
    } catch (error) {
      console.warn("Records could not be had:", error);
      if (turn === this.#turn) {
        this.view.fail();
      }
    } finally {
      clearTimeout(waiting);
    }
  }

  /**
   * @param {Found} found
   * @param {Fault[]} faults
   */
  #arrive(found, faults) {
    this.#found = found;
    this.state = { ...this.state, slugs: found.records.map((record) => record.slug) };
    this.view.messages.note([
      ...faults,
      ...found.moved.map(([from, to]) => ({ key: "moved", values: { from, to } })),
      ...found.gone.map((slug) => ({ key: "gone", values: { slug } })),
    ]);
    if (found.moved.length) {
      this.#write(true);
    }
    this.#show();
  }

  #show() {
    const { slugs, level, filter } = this.state;
    const { records, moved, gone } = this.#found;
    const shown = slugs.flatMap((slug) => records.find((record) => record.slug === slug) ?? []);
    this.comparison = comparisonOf(this.rows, shown, this.state, this.say);
    this.view.show(this.comparison, this.state);
    const filterWords = () => this.view.origin.words;
    this.memo.show(this.comparison, { known: rowsOf(this.rows, shown), level, filterWords, moved, gone });
  }

  /**
   * @param {Partial<State>} change
   * @param {boolean} [isPassing] whether Back need not lead to what was before
   */
  #change(change, isPassing = false) {
    this.state = { ...this.state, ...change };
    this.view.messages.tell("");
    this.#write(isPassing);
    this.#show();
  }

  /** @param {boolean} isPassing */
  #write(isPassing) {
    const address = `${location.pathname}${writeState(location.search, this.state)}${location.hash}`;
    if (isPassing) {
      history.replaceState(history.state, "", address);
    } else {
      history.pushState(null, "", address);
    }
    document.dispatchEvent(new CustomEvent(CHOSEN_ANEW));
  }

  /**
   * Goes to another comparison, as a step of its own.
   * @param {string} query
   */
  #go(query) {
    history.pushState(null, "", `${location.pathname}${query}`);
    this.#read();
    document.dispatchEvent(new CustomEvent(CHOSEN_ANEW));
  }

  /** @param {number} first from 0 */
  #turnTo(first) {
    const total = this.state.slugs.length;
    const left = firstOf(first, total);
    this.#change({ first: left + 1 }, true);
    this.view.messages.tell(this.view.pairs.show(left, total));
  }

  /**
   * @param {string} deed
   * @param {string} slug
   */
  #act(deed, slug) {
    const { slugs, first } = this.state;
    const order = dealt(slugs, slug, deed);
    const total = order.length;
    const name = this.comparison.services[slugs.indexOf(slug)]?.title ?? slug;
    if (order.join() === slugs.join()) {
      this.view.messages.tell(this.say("cannot_move", { name }));
      return;
    }
    const place = deed === "remove" ? Math.min(slugs.indexOf(slug), total - 1) : order.indexOf(slug);
    this.#change({ slugs: order, first: firstOf(first - 1, total, place) + 1 });
    this.view.focus(deed, order[place] ?? "");
    this.view.messages.tell(this.say(deed === "remove" ? "removed" : "moved", { name, place: place + 1, total }));
  }
}
