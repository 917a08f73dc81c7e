/** What all papers of a list say in the same way: their title, their facts, points, and the sources of verdicts. Knows no DOM. */

import { joined, lines, link, namedTable, piece, widthOf } from "../../shared/papers/pieces.js";
import { hostOf } from "../../shared/texts/addresses.js";
import { dayIn } from "../../shared/texts/days.js";

/** @import { Node, Piece } from "../../shared/papers/pieces.js" */
/** @import { Translate } from "../../shared/translations.js" */
/** @import { Source } from "../judging.js" */
/** @import { Paper, Requirement } from "./paper.js" */
/** @typedef {{ paper: Paper, t: Translate, language: string }} Writing */

/** @param {Paper} paper @param {Translate} t */
export const titleOf = ({ paper, set }, t) => t(`paper.${paper}`, { set: set.label });

/** @param {string} text */
export const paragraph = (text) => piece("p", {}, text);

/** @param {string} text */
export const heading = (text) => piece("h2", {}, text);

/** @param {string} text */
export const subheading = (text) => piece("h3", {}, text);

/**
 * A table of facts; those without a value are left out.
 * @param {[string, Node | Node[]][]} facts names and values
 * @param {string} label
 */
export function factTable(facts, label) {
  const rows = facts.filter(([, value]) => value !== "" && !(Array.isArray(value) && !value.length)).map(([name, value]) => (
    piece("tr", {}, piece("th", { scope: "row", ...widthOf(25) }, name), piece("td", widthOf(75), ...asNodes(value)))
  ));
  return namedTable("ds-paper-facts", label, [], [piece("tbody", {}, ...rows)], [25, 75]);
}

/**
 * What every paper names: the need, the set, its day, the commit and the day of the data, and where the list is.
 * @param {Writing} writing
 * @param {[string, Node | Node[]][]} [more] facts of one paper
 */
export function factsOf({ paper, t, language }, more = []) {
  const { set, need, made_on: madeOn, commit, generated, address } = paper;
  return factTable([
    [t("paper.need"), lines(need).filter(Boolean)],
    [t(`paper.${set.kind}`), link(set.address, set.label)],
    [t("paper.made_on"), dayIn(language, madeOn)],
    ...more,
    [t("paper.commit"), commit || t("paper.no_commit")],
    [t("paper.generated"), generated && dayIn(language, generated)],
    [t("paper.address"), link(address)],
  ], t("paper.facts"));
}

/**
 * A row of cells; each but the first names its column, for narrow screens.
 * @param {string[]} heads
 * @param {(Node | Node[])[]} cells
 */
export function row(heads, cells) {
  const [first = "", ...rest] = cells;
  return piece(
    "tr", {}, piece("th", { scope: "row" }, ...asNodes(first)),
    ...rest.map((cell, index) => piece("td", { "data-label": heads[index + 1] ?? "" }, ...asNodes(cell))),
  );
}

/** @param {Node | Node[]} cell */
const asNodes = (cell) => (Array.isArray(cell) ? cell : [cell]);

/**
 * What is wanted, in words: nothing where a thing is only asked, or must only be told.
 * @param {Requirement} criterion
 */
export const wantedOf = ({ importance, operator, wantedText }) => (importance === "ask" || operator === "is" ? "" : wantedText);

/**
 * The sources of verdicts, numbered as they come.
 */
export class Sources {
  /** @type {string[]} */
  #urls = [];

  /** @param {Writing} writing */
  constructor({ t, language }) {
    this.t = t;
    this.language = language;
  }

  /**
   * The sources of a verdict, each with its level.
   * @param {Source[]} sources
   * @returns {Node[]}
   */
  cell(sources) {
    const { t } = this;
    return sources.length ? joined(sources.map((source) => this.#source(source)), "; ") : [t("paper.no_source")];
  }

  /**
   * @param {Source} source
   * @returns {Node[]}
   */
  #source({ url, level, date }) {
    return joined([[this.t(level)], url ? [this.#reference(url, date)] : []], ", ");
  }

  /** @param {string} url @param {string} date */
  #reference(url, date) {
    if (!this.#urls.includes(url)) {
      this.#urls.push(url);
    }
    const number = this.#urls.indexOf(url) + 1;
    const values = { host: hostOf(url), number: String(number), date: date && dayIn(this.language, date) };
    return piece("a", { href: `#source-${number}` }, this.t(date ? "paper.dated" : "paper.undated", values));
  }

  /** @returns {Piece[]} */
  list() {
    const items = this.#urls.map((url, index) => piece("li", { id: `source-${index + 1}` }, link(url)));
    return items.length ? [heading(this.t("paper.sources")), piece("ol", { class: "ds-paper-sources" }, ...items)] : [];
  }
}
