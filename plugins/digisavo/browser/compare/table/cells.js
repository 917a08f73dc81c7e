/** A cell of the comparison: the answer, how far it can be trusted, and the numbers of its sources. */

import { CLAIMED, EXPIRED } from "../../shared/declared.js";
import { make, outward, unseen } from "../../shared/elements.js";
import { hostOf, readable } from "../../shared/texts/addresses.js";
import { dayIn } from "../../shared/texts/days.js";

/** @import { Cell, Limits, Proof } from "./comparison.js" */
/** @import { Source } from "./sources.js" */
/** @import { Concern } from "./users.js" */
/** @import { Translate } from "../../shared/translations.js" */

/**
 * What a cell needs to know about the table around it.
 * @typedef {object} Surroundings
 * @property {string} kind of the row
 * @property {boolean} leads whether the row is one of those that stand first: these are short
 * @property {string} about the row and the service in words
 * @property {Translate} t
 * @property {string} language
 * @property {ReadonlyMap<string, { number: number, source: Source }>} sources by their addresses
 * @property {readonly string[]} yesNo the words for yes and for no
 * @property {ReadonlyMap<number, Concern>} [users] the texts that concern the reader, by their places
 */

/** The signs of yes and no. */
const SIGNS = ["✓", "✗"];
/** How many texts show, in a row that leads and in others. */
const MOST_TEXTS = { true: 3, false: 6 };

/**
 * @param {Cell} cell
 * @param {Limits | null} limits
 * @param {Surroundings} around
 * @returns {HTMLElement[]}
 */
export function contentOf(cell, limits, around) {
  return [...answersOf(cell, limits, around), ...markOf(cell, around), ...notesOf(cell, around)];
}

/**
 * @param {Cell} cell
 * @param {Limits | null} limits
 * @param {Surroundings} around
 */
function answersOf(cell, limits, around) {
  if (around.kind === "price") {
    return priceOf(cell, limits);
  }
  if (around.kind === "yes_no") {
    return cell.texts.map((text) => yesNoOf(text, around));
  }
  const count = around.kind === "counted" && limits ? [make("p", { class: "ds-compare__figure" }, around.t("number", { number: limits[0] ?? 0 }))] : [];
  return [...count, ...listedOf(cell.texts, around)];
}

/**
 * Yes or no by sign and text; another answer as it is.
 * @param {string} text
 * @param {Surroundings} around
 */
function yesNoOf(text, { yesNo }) {
  const which = yesNo.indexOf(text);
  const sign = make("span", { "aria-hidden": "true" }, SIGNS[which] ?? "");
  return which < 0 ? make("p", {}, text) : make("p", { class: `ds-compare__said ds-compare__said--${which ? "no" : "yes"}` }, sign, ` ${text}`);
}

/**
 * A price: one that has expired says so before the figure, which is no more than what it was. That none can be computed is no
 * figure.
 * @param {Cell} cell
 * @param {Limits | null} limits
 */
function priceOf({ texts, level }, limits) {
  const isOver = level === EXPIRED;
  const figure = isOver || !limits ? "ds-compare__was" : "ds-compare__figure";
  const classes = isOver ? ["ds-compare__over", figure] : [figure];
  return texts.map((text, index) => make("p", { class: classes[index] ?? "ds-compare__how" }, text));
}

/**
 * The texts in their order, after those that concern the reader.
 * @param {string[]} texts
 * @param {Surroundings} around
 */
function listedOf(texts, around) {
  const { users = new Map() } = around;
  const places = [...new Set([...users.keys(), ...texts.keys()])].filter((place) => place < texts.length);
  const answers = places.map((place) => answerOf(texts[place] ?? "", users.get(place), around));
  if (answers.length === 1) {
    return [make("p", {}, ...answers[0] ?? [])];
  }
  const most = MOST_TEXTS[around.leads ? "true" : "false"];
  // Folding one or two texts away would take as much room as they do.
  const first = answers.length > most + 2 ? answers.slice(0, most) : answers;
  const rest = answers.slice(first.length);
  const more = rest.length ? [folded(around.t("more", { count: rest.length }), around, listOf(rest))] : [];
  return [listOf(first), ...more];
}

/** @param {(Node | string)[][]} answers */
function listOf(answers) {
  return make("ul", {}, ...answers.map((answer) => make("li", {}, ...answer)));
}

/**
 * @param {string} text
 * @param {Concern | undefined} concern
 * @param {Surroundings} around
 * @returns {(Node | string)[]}
 */
function answerOf(text, concern, { kind, t }) {
  const shown = kind === "url" ? outward(text, readable(text)) : text;
  return concern ? [shown, " ", make("small", { class: "ds-compare__ours" }, t(`concern.${concern}`))] : [shown];
}

/**
 * @param {string} summary
 * @param {Surroundings} around
 * @param {...HTMLElement} content
 */
function folded(summary, { about }, ...content) {
  return make("details", { "data-about": about }, make("summary", {}, summary, unseen(`: ${about}`)), ...content);
}

/**
 * The level, unless it is that of a mere claim, and the numbers of the sources.
 * @param {Cell} cell
 * @param {Surroundings} around
 */
function markOf({ level, proofs }, around) {
  const badge = level === CLAIMED ? [] : [make("span", { class: `ds-level--${level}` }, around.t(`level.${level}`))];
  const urls = [...new Set(proofs.flatMap(({ url }) => url || []))];
  const numbers = urls.flatMap((url) => referenceTo(url, proofs, around));
  const content = [...badge, ...numbers];
  return content.length ? [make("p", { class: "ds-compare__mark" }, ...content.flatMap((item, index) => (index ? [" ", item] : [item])))] : [];
}

/**
 * The number of a source, which tells screen readers what it is, and the year from which it is. The tabulator leaves it out:
 * the list of sources has a link to each, and hundreds of stops would stand before it.
 * @param {string} url
 * @param {Proof[]} proofs
 * @param {Surroundings} around
 */
function referenceTo(url, proofs, { t, sources }) {
  const found = sources.get(url);
  if (!found) {
    return [];
  }
  const { number, source } = found;
  const name = t("source", { number, what: [hostOf(url), ...source.days].join(", ") });
  const year = proofs.find((proof) => proof.url === url && proof.source_date)?.source_date?.slice(0, 4);
  const link = make("a", { href: `#${idOf(number)}`, class: "ds-compare__source", "aria-label": name, tabindex: "-1" }, String(number));
  return [make("span", {}, link, ...(year ? [make("small", { "aria-hidden": "true" }, ` ${year}`)] : []))];
}

/**
 * The id of a source in the list of sources.
 * @param {number} number
 */
export function idOf(number) {
  return `lahde-${number}`;
}

/**
 * What changes the meaning of an answer is never folded away: until when it holds, who confirms it, and what is noted.
 * @param {Cell} cell
 * @param {Surroundings} around
 */
function notesOf({ proofs }, { t, language }) {
  const texts = proofs.flatMap(({ by, note, valid_until: until }) => [
    until ? t("valid_until", { date: dayIn(language, until) }) : "", by ? t("confirmed_by", { name: by }) : "", note ?? "",
  ]);
  return [...new Set(texts)].filter(Boolean).map((text) => make("p", { class: "ds-compare__note" }, text));
}
