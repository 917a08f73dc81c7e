/** What readers do to the services of a comparison: turn to others, add one, move one or take it out. */

import { writeState } from "../state.js";
import { arranged, firstOf } from "./columns.js";

/** @import { State } from "../state.js" */
/** @import { View } from "../view.js" */
/** @import { Translate } from "../../shared/translations.js" */
/**
 * The comparison: what it shows, what a service is called there, and how it changes or is left for another.
 * @typedef {object} Comparison
 * @property {() => State} state
 * @property {(slug: string) => string} titleOf
 * @property {(change: Partial<State>, isPassing?: boolean) => void} change
 * @property {(query: string) => Promise<void>} go
 */

export class Columns {
  /**
   * @param {View} view
   * @param {Translate} t
   * @param {Comparison} comparison
   */
  constructor(view, t, comparison) {
    this.view = view;
    this.t = t;
    this.comparison = comparison;
  }

  /** @param {number} first from 0 */
  turnTo(first) {
    const total = this.comparison.state().slugs.length;
    const left = firstOf(first, total);
    this.comparison.change({ first: left + 1 }, true);
    this.view.messages.announce(this.view.pairs.show(left, total));
  }

  /**
   * @param {string} slug
   * @param {string} name
   */
  async add(slug, name) {
    const state = this.comparison.state();
    const slugs = [...state.slugs, slug];
    // The new one is in sight on narrow screens too.
    const first = firstOf(state.first - 1, slugs.length, slugs.length - 1) + 1;
    this.view.messages.announce("");
    await this.comparison.go(writeState(location.search, { ...state, slugs, first }));
    this.view.messages.announce(this.t("added", { name, total: this.comparison.state().slugs.length }));
  }

  /**
   * @param {string} action
   * @param {string} slug
   */
  act(action, slug) {
    const { slugs, first } = this.comparison.state();
    const order = arranged(slugs, slug, action);
    const total = order.length;
    const name = this.comparison.titleOf(slug);
    if (order.join() === slugs.join()) {
      this.view.messages.announce(this.t("cannot_move", { name }));
      return;
    }
    const column = action === "remove" ? Math.min(slugs.indexOf(slug), total - 1) : order.indexOf(slug);
    this.comparison.change({ slugs: order, first: firstOf(first - 1, total, column) + 1 });
    this.view.focus(action, order[column] ?? "");
    this.view.messages.announce(this.t(action === "remove" ? "removed" : "moved", { name, place: column + 1, total }));
  }
}
