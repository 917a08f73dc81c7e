/** What the page shows of a comparison: the table with all that belongs to it, or how to select services. */

import { LEAST, withSelection } from "../shared/selection.js";
import { offerActions } from "./actions.js";
import { Controls } from "./controls.js";
import { Messages } from "./messages.js";
import { Origin } from "./origin.js";
import { firstOf } from "./table/columns.js";
import { GridView } from "./table/grid_view.js";
import { Pairs } from "./table/pairs.js";

/** @import { CompareParts } from "./compare.js" */
/** @import { Change } from "./controls.js" */
/** @import { State } from "./state.js" */
/** @import { Comparison } from "./table/comparison.js" */
/** @import { Translate } from "../shared/translations.js" */

/**
 * What is called when the reader does something.
 * @typedef {object} Listener
 * @property {Change} change
 * @property {(action: string, slug: string) => void} act with a column
 * @property {(first: number) => void} turn to a pair of columns, from 0
 */

export class View {
  /**
   * @param {CompareParts} parts
   * @param {DOMStringMap} addresses
   * @param {Translate} t
   * @param {Listener} listener
   * @param {() => Comparison} current
   */
  constructor(parts, { entries = "", facets = "" }, t, { change, act, turn }, current) {
    this.parts = parts;
    this.t = t;
    this.title = document.title;
    this.entries = entries;
    this.messages = new Messages(parts, t);
    this.grid = new GridView(parts, entries, t, act);
    this.pairs = new Pairs(parts, t, turn);
    this.controls = new Controls(parts, change);
    this.origin = new Origin(parts, { entries, facets }, t);
    offerActions(parts, t, (text) => this.messages.announce(text), current);
  }

  /**
   * @param {Comparison} comparison
   * @param {State} state
   */
  show(comparison, state) {
    const names = comparison.services.map((service) => service.title);
    const isEnough = names.length >= LEAST;
    this.parts.tool.hidden = !isEnough;
    this.parts.how.hidden = isEnough;
    document.title = isEnough ? this.t("page_title", { names: names.join(", "), title: this.title }) : this.title;
    this.messages.showProgress(isEnough ? "" : this.#lacking(names));
    if (isEnough) {
      this.#showTable(comparison, state);
    }
  }

  /** @param {string[]} names */
  #lacking([name]) {
    return name ? this.t("only", { name }) : this.t("none");
  }

  /**
   * @param {Comparison} comparison
   * @param {State} state
   */
  #showTable(comparison, state) {
    const { slugs, filter, first } = state;
    const left = firstOf(first - 1, slugs.length);
    this.messages.showCount(comparison);
    this.controls.show(state, !comparison.rows.length);
    this.grid.show(comparison, left);
    this.pairs.show(left, slugs.length);
    this.parts.add.href = this.entries + withSelection("", slugs);
    this.origin.show(filter, slugs);
  }

  /** Nothing can be shown now, but perhaps if asked again. */
  fail() {
    this.parts.tool.hidden = true;
    this.messages.showProgress(this.t("failed"), true);
  }

  /**
   * The focus goes to a button of a column, or to how services are selected where no table shows.
   * @param {string} action
   * @param {string} slug
   */
  focus(action, slug) {
    if (this.parts.tool.hidden) {
      this.parts.how.querySelector("h2")?.focus();
    } else {
      this.grid.focus(action, slug);
    }
  }
}
