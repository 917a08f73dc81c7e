/** The page of the comparison: what the address asks for is fetched, shown, and changed by the reader. */

import { chosenPlace, loadGazetteer } from "../shared/carried/municipality.js";
import { announceSelection, onMunicipality, onSelection } from "../shared/events.js";
import { Latest } from "../shared/latest.js";
import { Once } from "../shared/once.js";
import { partsOf } from "../shared/parts.js";
import { translationsOf } from "../shared/translations.js";
import { LateMemo } from "./late_memo.js";
import { PARTS } from "./parts.js";
import { Records } from "./records.js";
import { readState, writeState } from "./state.js";
import { leadingFirst, sizesOf, usualSize } from "./table/band.js";
import { arrivedOf, comparisonOf, rowsOf } from "./table/comparison.js";
import { Columns } from "./table/column_actions.js";
import { declaredRows } from "./table/declared.js";
import { usersFor } from "./table/users.js";
import { View } from "./view.js";

/** @import { Place, Places } from "../shared/carried/places.js" */
/** @import { Matching } from "./matching.js" */
/** @import { Column, Found } from "./records.js" */
/** @import { Fault, State } from "./state.js" */
/** @import { Concerning } from "./table/grid.js" */
/** @import { RoutesOf } from "./table/routes.js" */

/** The reader's municipality, all of them, and what tells of routes. @typedef {{ place: Place, places: Places, routesOf: RoutesOf }} Ours */
/** What finds out which entries a filter leaves. @typedef {() => Promise<Matching>} MatchingOf */

/** @param {HTMLElement} element */
export default function compare(element) {
  new Compare(element).begin();
}

/**
 * It is fetched for those who come from a filter only.
 * @param {DOMStringMap} addresses
 * @returns {MatchingOf}
 */
function matchingOf(addresses) {
  /** @type {Once<Matching>} */
  const made = new Once(async () => new (await import("./matching.js")).Matching(addresses));
  return () => made.get();
}

/**
 * The chosen municipality among all; without their data everything is as if none was chosen.
 * @returns {Promise<Ours | undefined>}
 */
async function oursIfKnown() {
  try {
    const place = await chosenPlace();
    if (!place) {
      return undefined;
    }
    const [{ places }, { loadRoutes }] = await Promise.all([loadGazetteer(), import("./table/routes.js")]);
    return { place, places, routesOf: await loadRoutes(place, places) };
  } catch (error) {
    console.warn("The chosen municipality could not be read:", error);
    return undefined;
  }
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
    this.rows = declaredRows(element);
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
    if (ours?.place !== this.#ours?.place && this.element.dataset.state === "ready") {
      this.#ours = ours;
      this.#show();
    }
  }

  #read() {
    const { state, faults: read } = readState(location.search);
    const faults = [...read, ...this.#faultsOfSize(state)];
    this.#query = location.search;
    this.view.messages.note(faults);
    this.state = state;
    return this.#latest.ask(() => Promise.all([this.records.of(state.slugs), oursIfKnown()]), {
      show: ([found, ours]) => {
        this.#ours = ours;
        this.#arrive(found, faults);
      },
      fail: (error) => {
        console.warn("The comparison could not be shown:", error);
        this.view.fail();
        this.element.dataset.state = "ready";
      },
      wait: () => this.view.messages.wait(),
    });
  }

  /**
   * A size for which no price is known is told and left out.
   * @param {State} state
   * @returns {Fault[]}
   */
  #faultsOfSize(state) {
    const { size } = state;
    if (!size || sizesOf(this.rows).includes(size)) {
      return [];
    }
    state.size = 0;
    return [{ key: "value", values: { what: `size=${size}` } }];
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
    this.#show();
    this.element.dataset.state = "ready";
  }

  #show() {
    const { slugs, level, size: asked } = this.state;
    const { columns, moved, gone } = this.#found;
    const size = asked || usualSize(sizesOf(this.rows), this.#ours?.place);
    const rows = leadingFirst(this.rows, size, this.t("band"));
    const shown = slugs.flatMap((slug) => columns.find((column) => column.slug === slug) ?? []);
    this.comparison = comparisonOf(rows, shown, this.state, this.t);
    this.view.show(this.comparison, this.state, size, this.#concerning(shown));
    const arrived = shown.filter(({ record }) => record);
    const waiting = shown.filter(({ record }) => !record).map(({ slug }) => slug);
    if (arrived.length || !waiting.length) {
      const filterWords = () => this.view.origin.words;
      this.memo.show(arrivedOf(this.comparison), { known: rowsOf(rows, arrived), level, filterWords, moved, gone, waiting });
    }
  }

  /**
   * What of each service concerns the reader: its users, and by which routes they may get it.
   * @param {readonly Column[]} columns
   * @returns {Concerning}
   */
  #concerning(columns) {
    const { place, places, routesOf } = this.#ours ?? {};
    if (!place || !places || !routesOf) {
      return { users: new Map(), routes: new Map(), check: "" };
    }
    const arrived = columns.flatMap(({ slug, record }) => (record ? [{ slug, record }] : []));
    return {
      users: new Map(arrived.map(({ slug, record }) => [slug, usersFor(record, place, places)])),
      check: routesOf.check,
      routes: new Map(arrived.map(({ slug, record }) => [slug, routesOf.of(record)])),
    };
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
