/** What a list of requirements asks, and what is known of each, as tables with numbered sources. Knows no DOM. */

import { hostOf } from "../../texts/addresses.js";
import { dayIn } from "../../texts/days.js";
import { joined, lines, link, namedTable, piece } from "../pieces.js";
import { heading, row, subheading, wantedOf } from "./facts.js";
import { isWeighted } from "./paper.js";

/** @import { Node, Piece } from "../pieces.js" */
/** @import { Writing } from "./facts.js" */
/** @import { Candidate, Paper, Requirement, Source, Verdict } from "./paper.js" */
/** @typedef {{ names: string[], verdict: Verdict }} Shared a verdict, and the services that have it */

/**
 * All requirements with what is known of them, then the sources.
 * @param {Writing} writing
 * @param {string} title
 * @returns {Piece[]}
 */
export function verdictsOf(writing, title) {
  const sources = new Sources(writing);
  const tables = writing.paper.criteria.flatMap((criterion, index) => verdictTable(criterion, index, sources, writing));
  return [heading(title), ...tables, ...sources.list()];
}

/** @param {Writing} writing @param {string} title */
export function requirementTable({ paper, t }, title) {
  const isHeavy = isWeighted(paper);
  const heads = ["number", "requirement", "wanted", "importance", ...(isHeavy ? ["weight"] : [])].map((key) => t(`paper.${key}`));
  const rows = paper.criteria.map((criterion, index) => row(heads, [
    String(index + 1), criterion.label, criterion.importance === "ask" ? "" : criterion.wantedText, t(`paper.${criterion.importance}`),
    ...(isHeavy ? [String(criterion.weight)] : []),
  ]));
  const widths = isHeavy ? [7, 38, 27, 15, 13] : [7, 43, 33, 17];
  return namedTable("ds-paper-table", title, heads, [piece("tbody", {}, ...rows)], widths);
}

/**
 * What is known of a requirement: services with the same verdict share a row.
 * @param {Requirement} criterion
 * @param {number} index
 * @param {Sources} sources
 * @param {Writing} writing
 */
function verdictTable(criterion, index, sources, { paper, t }) {
  const heads = ["service", "outcome", "answer", "source"].map((key) => t(`paper.${key}`));
  const rows = sharedOf(paper.services, index).map(({ names, verdict }) => row(heads, [
    names.join(", "), t(`paper.state.${stateOf(verdict, criterion)}`), ...answerOf(verdict, sources),
  ]));
  const label = [`${index + 1}. ${criterion.label}`, wantedOf(criterion)].filter(Boolean).join(": ");
  return [subheading(label), namedTable("ds-paper-answers", label, heads, [piece("tbody", {}, ...rows)], [30, 14, 28, 28])];
}

/** What is not known, and what nobody can answer. */
const UNTOLD = ["unknown", "apart"];

/** What is only asked is neither met nor failed. @param {Verdict} verdict @param {Requirement} criterion */
const stateOf = ({ state }, { importance }) => (importance === "ask" && !UNTOLD.includes(state) ? "told" : state);

/**
 * @param {Verdict} verdict
 * @param {Sources} sources
 * @returns {(Node | Node[])[]}
 */
function answerOf({ state, text, sources: own }, sources) {
  return [lines(text), UNTOLD.includes(state) && !own.length ? "" : sources.cell(own)];
}

/**
 * @param {Candidate[]} services
 * @param {number} index
 */
function sharedOf(services, index) {
  /** @type {Map<string, Shared>} */
  const shared = new Map();
  for (const { name, verdicts } of services) {
    const verdict = verdicts[index] ?? { state: "unknown", text: "", sources: [] };
    const key = JSON.stringify(verdict);
    shared.set(key, { verdict, names: [...(shared.get(key)?.names ?? []), name] });
  }
  return [...shared.values()];
}

/** The sources of verdicts, numbered as they come. */
class Sources {
  /** @type {string[]} */
  #urls = [];

  /** @param {Writing} writing */
  constructor({ t, language, prefix = "" }) {
    this.t = t;
    this.language = language;
    this.name = `${prefix}source-`;
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
    return piece("a", { href: `#${this.name}${number}` }, this.t(date ? "paper.dated" : "paper.undated", values));
  }

  /** @returns {Piece[]} */
  list() {
    const items = this.#urls.map((url, index) => piece("li", { id: `${this.name}${index + 1}` }, link(url)));
    return items.length ? [subheading(this.t("paper.sources")), piece("ol", { class: "ds-paper-sources" }, ...items)] : [];
  }
}
