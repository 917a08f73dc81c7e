/** What a directory says of what it shows: the filter in sentences, and what it left out of an address. Knows no DOM. */

import { TEXT } from "../shared/declared.js";
import { excerpt } from "../shared/texts/excerpts.js";
import { conditionsOf, labelOf, sentenceOf } from "../shared/filter.js";

/** @import { Answer } from "../filtering/engine.js" */
/** @import { FacetFile, Fault, Filter } from "../shared/filter.js" */
/** @import { Translate } from "../shared/translations.js" */

const MOST_VALUES = 5;
const MOST_FAULTS = 4;
const MOST_LETTERS = 60;

/**
 * What is shown, and why: the first sentence says how much.
 * @param {Filter} filter
 * @param {Answer} answer
 * @param {FacetFile} data
 * @param {Translate} t
 * @returns {string[]}
 */
export function sentencesOf(filter, answer, data, t) {
  const conditions = conditionsOf(filter, data, t, MOST_VALUES);
  const list = sentenceOf(conditions, t("said.and"));
  const given = conditions.length ? t("conditions", { count: conditions.length, conditions: list }) : "";
  if (answer.found.length) {
    const found = t("found", { count: answer.found.length });
    const isAll = answer.found.length === data.total;
    return [t(isAll ? "shown_all" : "shown", { found, total: data.total }), given].filter(Boolean);
  }
  return [t("none"), given, advice(filter, answer, data, t)].filter(Boolean);
}

/**
 * Which condition to remove to see something: the one whose removal gives most.
 * @type {(filter: Filter, answer: Answer, data: FacetFile, t: Translate) => string}
 */
function advice({ text }, { without }, data, t) {
  if (without.size < 2) {
    return "";
  }
  const [[key, count]] = [...without].sort(([, countA], [, countB]) => countB - countA);
  const label = data.facets.find((facet) => facet.key === key)?.label ?? key;
  const condition = key === TEXT ? t("said.text", { text }) : label;
  return count ? t("advice", { condition, found: t("found", { count }) }) : t("advice_none");
}

/**
 * What was left out of an address, a sentence each.
 * @param {Filter} filter
 * @param {FacetFile} data
 * @param {Translate} t
 * @returns {string[]}
 */
export function leftOut({ faults }, data, t) {
  const unknown = faults.filter(({ kind }) => kind === "name" || kind === "value").map((fault) => nameOf(fault, data));
  const named = unknown.slice(0, unknown.length > MOST_FAULTS + 1 ? MOST_FAULTS : undefined);
  const rest = unknown.length - named.length;
  const list = sentenceOf(rest ? [...named, t("others_left_out", { number: rest })] : named, t("said.and"));
  return [
    ...(unknown.length ? [t("left_out", { count: unknown.length, list })] : []),
    ...faults.filter(({ kind }) => kind === "text").map(() => t("long_text")),
    ...faults.filter(({ kind }) => kind === "length").map(() => t("long_address")),
  ];
}

/** @type {(fault: Fault, data: FacetFile) => string} */
function nameOf({ kind, name, value }, data) {
  const label = data.facets.find(({ key }) => key === name)?.label;
  return kind === "value" && label ? `${label}: ${excerpt(value, MOST_LETTERS)}` : excerpt(`${name}=${value}`, MOST_LETTERS);
}

/**
 * What can be removed from a filter: each selected value, and the text.
 * @param {Filter} filter
 * @param {FacetFile} data
 * @param {Translate} t
 * @returns {{ key: string, value: string, text: string }[]}
 */
export function removable({ selected, text }, data, t) {
  const values = data.facets.flatMap((facet) =>
    (selected.get(facet.key) ?? []).map((value) => ({
      key: facet.key,
      value,
      text: `${facet.label}: ${labelOf(facet, value, t)}`,
    })),
  );
  return text ? [...values, { key: TEXT, value: text, text: t("chip_text", { text }) }] : values;
}
