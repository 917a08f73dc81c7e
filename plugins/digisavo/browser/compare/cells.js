/** A cell of the comparison: the answer, how far it can be trusted, and where it can be checked. */

import { hostOf, readable } from "./address.js";
import { make, outward, unseen } from "./dom.js";
import { CLAIMED } from "./table.js";

/** @typedef {import("./table.js").Cell} Cell */
/** @typedef {import("./table.js").Proof} Proof */
/** @typedef {import("../strings.js").Say} Say */

/**
 * What a cell needs to know of its place.
 * @typedef {object} Place
 * @property {string} kind of the row
 * @property {string} about the row and the service in words
 * @property {Say} say
 * @property {ReadonlyMap<string, number>} numbers of the sources
 */

const MOST_TEXTS = 6;

/**
 * @param {Cell} cell
 * @param {Place} place
 * @returns {HTMLElement[]}
 */
export function contentOf(cell, place) {
  return [...answersOf(cell.texts, place), ...proofOf(cell, place)];
}

/**
 * @param {string[]} texts
 * @param {Place} place
 */
function answersOf(texts, place) {
  if (place.kind === "price") {
    const [price = "", ...how] = texts;
    return [make("p", { class: "ds-compare__price" }, price), ...how.map((text) => make("p", { class: "ds-compare__how" }, text))];
  }
  if (texts.length === 1) {
    return [make("p", {}, answerOf(texts[0] ?? "", place))];
  }
  // Folding one or two away would take as much room as they do.
  const first = texts.length > MOST_TEXTS + 2 ? texts.slice(0, MOST_TEXTS) : texts;
  const rest = texts.slice(first.length);
  return [listOf(first, place), ...(rest.length ? [folded(place.say("more", { count: rest.length }), place, listOf(rest, place))] : [])];
}

/**
 * @param {string[]} texts
 * @param {Place} place
 */
function listOf(texts, place) {
  return make("ul", {}, ...texts.map((text) => make("li", {}, answerOf(text, place))));
}

/**
 * @param {string} text
 * @param {Place} place
 */
function answerOf(text, { kind }) {
  return kind === "url" ? outward(text, readable(text)) : text;
}

/**
 * @param {string} summary
 * @param {Place} place
 * @param {...HTMLElement} content
 */
function folded(summary, { about }, ...content) {
  return make("details", { "data-about": `${summary} ${about}` }, make("summary", {}, summary, unseen(`: ${about}`)), ...content);
}

/**
 * The level with the source that gives it, in a line; everything else of the sources is folded away.
 * @param {Cell} cell
 * @param {Place} place
 */
function proofOf({ level, proofs }, place) {
  const [first, ...others] = proofs;
  const days = first ? daysOf(first, place) : [];
  const line = lineOf(level, first?.url ?? "", days.slice(0, 1), place);
  const more = [
    ...sentencesOf([...days.slice(1), ...(first ? notesOf(first, place) : [])]),
    ...others.flatMap((proof) => [lineOf(proof.level, proof.url ?? "", daysOf(proof, place), place), ...sentencesOf(notesOf(proof, place))]),
  ];
  return more.length ? [line, folded(place.say("more_sources"), place, ...more)] : [line];
}

/**
 * @param {string} level
 * @param {string} url
 * @param {string[]} days
 * @param {Place} place
 */
function lineOf(level, url, days, { say, numbers }) {
  const isPlain = level === CLAIMED;
  const badge = make("span", isPlain ? {} : { class: `ds-level ds-level--${level}` }, say(`level.${level}`));
  const number = make("span", { class: "ds-compare__number" }, ` [${numbers.get(url) ?? ""}]`);
  const lead = isPlain ? [": "] : [" ", unseen(`${say("source")} `)];
  const source = url ? [...lead, outward(url, hostOf(url)), number, ...days.map((day) => `, ${day}`)] : [];
  return make("p", { class: "ds-proof" }, badge, ...source);
}

/** @param {string[]} texts */
function sentencesOf(texts) {
  return texts.map((text) => make("p", { class: "ds-proof" }, text));
}

/**
 * @param {Proof} proof
 * @param {Place} place
 */
function notesOf({ by = "", note = "" }, { say }) {
  return [by && say("confirmed_by", { name: by }), note].filter(Boolean);
}

/**
 * The days of a source, the most telling first.
 * @param {Proof} proof
 * @param {Place} place
 */
function daysOf({ source_date, checked_on, valid_until }, { say }) {
  /** @type {[string, string | undefined][]} */
  const days = [["dated", source_date], ["read_on", checked_on], ["valid_until", valid_until]];
  return days.flatMap(([key, day]) => (day ? [say(key, { date: dateOf(day) })] : []));
}

/** @param {string} day a day, a month or a year */
function dateOf(day) {
  const [year, month, date] = day.split("-").map(Number);
  /** @type {Intl.DateTimeFormatOptions} */
  const shown = { year: "numeric", ...(month && { month: date ? "numeric" : "long" }), ...(date && { day: "numeric" }) };
  return new Intl.DateTimeFormat(document.documentElement.lang, shown).format(new Date(year ?? 0, (month ?? 1) - 1, date ?? 1));
}
