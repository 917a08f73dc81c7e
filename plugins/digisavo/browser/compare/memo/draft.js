/** A memo in the making: which services are compared, what is decided of each, and why. Knows no DOM. */

import { cleaned } from "../../shared/texts/cleaned.js";

/** @import { Paper } from "../../shared/papers/list/paper.js" */
/** @import { Cell, Comparison, Row } from "../table/comparison.js" */
/** @typedef {Pick<Row, "key" | "label" | "group" | "kind">} Heading */
/** @typedef {"open" | "kept" | "dropped"} Decision */
/** @typedef {Cell | null | typeof OUTSIDE} Answer null: not stated */

/** @typedef {{slug: string, title: string, url: string, source_url: string, commit: string}} Identity */
/** How many there are, and the names of some of them. @typedef {{total: number, names: string[]}} Others */
/** @typedef {Identity & {decision: Decision, grounds: string}} Candidate */
/** @typedef {{key: string, label: string, group: string, kind: string, cells: Answer[]}} Criterion an answer for each candidate */

/**
 * The data of a memo (`contracts/memo.json`).
 * @typedef {object} Memo
 * @property {number} schema_version
 * @property {string} made_on
 * @property {string} title
 * @property {string} decider who decides; "" if that was not written
 * @property {string} address where the comparison can be seen
 * @property {string} filter the conditions by which the services were found, in words; "" for none
 * @property {string[]} conditions what limits the criteria, in words
 * @property {string} level the lowest claim level of an answer that counts, "" for any; the others are kept too
 * @property {Candidate[]} candidates
 * @property {Criterion[]} criteria
 * @property {Paper} [requirements] the list of requirements that was taken in, with those of its services that are candidates
 * @property {Others} [others] the services that met the filter and were not compared, where that is known
 */

/**
 * A candidate and its answers.
 * @typedef {object} Member
 * @property {Candidate} candidate
 * @property {"present" | "left" | "earlier"} standing in the table, taken out of it, or known from an earlier memo only
 * @property {Decision | null} before what was decided before it was taken out
 * @property {Map<string, Cell | null>} cells by the keys of the rows
 * @property {string[]} criteria the keys of the rows by which it was judged when it was last in the table
 */

export const SCHEMA_VERSION = 1;
/** The answer of a candidate that was never compared by a criterion. */
export const OUTSIDE = "outside";
/** @type {readonly Decision[]} */
export const DECISIONS = ["kept", "dropped", "open"];
export const MOST_LETTERS = { title: 150, decider: 200, grounds: 1000, filter: 20_000, condition: 500 };

export class Draft {
  /** @type {Map<string, Member>} */
  #members = new Map();
  /** @type {Map<string, Heading>} */
  #rows = new Map();
  /** @type {string[]} */
  #shown = [];
  /** @type {string[]} */
  #conditions = [];
  #level = "";

  get members() {
    return [...this.#members.values()];
  }

  /**
   * Takes what the table shows now. Candidates that have been taken out of it stay, as dropped ones, if `keeps` is true.
   * @param {Comparison} comparison
   * @param {{known?: Comparison["rows"], level?: string, keeps?: boolean, waiting?: readonly string[]}} [more] `known`: all
   * rows with all answers; `waiting`: the services of the table whose records have not come: they stay as they are
   */
  update(comparison, { known = comparison.rows, level = "", keeps = true, waiting = [] } = {}) {
    const arrived = new Set(comparison.services.map((service) => service.slug));
    const present = new Set([...arrived, ...waiting]);
    const missing = this.members.filter(({ candidate, standing }) => standing === "present" && !present.has(candidate.slug));
    missing.forEach((member) => (keeps ? this.#takeOut(member) : this.forget(member.candidate.slug)));
    const shown = comparison.services.map((service, column) => this.#memberOf(service, known, column));
    this.#members = bySlug([...shown, ...this.members.filter((member) => !arrived.has(member.candidate.slug))]);
    this.#rows = new Map([...headings(known), ...[...this.#rows].filter(([key]) => !known.some((row) => row.key === key))]);
    this.#shown = comparison.rows.map((row) => row.key);
    this.#conditions = comparison.conditions;
    this.#level = level;
  }

  /** @param {Member} member */
  #takeOut(member) {
    member.standing = "left";
    member.before = member.candidate.decision;
    member.candidate.decision = "dropped";
    member.criteria = this.#shown;
  }

  /**
   * @param {Comparison["services"][number]} service
   * @param {Comparison["rows"]} known
   * @param {number} column
   * @returns {Member}
   */
  #memberOf({ slug, title, url, sourceUrl, commit }, known, column) {
    const old = this.#members.get(slug);
    const decision = old?.before ?? old?.candidate.decision ?? "open";
    const grounds = old?.candidate.grounds ?? "";
    const cells = new Map([...(old?.cells ?? []), ...known.map((row) => /** @type {const} */ ([row.key, row.cells[column] ?? null]))]);
    const candidate = { slug, title, url, source_url: sourceUrl, commit, decision, grounds };
    return { candidate, standing: "present", before: null, cells, criteria: [] };
  }

  /** @param {string} slug */
  forget(slug) {
    this.#members.delete(slug);
  }

  /**
   * Changes what is decided of a candidate. A decision of the reader stays also when the service returns to the table.
   * @param {string} slug
   * @param {{decision?: Decision, grounds?: string}} judgement
   */
  judge(slug, judgement) {
    const member = this.#members.get(slug);
    if (member) {
      Object.assign(member.candidate, judgement);
      member.before = judgement.decision ? null : member.before;
    }
  }

  /**
   * Begins anew from an earlier memo; `update` then takes what the table shows.
   * @param {Memo} memo
   */
  load({ candidates, criteria }) {
    this.#rows = headings(criteria);
    this.#shown = [];
    this.#members = bySlug(candidates.map((candidate, column) => {
      const answers = criteria.map(({ key, cells }) => /** @type {const} */ ([key, cells[column] ?? null]));
      const cells = new Map(answers.filter(isCompared));
      return { candidate: { ...candidate }, standing: "earlier", before: null, cells, criteria: [...cells.keys()] };
    }));
  }

  /**
   * A service of an earlier memo whose slug has changed.
   * @param {string} from
   * @param {string} to
   */
  rename(from, to) {
    const member = this.#members.get(from);
    if (member && !this.#members.has(to)) {
      const renamed = { ...member, candidate: { ...member.candidate, slug: to } };
      this.#members = bySlug(this.members.map((known) => (known === member ? renamed : known)));
    }
  }

  /**
   * The memo as it is now: its criteria are the rows that show, those by which candidates taken out were judged, and the
   * prices if the grounds speak of them.
   * @param {Pick<Memo, "made_on" | "title" | "decider" | "address" | "filter" | "others" | "requirements">} circumstances
   * @param {readonly string[]} priceWords beginnings of words by which grounds speak of prices
   * @returns {Memo}
   */
  memo(circumstances, priceWords) {
    const grounds = this.members.map(({ candidate }) => candidate.grounds.toLowerCase()).join(" ");
    const prices = priceWords.some((word) => grounds.includes(word)) ? this.#prices() : [];
    const judged = new Set([...this.#shown, ...this.members.flatMap((member) => member.criteria), ...prices]);
    const rows = [...this.#rows.values()].filter((row) => judged.has(row.key));
    return {
      schema_version: SCHEMA_VERSION,
      ...circumstances,
      title: cleaned(circumstances.title, MOST_LETTERS.title),
      decider: cleaned(circumstances.decider, MOST_LETTERS.decider),
      filter: cleaned(circumstances.filter, MOST_LETTERS.filter),
      level: this.#level,
      conditions: this.#conditions.map((condition) => cleaned(condition, MOST_LETTERS.condition)),
      candidates: this.members.map(({ candidate }) => ({ ...candidate, grounds: cleaned(candidate.grounds, MOST_LETTERS.grounds) })),
      criteria: rows.map((row) => ({ ...row, cells: this.members.map(({ cells }) => answerIn(cells, row.key)) })),
    };
  }

  /** The keys of the rows of prices that some candidate answers. */
  #prices() {
    const rows = [...this.#rows.values()].filter(({ kind }) => kind === "price").map(({ key }) => key);
    return rows.filter((key) => this.members.some(({ cells }) => cells.get(key)));
  }
}

/** @param {Map<string, Cell | null>} cells @param {string} key */
const answerIn = (cells, key) => (cells.has(key) ? cells.get(key) ?? null : OUTSIDE);

/** @param {Member[]} members */
const bySlug = (members) => new Map(members.map((member) => [member.candidate.slug, member]));

/** @param {Heading[]} rows */
const headings = (rows) => new Map(rows.map(({ key, label, group, kind }) => [key, { key, label, group, kind }]));

/** @param {readonly [string, Answer]} pair @returns {pair is readonly [string, Cell | null]} */
const isCompared = (pair) => pair[1] !== OUTSIDE;
