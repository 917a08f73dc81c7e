/** What the page shows of a comparison: the table with all that belongs to it, or how to choose. */

import { LEAST } from "../chosen.js";
import { part } from "../component.js";
import { offerActions } from "./actions.js";
import { firstOf } from "./columns.js";
import { Controls } from "./controls.js";
import { GridView } from "./grid_view.js";
import { Messages } from "./messages.js";
import { Origin } from "./origin.js";
import { Pairs } from "./pairs.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./table.js").Comparison} Comparison */

/**
 * What the reader does with it.
 * @typedef {object} Deeds
 * @property {import("./controls.js").Change} change
 * @property {(deed: string, slug: string) => void} act with a column
 * @property {(first: number) => void} turn to a pair of columns, from 0
 */

export class View {
  /**
   * @param {HTMLElement} element
   * @param {import("../strings.js").Say} say
   * @param {Deeds} deeds
   * @param {() => Comparison} current
   */
  constructor(element, say, { change, act, turn }, current) {
    this.say = say;
    this.title = document.title;
    this.entries = element.dataset.entries ?? "";
    this.tool = part(element, "tool", HTMLElement);
    this.how = part(element, "how", HTMLElement);
    this.add = part(element, "add", HTMLAnchorElement);
    this.messages = new Messages(element, say);
    this.grid = new GridView(element, say, act);
    this.pairs = new Pairs(element, say, turn);
    this.controls = new Controls(element, change);
    this.origin = new Origin(element, say);
    offerActions(element, say, (text) => this.messages.tell(text), current);
  }

  /**
   * @param {Comparison} comparison
   * @param {State} state
   */
  show(comparison, state) {
    const names = comparison.services.map((service) => service.title);
    const isEnough = names.length >= LEAST;
    this.tool.hidden = !isEnough;
    this.how.hidden = isEnough;
    document.title = isEnough ? this.say("page_title", { names: names.join(", "), title: this.title }) : this.title;
    this.messages.tellProgress(isEnough ? "" : this.#lacking(names));
    if (isEnough) {
      this.#showTable(comparison, state);
    }
  }

  /** @param {string[]} names */
  #lacking([name]) {
    return name ? this.say("only", { name }) : this.say("none");
  }

  /**
   * @param {Comparison} comparison
   * @param {State} state
   */
  #showTable(comparison, state) {
    const { slugs, filter, first } = state;
    const left = firstOf(first - 1, slugs.length);
    this.messages.tellCount(comparison);
    this.controls.show(state, !comparison.rows.length);
    this.grid.show(comparison, left);
    this.pairs.show(left, slugs.length);
    this.add.href = `${this.entries}?p=${slugs.join(",")}`;
    this.origin.show(filter, slugs);
  }

  /** Nothing can be shown now, but perhaps if asked again. */
  fail() {
    this.tool.hidden = true;
    this.messages.tellProgress(this.say("failed"), true);
  }

  /**
   * The focus goes to a button of a column, or to how services are chosen where no table shows.
   * @param {string} deed
   * @param {string} slug
   */
  focus(deed, slug) {
    if (this.tool.hidden) {
      this.how.querySelector("h2")?.focus();
    } else {
      this.grid.focus(deed, slug);
    }
  }
}
