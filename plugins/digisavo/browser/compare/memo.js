/** The record of a comparison in the making: who is compared, what is decided of each and why. Knows no DOM. */

/** @typedef {import("./table.js").Cell} Cell */
/** @typedef {import("./table.js").Comparison} Comparison */
/** @typedef {Omit<import("./table.js").Row, "cells" | "differs" | "answered">} Heading */
/** @typedef {"open" | "kept" | "dropped"} Decision */
/** @typedef {Cell | null | typeof OUTSIDE} Answer null: not told */

/** @typedef {{slug: string, title: string, url: string, source_url: string, commit: string}} Identity */
/** @typedef {Identity & {decision: Decision, grounds: string}} Candidate */
/** @typedef {{key: string, label: string, group: string, kind: string, cells: Answer[]}} Criterion an answer for each candidate */

/**
 * @typedef {object} Memo
 * @property {number} schema_version
 * @property {string} made_on
 * @property {string} title
 * @property {string} decider who decides; "" where it was not written
 * @property {string} address where the comparison can be seen
 * @property {string} filter in words, by what the services were found; "" for nothing
 * @property {string[]} conditions what limits the criteria, in words
 * @property {string} level the least claim level of an answer that counts, "" for any; the answers are whole all the same
 * @property {Candidate[]} candidates
 * @property {Criterion[]} criteria
 */

/**
 * A candidate and what was seen of it. `place`: in the table, taken out of it, or known from an earlier memo only.
 * @typedef {object} Member
 * @property {Candidate} candidate
 * @property {"present" | "left" | "earlier"} place
 * @property {Decision | null} before what was decided before it was taken out
 * @property {Map<string, Cell | null>} cells
 * @property {string[]} criteria the rows it was judged by when it was last in the table
 */

export const SCHEMA_VERSION = 1;
/** The answer of a candidate that was never compared by a criterion. */
export const OUTSIDE = "outside";
/** @type {readonly Decision[]} */
export const DECISIONS = ["kept", "dropped", "open"];
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;
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
   * Takes what the table shows now. Candidates taken out of it stay, as dropped ones, if `keeps` says so.
   * @param {Comparison} comparison
   * @param {{known?: Comparison["rows"], level?: string, keeps?: boolean}} [more] `known`: all rows, whole
   */
  see(comparison, { known = comparison.rows, level = "", keeps = true } = {}) {
    const present = new Set(comparison.services.map((service) => service.slug));
    const missing = this.members.filter(({ candidate, place }) => place === "present" && !present.has(candidate.slug));
    missing.forEach((member) => (keeps ? this.#takeOut(member) : this.forget(member.candidate.slug)));
    const seen = comparison.services.map((service, column) => this.#welcome(service, known, column));
    this.#members = bySlug([...seen, ...this.members.filter((member) => !present.has(member.candidate.slug))]);
    this.#rows = new Map([...headings(known), ...[...this.#rows].filter(([key]) => !known.some((row) => row.key === key))]);
    this.#shown = comparison.rows.map((row) => row.key);
    this.#conditions = comparison.conditions;
    this.#level = level;
  }

  /** @param {Member} member */
  #takeOut(member) {
    member.place = "left";
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
  #welcome({ slug, title, url, sourceUrl, commit }, known, column) {
    const old = this.#members.get(slug);
    const decision = old?.before ?? old?.candidate.decision ?? "open";
    const grounds = old?.candidate.grounds ?? "";
    const cells = new Map([...(old?.cells ?? []), ...known.map((row) => /** @type {const} */ ([row.key, row.cells[column] ?? null]))]);
    const candidate = { slug, title, url, source_url: sourceUrl, commit, decision, grounds };
    return { candidate, place: "present", before: null, cells, criteria: [] };
  }

  /** @param {string} slug */
  forget(slug) {
    this.#members.delete(slug);
  }

  /**
   * What a reader decides is no longer undone by a return to the table.
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
   * Begins anew from an earlier memo; what the table shows is seen after it.
   * @param {Memo} memo
   */
  load({ candidates, criteria }) {
    this.#rows = headings(criteria);
    this.#shown = [];
    this.#members = bySlug(candidates.map((candidate, column) => {
      const answers = criteria.map(({ key, cells }) => /** @type {const} */ ([key, cells[column] ?? null]));
      const cells = new Map(answers.filter(isCompared));
      return { candidate: { ...candidate }, place: "earlier", before: null, cells, criteria: [...cells.keys()] };
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
      this.#members = bySlug(this.members.map((one) => (one === member ? { ...one, candidate: { ...one.candidate, slug: to } } : one)));
    }
  }

  /**
   * The memo as it stands: by the rows that are shown, and those by which candidates taken out were judged.
   * @param {Pick<Memo, "made_on" | "title" | "decider" | "address" | "filter">} circumstances
   * @returns {Memo}
   */
  memo(circumstances) {
    const judged = new Set([...this.#shown, ...this.members.flatMap((member) => member.criteria)]);
    const rows = [...this.#rows.values()].filter((row) => judged.has(row.key));
    return {
      schema_version: SCHEMA_VERSION,
      ...circumstances,
      title: cleaned(circumstances.title, MOST_LETTERS.title),
      decider: cleaned(circumstances.decider, MOST_LETTERS.decider),
      filter: cleaned(circumstances.filter, MOST_LETTERS.filter),
      level: this.#level,
      conditions: this.#conditions.map((one) => cleaned(one, MOST_LETTERS.condition)),
      candidates: this.members.map(({ candidate }) => ({ ...candidate, grounds: cleaned(candidate.grounds, MOST_LETTERS.grounds) })),
      criteria: rows.map((row) => ({ ...row, cells: this.members.map(({ cells }) => answerIn(cells, row.key)) })),
    };
  }
}

/**
 * A text that somebody wrote, without what cannot be seen.
 * @param {string} text
 * @param {number} most
 */
export function cleaned(text, most) {
  const lines = text.slice(0, most).replace(/\r\n?/g, "\n").replace(UNSEEN, " ");
  return lines.replace(/\p{Surrogate}/gu, "\ufffd").trim();
}

/** @param {Map<string, Cell | null>} cells @param {string} key */
const answerIn = (cells, key) => (cells.has(key) ? cells.get(key) ?? null : OUTSIDE);

/** @param {Member[]} members */
const bySlug = (members) => new Map(members.map((member) => [member.candidate.slug, member]));

/** @param {Heading[]} rows */
const headings = (rows) => new Map(rows.map(({ key, label, group, kind }) => [key, { key, label, group, kind }]));

/** @param {readonly [string, Answer]} pair @returns {pair is readonly [string, Cell | null]} */
const isCompared = (pair) => pair[1] !== OUTSIDE;
