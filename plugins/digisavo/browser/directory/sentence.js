/** What a directory says of what it shows: the sentence of the filter, and what it left out of an address. Knows no DOM. */

import { conditionsOf, joined, labelOf } from "../filter.js";
import { excerpt } from "../strings.js";
import { TEXT } from "./engine.js";

/** @typedef {import("../filter.js").Filter} Filter */
/** @typedef {import("../filter.js").FacetFile} FacetFile */
/** @typedef {import("../strings.js").Say} Say */

const MOST_VALUES = 5;
const MOST_FAULTS = 4;
const MOST_LETTERS = 60;

/**
 * What is shown, and why: the first sentence tells how much.
 * @param {Filter} filter
 * @param {import("./engine.js").Answer} answer
 * @param {FacetFile} data
 * @param {Say} say
 * @returns {string[]}
 */
export function sentencesOf(filter, answer, data, say) {
  const conditions = conditionsOf(filter, data, say, MOST_VALUES);
  const said = joined(conditions, say("said.and"));
  const given = conditions.length ? say("conditions", { count: conditions.length, conditions: said }) : "";
  if (answer.found.length) {
    const found = say("found", { count: answer.found.length });
    const all = answer.found.length === data.total;
    return [say(all ? "shown_all" : "shown", { found, total: data.total }), given].filter(Boolean);
  }
  return [say("none"), given, advice(filter, answer, data, say)].filter(Boolean);
}

/**
 * Which condition to remove to see something: the one that gives most.
 * @type {(filter: Filter, answer: import("./engine.js").Answer, data: FacetFile, say: Say) => string}
 */
function advice({ text }, { without }, data, say) {
  if (without.size < 2) {
    return "";
  }
  const [[key, count]] = [...without].sort(([, one], [, other]) => other - one);
  const facet = data.facets.find((one) => one.key === key);
  const condition = key === TEXT ? say("said.text", { text }) : (facet?.label ?? key);
  return count ? say("advice", { condition, found: say("found", { count }) }) : say("advice_none");
}

/**
 * What of an address was left out, a sentence each.
 * @param {Filter} filter
 * @param {FacetFile} data
 * @param {Say} say
 * @returns {string[]}
 */
export function leftOut({ faults }, data, say) {
  const told = faults.filter(({ kind }) => kind === "name" || kind === "value").map((fault) => nameOf(fault, data));
  const named = told.slice(0, told.length > MOST_FAULTS + 1 ? MOST_FAULTS : undefined);
  const rest = told.length - named.length;
  const list = joined(rest ? [...named, say("others_left_out", { number: rest })] : named, say("said.and"));
  return [
    ...(told.length ? [say("left_out", { count: told.length, list })] : []),
    ...faults.filter(({ kind }) => kind === "text").map(() => say("long_text")),
    ...faults.filter(({ kind }) => kind === "length").map(() => say("long_address")),
  ];
}

/** @type {(fault: import("../filter.js").Fault, data: FacetFile) => string} */
function nameOf({ kind, name, value }, data) {
  const label = data.facets.find(({ key }) => key === name)?.label;
  return kind === "value" && label ? `${label}: ${excerpt(value, MOST_LETTERS)}` : excerpt(`${name}=${value}`, MOST_LETTERS);
}

/**
 * What can be removed from a filter: each chosen value, and the text.
 * @param {Filter} filter
 * @param {FacetFile} data
 * @param {Say} say
 * @returns {{ key: string, value: string, text: string }[]}
 */
export function removable({ selected, text }, data, say) {
  const values = data.facets.flatMap((facet) =>
    (selected.get(facet.key) ?? []).map((value) => ({
      key: facet.key,
      value,
      text: `${facet.label}: ${labelOf(facet, value, say)}`,
    })),
  );
  return text ? [...values, { key: TEXT, value: text, text: say("chip_text", { text }) }] : values;
}
