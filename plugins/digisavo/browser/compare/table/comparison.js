/** A comparison: which answer stands in which row and column, which rows differ, and which of them show. Knows no DOM. */

import { CLAIMED, PROVEN } from "../../shared/declared.js";
import { folded } from "../../shared/letters.js";

/** @import { Translate } from "../../shared/translations.js" */
/** @import { State } from "../state.js" */

/** @typedef {{ key: string, label: string, group: string, kind: string }} Declared a row that the page declares */
/** @typedef {{ level: string, url?: string, checked_on?: string, source_date?: string, valid_until?: string, note?: string, by?: string }} Proof */
/** @typedef {{ texts: string[], level: string, proofs: Proof[] }} Cell */
/** @typedef {{ key: string, label: string, group: string, kind: string, cells: (Cell | null)[], differs: boolean, answered: boolean }} Row */
/** @typedef {{ slug: string, title: string, url: string, sourceUrl: string, commit: string }} Service */

/**
 * What shows of a comparison.
 * @typedef {object} Comparison
 * @property {Service[]} services
 * @property {Row[]} rows those that show; a cell without an answer is null
 * @property {string[]} conditions what limits the rows, in words
 * @property {string} missing the text of a cell without an answer
 * @property {number} total how many rows there are
 */

/**
 * A record under `api/`, as far as a comparison reads it.
 * @typedef {object} Published
 * @property {string} slug
 * @property {string} [name]
 * @property {string} [url]
 * @property {string} [source_url]
 * @property {string} [commit]
 * @property {{ [key: string]: string[] }} [texts]
 * @property {{ [key: string]: string }} [levels]
 * @property {{ [key: string]: Proof[] }} [evidence]
 */

/**
 * @param {readonly Declared[]} declared
 * @param {readonly Published[]} records in the order of the columns
 * @param {State} state
 * @param {Translate} t
 * @returns {Comparison}
 */
export function comparisonOf(declared, records, state, t) {
  const rows = rowsOf(declared, records, state.level);
  return {
    services: records.map(serviceOf),
    rows: rows.filter((row) => shows(row, state)),
    conditions: conditionsOf(state, t),
    missing: t(state.level ? `missing.${state.level}` : "missing.any"),
    total: rows.length,
  };
}

/**
 * All rows, also those that do not show.
 * @param {readonly Declared[]} declared
 * @param {readonly Published[]} records
 * @param {string} [least] the lowest claim level of an answer, "" for any
 */
export function rowsOf(declared, records, least = "") {
  return declared.map((row) => rowOf(row, records, least));
}

/** @param {Published} record */
function serviceOf({ slug, name, url, source_url, commit }) {
  return { slug, title: name ?? slug, url: url ?? "", sourceUrl: source_url ?? "", commit: commit ?? "" };
}

/**
 * @param {Declared} declared
 * @param {readonly Published[]} records
 * @param {string} least
 * @returns {Row}
 */
function rowOf(declared, records, least) {
  const cells = records.map((record) => cellOf(record, declared.key, least));
  // A missing answer differs from every answer.
  const differs = new Set(cells.map(essence)).size > 1;
  return { ...declared, cells, differs, answered: cells.some(Boolean) };
}

/**
 * @param {Published} record
 * @param {string} key
 * @param {string} least the lowest claim level, "" for any
 * @returns {Cell | null}
 */
function cellOf({ texts, levels, evidence }, key, least) {
  const answer = texts?.[key] ?? [];
  const level = levels?.[key] ?? CLAIMED;
  if (!answer.length || rank(level) < rank(least)) {
    return null;
  }
  const proofs = [...(evidence?.[key] ?? [])];
  // Proofs that give the answer its level come first.
  proofs.sort((a, b) => Number(b.level === level) - Number(a.level === level));
  return { texts: answer, level, proofs };
}

/**
 * How far a claim level can be trusted: 0 for a claim, and for what has expired.
 * @param {string} level
 */
export function rank(level) {
  return PROVEN.indexOf(level) + 1;
}

/**
 * What is equal of cells with the same answer: the order of several texts does not matter.
 * @param {Cell | null} cell
 */
function essence(cell) {
  return cell && JSON.stringify([...cell.texts].sort());
}

/**
 * @param {Row} row
 * @param {State} state
 */
function shows(row, { differences, answered, text }) {
  return (row.differs || !differences) && (row.answered || !answered) && folded(`${row.group} ${row.label}`).includes(folded(text));
}

/**
 * @param {State} state
 * @param {Translate} t
 */
function conditionsOf({ differences, answered, text, level }, t) {
  return [
    differences ? t("condition.differences") : "",
    answered ? t("condition.answered") : "",
    text ? t("condition.text", { text }) : "",
    level ? t(`condition.level.${level}`) : "",
  ].filter(Boolean);
}
