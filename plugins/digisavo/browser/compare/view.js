/** What the page shows of a comparison: the table with all that belongs to it, or how to select services. */

import { LEAST } from "../shared/selection.js";
import { Watching } from "../shared/watching/watching.js";
import { offerActions } from "./actions.js";
import { Adding } from "./adding/adding.js";
import { Controls } from "./controls.js";
import { Inquiries } from "./inquiries.js";
import { Messages } from "./messages.js";
import { Origin } from "./origin.js";
import { firstOf } from "./table/columns.js";
import { GridView } from "./table/grid_view.js";
import { Jumps } from "./table/jumps.js";
import { Pairs } from "./table/pairs.js";

/** @import { MatchingOf } from "./late_matching.js" */
/** @import { CompareParts } from "./parts.js" */
/** @import { Change } from "./controls.js" */
/** @import { State } from "./state.js" */
/** @import { Comparison } from "./table/comparison.js" */
/** @import { Concerning } from "./table/grid.js" */
/** @import { Translate } from "../shared/translations.js" */

/**
 * The names of the product groups whose questions have failed or are being fetched, and whether nothing has been shown yet.
 * @typedef {{ failed: string[], waiting: string[], isFirst: boolean }} Circumstances
 */

/**
 * What is called when the reader does something.
 * @typedef {object} Listener
 * @property {Change} change
 * @property {(action: string, slug: string) => void} act with a column
 * @property {(first: number) => void} turn to a pair of columns, from 0
 * @property {(slug: string, name: string) => void} add a service
 * @property {() => void} write a memo
 */

export class View {
  /**
   * @param {CompareParts} parts
   * @param {DOMStringMap} data
   * @param {Translate} t
   * @param {Listener} listener
   * @param {() => Comparison} current
   * @param {MatchingOf} matching
   */
  constructor(parts, { entries = "", kind = "", yesNo = "[]" }, t, { change, act, turn, add, write }, current, matching) {
    this.parts = parts;
    this.t = t;
    this.title = document.title;
    this.messages = new Messages(parts, t);
    this.adding = new Adding(parts, kind, t, add, (text) => this.messages.announce(text));
    this.grid = new GridView(parts, entries, JSON.parse(yesNo), t, act);
    this.inquiries = new Inquiries(parts, t);
    this.jumps = new Jumps(parts);
    this.pairs = new Pairs(parts, t, turn);
    this.controls = new Controls(parts, change);
    this.origin = new Origin(parts, entries, matching, t, (faults) => this.messages.noteOfFilter(faults));
    this.watching = new Watching(parts.watch);
    offerActions(parts, t, (text) => this.messages.announce(text), current, write);
  }

  /**
   * @param {Comparison} comparison
   * @param {State} state
   * @param {number} size for how many inhabitants the price is that leads
   * @param {Concerning} concerning
   * @param {Circumstances} circumstances
   * @returns {Promise<boolean>} whether all of it shows: what is asked for meanwhile takes its place
   */
  async show(comparison, state, size, concerning, circumstances) {
    const failed = comparison.services.filter(({ isFailed }) => isFailed);
    const names = comparison.services.map((service) => service.title);
    const isEnough = names.length >= LEAST && failed.length < names.length;
    const wasTriedAgain = this.messages.isTriedAgain();
    this.parts.add.hidden = false;
    this.parts.tool.hidden = this.parts.actions.hidden = !isEnough;
    this.watching.show(isEnough ? state.slugs : []);
    this.parts.how.hidden = isEnough || failed.length > 0;
    document.title = isEnough ? this.t("page_title", { names: names.join(", "), title: this.title }) : this.title;
    this.adding.show(state.slugs);
    this.origin.show(state.filter, state.slugs);
    const hasFailed = failed.length > 0 || circumstances.failed.length > 0;
    this.messages.showProgress(this.#progress(comparison, isEnough, circumstances), hasFailed);
    const isWhole = !isEnough || this.#showTable(comparison, state, size, concerning, circumstances.isFirst);
    if (wasTriedAgain && !hasFailed) {
      this.focusHeading();
    }
    const isDone = await isWhole;
    if (isDone && isEnough) {
      this.inquiries.show(comparison.services);
    }
    return isDone;
  }

  /**
   * @param {Comparison} comparison
   * @param {boolean} isEnough
   * @param {Circumstances} circumstances
   */
  #progress({ services }, isEnough, circumstances) {
    const failed = services.filter(({ isFailed }) => isFailed);
    if (failed.length) {
      const names = failed.map(({ title }) => title).join(", ");
      return failed.length < services.length ? this.t("failed_some", { count: failed.length, names }) : this.t("failed");
    }
    const [only] = services;
    return isEnough ? this.#lacking(circumstances) : only ? this.t("only", { name: only.title }) : this.t("none");
  }

  /**
   * @param {Comparison} comparison
   * @param {State} state
   * @param {number} size
   * @param {Concerning} concerning
   * @param {boolean} isFirst
   */
  #showTable(comparison, state, size, concerning, isFirst) {
    const { slugs, first, answered } = state;
    const left = firstOf(first - 1, slugs.length);
    this.messages.showCount(comparison, answered);
    this.controls.show(state, comparison, size);
    this.jumps.show(comparison);
    this.pairs.show(left, slugs.length);
    return this.grid.show(comparison, left, concerning, isFirst);
  }

  /**
   * Which product groups' questions are not in the table.
   * @param {Circumstances} circumstances
   */
  #lacking({ failed, waiting }) {
    return [
      failed.length ? this.t("questions_failed", { names: failed.join(", ") }) : "",
      waiting.length ? this.t("questions_waiting", { names: waiting.join(", ") }) : "",
    ].filter(Boolean).join(" ");
  }

  /** Nothing can be shown now, but perhaps if asked again. */
  fail() {
    this.parts.tool.hidden = this.parts.actions.hidden = this.parts.how.hidden = true;
    this.watching.show([]);
    this.messages.showProgress(this.t("failed"), true);
  }

  /** The focus goes to the heading of what shows. */
  focusHeading() {
    const heading = this.parts.tool.hidden ? this.parts.how.querySelector("h2") : this.parts.heading;
    heading?.focus();
  }

  /**
   * The focus goes to the menu of a column, or to how services are selected where no table shows.
   * @param {string} action
   * @param {string} slug
   */
  focus(action, slug) {
    if (this.parts.tool.hidden) {
      this.focusHeading();
    } else {
      this.grid.focus(action, slug);
    }
  }
}
