/** A cell of the comparison: the answer, how far it can be trusted, and where it can be checked. */

import { CLAIMED } from "../../shared/declared.js";
import { make, outward, unseen } from "../../shared/elements.js";
import { hostOf, readable } from "../address.js";
import { dayIn } from "../days.js";

/** @import { Cell, Proof } from "./comparison.js" */
/** @import { Translate } from "../../shared/translations.js" */

/**
 * What a cell needs to know about the table around it.
 * @typedef {object} Surroundings
 * @property {string} kind of the row
 * @property {string} about the row and the service in words
 * @property {Translate} t
 * @property {ReadonlyMap<string, number>} numbers of the sources
 */

const MOST_TEXTS = 6;

/**
 * @param {Cell} cell
 * @param {Surroundings} around
 * @returns {HTMLElement[]}
 */
export function contentOf(cell, around) {
  return [...answersOf(cell.texts, around), ...proofOf(cell, around)];
}

/**
 * @param {string[]} texts
 * @param {Surroundings} around
 */
function answersOf(texts, around) {
  if (around.kind === "price") {
    const [price = "", ...how] = texts;
    return [make("p", { class: "ds-compare__price" }, price), ...how.map((text) => make("p", { class: "ds-compare__how" }, text))];
  }
  if (texts.length === 1) {
    return [make("p", {}, answerOf(texts[0] ?? "", around))];
  }
  // Folding one or two texts away would take as much room as they do.
  const first = texts.length > MOST_TEXTS + 2 ? texts.slice(0, MOST_TEXTS) : texts;
  const rest = texts.slice(first.length);
  const more = rest.length ? [folded(around.t("more", { count: rest.length }), around, listOf(rest, around))] : [];
  return [listOf(first, around), ...more];
}

/**
 * @param {string[]} texts
 * @param {Surroundings} around
 */
function listOf(texts, around) {
  return make("ul", {}, ...texts.map((text) => make("li", {}, answerOf(text, around))));
}

/**
 * @param {string} text
 * @param {Surroundings} around
 */
function answerOf(text, { kind }) {
  return kind === "url" ? outward(text, readable(text)) : text;
}

/**
 * @param {string} summary
 * @param {Surroundings} around
 * @param {...HTMLElement} content
 */
function folded(summary, { about }, ...content) {
  return make("details", { "data-about": `${summary} ${about}` }, make("summary", {}, summary, unseen(`: ${about}`)), ...content);
}

/**
 * The level with the source that gives it, in a line; everything else about the sources is folded away.
 * @param {Cell} cell
 * @param {Surroundings} around
 */
function proofOf({ level, proofs }, around) {
  const [first, ...others] = proofs;
  const days = first ? daysOf(first, around) : [];
  const line = lineOf(level, first?.url ?? "", days.slice(0, 1), around);
  const more = [
    ...sentencesOf([...days.slice(1), ...(first ? notesOf(first, around) : [])]),
    ...others.flatMap((proof) => [lineOf(proof.level, proof.url ?? "", daysOf(proof, around), around), ...sentencesOf(notesOf(proof, around))]),
  ];
  return more.length ? [line, folded(around.t("more_sources"), around, ...more)] : [line];
}

/**
 * @param {string} level
 * @param {string} url
 * @param {string[]} days
 * @param {Surroundings} around
 */
function lineOf(level, url, days, { t, numbers }) {
  const isPlain = level === CLAIMED;
  const badge = make("span", isPlain ? {} : { class: `ds-level ds-level--${level}` }, t(`level.${level}`));
  const number = make("span", { class: "ds-compare__number" }, ` [${numbers.get(url) ?? ""}]`);
  const lead = isPlain ? [": "] : [" ", unseen(`${t("source")} `)];
  const source = url ? [...lead, outward(url, hostOf(url)), number, ...days.map((day) => `, ${day}`)] : [];
  return make("p", { class: "ds-proof" }, badge, ...source);
}

/** @param {string[]} texts */
function sentencesOf(texts) {
  return texts.map((text) => make("p", { class: "ds-proof" }, text));
}

/**
 * @param {Proof} proof
 * @param {Surroundings} around
 */
function notesOf({ by = "", note = "" }, { t }) {
  return [by && t("confirmed_by", { name: by }), note].filter(Boolean);
}

/**
 * The days of a source, the most important first.
 * @param {Proof} proof
 * @param {Surroundings} around
 */
function daysOf({ source_date, checked_on, valid_until }, { t }) {
  const { lang } = document.documentElement;
  /** @type {[string, string | undefined][]} */
  const days = [["dated", source_date], ["read_on", checked_on], ["valid_until", valid_until]];
  return days.flatMap(([key, day]) => (day ? [t(key, { date: dayIn(lang, day) })] : []));
}
