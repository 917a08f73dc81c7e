/** The page of the comparison: what the address asks for is fetched, shown, and changed by the reader. */

import { announceSelection, onMunicipality, onSelection } from "../shared/events.js";
import { Latest } from "../shared/latest.js";
import { partsOf } from "../shared/parts.js";
import { translationsOf } from "../shared/translations.js";
import { matchingOf } from "./late_matching.js";
import { LateMemo } from "./late_memo.js";
import { concerning, oursIfKnown } from "./ours.js";
import { PARTS } from "./parts.js";
import { Questions } from "./questions.js";
import { Records } from "./records.js";
import { readState, writeState } from "./state.js";
import { knownSize, sizesOf, usualSize } from "./table/band.js";
import { arrivedOf, comparisonOf, rowsOf } from "./table/comparison.js";
import { Columns } from "./table/column_actions.js";
import { declarationOf } from "./table/declared.js";
import { orderedRows } from "./table/order.js";
import { View } from "./view.js";

/** @import { Ours } from "./ours.js" */
/** @import { Column, Found } from "./records.js" */
/** @import { Fault, State } from "./state.js" */
/** @import { Comparison, Declared } from "./table/comparison.js" */

/** @param {HTMLElement} element */
export default function compare(element) {
  new Compare(element).begin();
}

class Compare {
  #latest = new Latest();
  /** @type {Found} */
  #found = { columns: [], moved: [], gone: [] };
  /** @type {Ours | undefined} */
  #ours;
  /** The query of the address that is shown or being fetched. */
  #query = "";

  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.parts = partsOf(element, PARTS);
    this.t = translationsOf(element);
    this.declaration = declarationOf(element);
    this.sizes = sizesOf(this.declaration.rows);
    this.questions = new Questions(element, () => this.#isReady() && this.#show());
    this.state = readState(location.search).state;
    this.comparison = comparisonOf([], [], this.state, this.t);
    this.records = new Records(element.dataset.records ?? "");
    const matching = matchingOf(element.dataset);
    this.view = new View(this.parts, element.dataset, this.t, {
      change: (change, isPassing) => this.#change(change, isPassing),
      act: (action, slug) => this.columns.act(action, slug),
      turn: (first) => this.columns.turnTo(first),
      add: (slug, name) => this.columns.add(slug, name),
      write: () => this.memo.open(),
    }, () => arrivedOf(this.comparison), matching);
    this.columns = new Columns(this.view, this.t, {
      state: () => this.state,
      titleOf: (slug) => this.comparison.services[this.state.slugs.indexOf(slug)]?.title ?? slug,
      change: (change, isPassing) => this.#change(change, isPassing),
      go: (query) => this.#go(query),
    });
    this.memo = new LateMemo(this.parts.memo, matching, (query) => this.#go(query));
  }

  /** Shows what the address asks for, now and whenever it changes. */
  begin() {
    this.parts.choosing.hidden = false;
    this.parts.retry.addEventListener("click", () => this.#read());
    // Going to a group of rows or to a source changes no more than the end of the address.
    window.addEventListener("popstate", () => location.search !== this.#query && this.#read());
    onSelection(() => {
      if (readState(location.search).state.slugs.join() !== this.state.slugs.join()) {
        this.#read();
      }
    });
    onMunicipality(() => this.#follow());
    this.#read();
  }

  /** Shows the price for the size of the municipality that the reader has just chosen. */
  async #follow() {
    const ours = await oursIfKnown();
    if (ours?.place !== this.#ours?.place && this.#isReady()) {
      this.#ours = ours;
      this.#show();
    }
  }

  #isReady() {
    return this.element.dataset.state === "ready";
  }

  #read() {
    const { state, faults: read } = readState(location.search);
    const { size, faults: ofSize } = knownSize(state.size, this.sizes);
    const faults = [...read, ...ofSize];
    this.#query = location.search;
    this.view.messages.note(faults);
    this.state = { ...state, size };
    return this.#latest.ask(() => Promise.all([this.#fetch(state.slugs), oursIfKnown()]), {
      show: ([found, ours]) => {
        this.#ours = ours;
        return this.#arrive(found, faults);
      },
      fail: (error) => {
        console.warn("The comparison could not be shown:", error);
        this.view.fail();
        this.element.dataset.state = "ready";
      },
      wait: () => this.view.messages.wait(),
    });
  }

  /** @param {readonly string[]} slugs */
  async #fetch(slugs) {
    const found = await this.records.of(slugs);
    await this.questions.soon(found.columns);
    return found;
  }

  /**
   * @param {Found} found
   * @param {Fault[]} faults
   */
  #arrive(found, faults) {
    this.#found = found;
    this.state = { ...this.state, slugs: found.columns.map(({ slug }) => slug) };
    this.view.messages.note([
      ...faults,
      ...found.moved.map(([from, to]) => ({ key: "moved", values: { from, to } })),
      ...found.gone.map((slug) => ({ key: "gone", values: { slug } })),
    ]);
    if (found.moved.length) {
      this.#write(true);
    }
    return this.#show();
  }

  async #show() {
    const { slugs, size: asked } = this.state;
    const { columns } = this.#found;
    const size = asked || usualSize(this.sizes, this.#ours?.place);
    const shown = slugs.flatMap((slug) => columns.find((column) => column.slug === slug) ?? []);
    const questions = this.questions.of(shown);
    const rows = orderedRows(this.declaration, size, questions, this.t);
    const comparison = comparisonOf(rows, shown, this.state, this.t);
    this.comparison = comparison;
    const circumstances = { ...questions, isFirst: !this.#isReady() };
    if (await this.view.show(comparison, this.state, size, concerning(this.#ours, shown), circumstances)) {
      this.#tellMemo(comparison, rows, shown, !questions.failed.length && !questions.waiting.length);
      this.element.dataset.state = "ready";
    }
  }

  /**
   * @param {Comparison} comparison
   * @param {readonly Declared[]} rows
   * @param {readonly Column[]} shown
   * @param {boolean} hasQuestions whether all rows are known
   */
  #tellMemo(comparison, rows, shown, hasQuestions) {
    const { moved, gone } = this.#found;
    const arrived = shown.filter(({ record }) => record);
    const waiting = shown.filter(({ record }) => !record).map(({ slug }) => slug);
    if (arrived.length || !waiting.length) {
      const filterWords = () => this.view.origin.words;
      const known = rowsOf(rows, arrived);
      this.memo.show(arrivedOf(comparison), { known, level: this.state.level, filterWords, moved, gone, waiting, hasQuestions });
    }
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
    const query = writeState(location.search, this.state);
    const address = `${location.pathname}${query}${location.hash}`;
    if (isPassing) {
      history.replaceState(history.state, "", address);
    } else {
      history.pushState(null, "", address);
    }
    this.#query = location.search;
    announceSelection();
  }

  /**
   * Goes to another comparison, as a step of its own.
   * @param {string} query
   */
  #go(query) {
    history.pushState(null, "", `${location.pathname}${query}`);
    const read = this.#read();
    announceSelection();
    return read;
  }
}
