/** A comparison: which answer stands in which row and column, which rows differ, and which of them show. Knows no DOM. */

import { CLAIMED, PROVEN } from "../../shared/declared.js";
import { folded } from "../../shared/letters.js";
import { PAID } from "./users.js";

/** @import { Translate } from "../../shared/translations.js" */
/** @import { Column } from "../records.js" */
/** @import { State } from "../state.js" */

/** @typedef {{ key: string, label: string, group: string, kind: string, unit: string, size: number, weight: number }} Declared a row that the page declares */
/** @typedef {{ level: string, url?: string, checked_on?: string, source_date?: string, valid_until?: string, note?: string, by?: string }} Proof */
/** @typedef {{ texts: string[], level: string, proofs: Proof[] }} Cell */
/** The least and the greatest number of an answer. @typedef {[number | null, number | null]} Limits */
/**
 * What services say differs, may differ since some say nothing, or is the same.
 * @typedef {"known" | "open" | "none"} Difference
 */
/** @typedef {Declared & { cells: (Cell | null)[], numbers: (Limits | null)[], difference: Difference, answered: boolean }} Row */
/** @typedef {{ slug: string, title: string, url: string, sourceUrl: string, commit: string, isGone: boolean, isFailed: boolean }} Service */

/**
 * What shows of a comparison.
 * @typedef {object} Comparison
 * @property {Service[]} services
 * @property {Row[]} rows those that show; a cell without an answer is null
 * @property {string[]} conditions what limits the rows, in words
 * @property {string} missing the text of a cell without an answer
 * @property {number} total how many rows there are
 * @property {number} unanswered how many rows nobody answers, but for those that decide
 * @property {Record<"all" | "any" | "known", number>} counts how many rows would show for each choice of differences
 */

/**
 * A record under `api/`, as far as a comparison reads it.
 * @typedef {object} Published
 * @property {string} slug
 * @property {string} [name]
 * @property {string} [url]
 * @property {boolean} [is_gone] true where nobody can have it any longer
 * @property {string} [source_url]
 * @property {string} [commit]
 * @property {string[]} [product_groups] ids
 * @property {{ municipality?: { name: string }, source?: string }[]} [paid] what others have paid
 * @property {{ municipality?: { name: string }, stage?: string }[]} [references] its users, in the order of their texts
 * @property {import("../../shared/carried/routes.js").Route[]} [procurement_routes]
 * @property {string} [availability_to] who may take it into use
 * @property {{ [key: string]: string[] }} [texts]
 * @property {{ [key: string]: Limits }} [numbers]
 * @property {{ [key: string]: string }} [levels]
 * @property {{ [key: string]: Proof[] }} [evidence]
 */

/**
 * @param {readonly Declared[]} declared in the order in which rows show
 * @param {readonly Column[]} columns
 * @param {State} state
 * @param {Translate} t
 * @returns {Comparison}
 */
export function comparisonOf(declared, columns, state, t) {
  const rows = rowsOf(declared, columns, state.level);
  const fitting = rows.filter((row) => fits(row, state));
  const count = (/** @type {State["differences"]} */ asked) => fitting.filter((row) => differs(row, asked)).length;
  return {
    services: columns.map(serviceOf),
    rows: fitting.filter((row) => differs(row, state.differences)),
    conditions: conditionsOf(state, t),
    missing: t(state.level ? `missing.${state.level}` : "missing.any"),
    total: rows.length,
    unanswered: rows.filter((row) => !isWorthIt(row) && isNamed(row, state.text)).length,
    counts: { all: fitting.length, any: count("any"), known: count("known") },
  };
}

/**
 * All rows, also those that do not show.
 * @param {readonly Declared[]} declared
 * @param {readonly Column[]} columns
 * @param {string} [least] the lowest claim level of an answer, "" for any
 */
export function rowsOf(declared, columns, least = "") {
  return declared.map((row) => rowOf(row, columns, least));
}

/**
 * A comparison without the services whose records could not be had: of these nothing is known.
 * @param {Comparison} comparison
 * @returns {Comparison}
 */
export function arrivedOf({ services, rows, ...rest }) {
  const has = (/** @type {unknown} */ _, /** @type {number} */ index) => !services[index]?.isFailed;
  const arrived = rows.map((row) => ({ ...row, cells: row.cells.filter(has), numbers: row.numbers.filter(has) }));
  return { ...rest, services: services.filter(has), rows: arrived };
}

/** @param {Column} column */
function serviceOf({ slug, record }) {
  const { name, url = "", source_url: sourceUrl = "", commit = "", is_gone: isGone = false } = record ?? {};
  return { slug, title: name ?? slug, url, sourceUrl, commit, isGone, isFailed: !record };
}

/**
 * @param {Declared} declared
 * @param {readonly Column[]} columns
 * @param {string} least
 * @returns {Row}
 */
function rowOf(declared, columns, least) {
  const cells = columns.map(({ record }) => (record ? cellOf(record, declared.key, least) : null));
  const numbers = columns.map(({ record }, index) => (cells[index] ? record?.numbers?.[declared.key] ?? null : null));
  const expected = columns.filter(({ record }) => record).length;
  return { ...declared, cells, numbers, difference: differenceOf(cells, expected), answered: cells.some(Boolean) };
}

/**
 * @param {(Cell | null)[]} cells
 * @param {number} expected how many services could have answered
 * @returns {Difference}
 */
function differenceOf(cells, expected) {
  const stated = cells.flatMap((cell) => (cell ? [essence(cell)] : []));
  if (new Set(stated).size > 1) {
    return "known";
  }
  return stated.length && stated.length < expected ? "open" : "none";
}

/**
 * @param {Published} record
 * @param {string} key
 * @param {string} least the lowest claim level, "" for any
 * @returns {Cell | null}
 */
function cellOf({ texts, levels, evidence, paid }, key, least) {
  const answer = texts?.[key] ?? [];
  const level = levels?.[key] ?? CLAIMED;
  if (!answer.length || rank(level) < rank(least)) {
    return null;
  }
  const proofs = [...(evidence?.[key] ?? [])];
  // Each sum has a source of its own, which need not be named among the proofs too.
  const sources = key === PAID ? new Set((paid ?? []).flatMap(({ source }) => source ?? [])) : [];
  proofs.push(...[...sources].filter((url) => !proofs.some((proof) => proof.url === url)).map((url) => ({ level: CLAIMED, url })));
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
 * @param {Cell} cell
 */
function essence({ texts }) {
  return JSON.stringify([...texts].sort());
}

/**
 * Whether a row shows, its differences aside.
 * @param {Row} row
 * @param {State} state
 */
function fits(row, { answered, text }) {
  return (isWorthIt(row) || !answered) && isNamed(row, text);
}

/**
 * Whether somebody answers a row; that nobody does is worth knowing where it decides.
 * @param {Row} row
 */
function isWorthIt({ answered, weight }) {
  return answered || weight > 0;
}

/**
 * @param {Row} row
 * @param {string} text
 */
function isNamed({ group, label }, text) {
  return !text || folded(`${group} ${label}`).includes(folded(text));
}

/**
 * @param {Row} row
 * @param {State["differences"]} asked
 */
function differs({ difference }, asked) {
  return !asked || difference === "known" || (asked === "any" && difference === "open");
}

/**
 * @param {State} state
 * @param {Translate} t
 */
function conditionsOf({ differences, answered, text, level }, t) {
  return [
    differences ? t(`condition.differences_${differences}`) : "",
    answered ? t("condition.answered") : "",
    text ? t("condition.text", { text }) : "",
    level ? t(`condition.level.${level}`) : "",
  ].filter(Boolean);
}
