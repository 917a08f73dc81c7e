/** The steps of a form: what is required comes first, then the rest by group, and sending last. Knows no DOM. */

import { EVIDENCE, isAsked, isRequired, missing } from "./fields.js";

/** @import { Field, Group, Values } from "./fields.js" */
/**
 * A step: its name in the page, "" for what comes of a group, its label or the key of it, and its questions.
 * @typedef {{ id: string, label: string, fields: readonly Field[], isFirst: boolean }} Step
 */
/**
 * What is asked: `new` everything, `short` what is required and a few more, `missing` first what an entry does not tell,
 * `asked` some questions only, `none` nothing but whether the entry is up to date.
 * @typedef {{ way: "new" | "short" | "missing" | "asked" | "none", keys: readonly string[] }} Course
 */

/** The last step, in which one sees the whole and sends it. */
export const SENDING = "sending";
const FIRST = "first";

/**
 * @param {readonly Field[]} fields
 * @param {readonly Group[]} groups
 * @param {Values} values the answers with which the form opens
 * @param {Course} course
 * @param {readonly string[]} firstKeys what is asked besides what is required, before the rest
 * @param {(key: string) => string} t
 * @returns {Step[]}
 */
export function stepsOf(fields, groups, values, { way, keys }, firstKeys, t) {
  const asked = fields.filter(({ type }) => type !== EVIDENCE);
  const sending = { id: SENDING, label: t("sending"), fields: [], isFirst: false };
  if (way === "none") {
    return [sending];
  }
  const first = firstOf(asked, values, way, keys, firstKeys);
  const begin = { id: FIRST, label: t(`first.${way}`), fields: first, isFirst: true };
  if (way === "short" || way === "asked") {
    return [begin, sending];
  }
  const rest = groups.map(({ id, label }) => ({
    id, label, fields: asked.filter((field) => field.group === id && !first.includes(field)), isFirst: false,
  }));
  return [...(first.length ? [begin] : []), ...rest.filter((step) => step.fields.length), sending];
}

/**
 * @param {readonly Field[]} fields
 * @param {Values} values
 * @param {Course["way"]} way
 * @param {readonly string[]} keys
 * @param {readonly string[]} firstKeys
 */
function firstOf(fields, values, way, keys, firstKeys) {
  if (way === "asked") {
    return fields.filter(({ key }) => keys.includes(key));
  }
  if (way === "missing") {
    return missing(fields, values);
  }
  const isRequiredAlways = (/** @type {Field} */ field) => field.required === "always" || field.required === "true";
  const asked = new Set([...fields.filter(isRequiredAlways).map(({ key }) => key), ...(way === "short" ? keys : firstKeys)]);
  return fields.filter((field) => {
    const conditions = Object.keys(field.requiredIf ?? {});
    const follows = conditions.length > 0 && conditions.every((key) => asked.has(key)) && field.type !== "related";
    return asked.has(field.key) || follows;
  });
}

/**
 * Whether anything of a step is asked now.
 * @param {Step} step
 * @param {Values} values
 */
export function isOpen(step, values) {
  return step.id === SENDING || step.fields.some((field) => isAsked(field, values));
}

/**
 * How many of the questions of a step are answered.
 * @param {Step} step
 * @param {Values} values
 * @param {(field: Field) => boolean} isAnswered
 */
export function progressOf(step, values, isAnswered) {
  const asked = step.fields.filter((field) => isAsked(field, values));
  const needed = asked.filter((field) => isRequired(field, values) && !isAnswered(field));
  return { asked: asked.length, answered: asked.filter(isAnswered).length, needed: needed.length };
}
