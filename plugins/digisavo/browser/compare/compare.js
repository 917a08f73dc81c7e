/** The page of the comparison: what the address asks for is fetched, shown, and changed by the reader. */

import { announceSelection, onSelection } from "../shared/events.js";
import { Latest } from "../shared/latest.js";
import { partsOf } from "../shared/parts.js";
import { translationsOf } from "../shared/translations.js";
import { MemoForm } from "./memo/form.js";
import { Records } from "./records.js";
import { readState, writeState } from "./state.js";
import { arranged, firstOf } from "./table/columns.js";
import { comparisonOf, rowsOf } from "./table/comparison.js";
import { declaredRows } from "./table/declared.js";
import { View } from "./view.js";

/** @import { Found } from "./records.js" */
/** @import { Fault, State } from "./state.js" */

const PARTS = {
  // what the page says, and how to select services
  notes: HTMLElement, progress: HTMLElement, again: HTMLElement, retry: HTMLButtonElement, how: HTMLElement,
  announcement: HTMLElement, origin: HTMLElement, origin_words: HTMLElement, origin_link: HTMLAnchorElement,
  // which rows and columns show
  tool: HTMLElement, controls: HTMLFormElement, differences: HTMLInputElement, answered: HTMLInputElement,
  level: HTMLSelectElement, rows_text: HTMLInputElement, count: HTMLElement, all_rows: HTMLButtonElement,
  pairs: HTMLElement, previous: HTMLButtonElement, pair: HTMLElement, next: HTMLButtonElement,
  // the table, and what can be done with it
  table: HTMLTableElement, caption: HTMLElement, sources: HTMLDetailsElement, source_list: HTMLElement,
  add: HTMLAnchorElement, copy: HTMLButtonElement, csv: HTMLButtonElement, print: HTMLButtonElement,
  memo: HTMLElement,
};
/** @typedef {import("../shared/parts.js").Parts<typeof PARTS>} CompareParts */

/** @param {HTMLElement} element */
export default function compare(element) {
  new Compare(element).begin();
}

class Compare {
  #latest = new Latest();
  /** @type {Found} */
  #found = { records: [], moved: [], gone: [] };

  /** @param {HTMLElement} element */
  constructor(element) {
    this.parts = partsOf(element, PARTS);
    this.t = translationsOf(element);
    this.rows = declaredRows(element);
    this.state = readState(location.search).state;
    this.comparison = comparisonOf([], [], this.state, this.t);
    this.records = new Records(element.dataset.records ?? "");
    this.view = new View(this.parts, element.dataset, this.t, {
      change: (change, isPassing) => this.#change(change, isPassing),
      act: (action, slug) => this.#act(action, slug),
      turn: (first) => this.#turnTo(first),
    }, () => this.comparison);
    this.memo = new MemoForm(this.parts.memo, (query) => this.#go(query));
  }

  /** Shows what the address asks for, now and whenever it changes. */
  begin() {
    this.parts.retry.addEventListener("click", () => this.#read());
    window.addEventListener("popstate", () => this.#read());
    onSelection(() => {
      if (readState(location.search).state.slugs.join() !== this.state.slugs.join()) {
        this.#read();
      }
    });
    this.#read();
  }

  #read() {
    const { state, faults } = readState(location.search);
    const { messages } = this.view;
    messages.note(faults);
    messages.showProgress("");
    this.state = state;
    this.#latest.ask(() => this.records.of(state.slugs), {
      show: (found) => this.#arrive(found, faults),
      fail: (error) => {
        console.warn("The records could not be read:", error);
        this.view.fail();
      },
      wait: () => messages.showProgress(this.t("loading")),
    });
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
    this.comparison = comparisonOf(this.rows, shown, this.state, this.t);
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
    this.view.messages.announce("");
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
    announceSelection();
  }

  /**
   * Goes to another comparison, as a step of its own.
   * @param {string} query
   */
  #go(query) {
    history.pushState(null, "", `${location.pathname}${query}`);
    this.#read();
    announceSelection();
  }

  /** @param {number} first from 0 */
  #turnTo(first) {
    const total = this.state.slugs.length;
    const left = firstOf(first, total);
    this.#change({ first: left + 1 }, true);
    this.view.messages.announce(this.view.pairs.show(left, total));
  }

  /**
   * @param {string} action
   * @param {string} slug
   */
  #act(action, slug) {
    const { slugs, first } = this.state;
    const order = arranged(slugs, slug, action);
    const total = order.length;
    const name = this.comparison.services[slugs.indexOf(slug)]?.title ?? slug;
    if (order.join() === slugs.join()) {
      this.view.messages.announce(this.t("cannot_move", { name }));
      return;
    }
    const column = action === "remove" ? Math.min(slugs.indexOf(slug), total - 1) : order.indexOf(slug);
    this.#change({ slugs: order, first: firstOf(first - 1, total, column) + 1 });
    this.view.focus(action, order[column] ?? "");
    this.view.messages.announce(this.t(action === "remove" ? "removed" : "moved", { name, place: column + 1, total }));
  }
}
