/** What a kind asks, made ready for the form of the data that the site gives (`contracts/form-questions.json`). Knows no DOM. */

/** @import { Field, Group, Term } from "./fields.js" */

/**
 * @typedef {object} Declaration
 * @property {string} kind
 * @property {string} folder
 * @property {string} section
 * @property {string} suffix
 * @property {"plain" | "dated" | "joined"} naming
 * @property {Record<string, string>} keys the fields with a part of their own: `title`, `reviewed` ...
 * @property {Record<string, string>} shorthands
 * @property {readonly Group[]} groups
 * @property {readonly Field[]} fields
 * @property {Record<string, readonly (Term & { replaced_by?: string })[]>} vocabularies
 */

/** The vocabulary of tags, which their type names for all fields. */
const TAGS = "tags";

/**
 * @param {any} data
 * @param {(key: string) => string} t
 * @returns {Declaration}
 */
export function declarationOf(data, t) {
  return { ...data, fields: data.fields.map((/** @type {any} */ field) => fieldOf(field, data.vocabularies, t)) };
}

/**
 * Gives the questions of a declaration their words and terms where they have not had them; they stay the same objects.
 * @param {Declaration} declaration
 * @param {any} data all that the kind asks
 * @param {(key: string) => string} t
 */
export function complete({ fields }, data, t) {
  const whole = new Map(declarationOf(data, t).fields.map((field) => [field.key, field]));
  fields.forEach((field) => Object.assign(field, whole.get(field.key)));
}

/**
 * @param {any} data
 * @param {Declaration["vocabularies"]} vocabularies
 * @param {(key: string) => string} t
 * @returns {Field}
 */
function fieldOf(data, vocabularies, t) {
  const vocabulary = data.options ?? data.suggestions ?? (data.type === TAGS ? TAGS : VOCABULARIES[data.type]) ?? "";
  const terms = (vocabularies[vocabulary] ?? []).filter((term) => !term.replaced_by);
  const isChoice = data.type === "choice" || data.type === "choices";
  return {
    key: data.key,
    label: data.label,
    help: data.help ?? "",
    type: data.type,
    group: data.group ?? "",
    required: data.required ?? "no",
    requiredIf: data.required_if ?? null,
    recommended: data.recommended ?? "",
    recommendedUnless: data.recommended_unless ?? null,
    askedIf: data.asked_if ?? null,
    most: Number(data.max_length ?? 0),
    terms,
    isOpen: isChoice && !data.closed,
    kinds: data.kinds ?? [],
    fields: (data.fields ?? partsOf(data.type, t)).map((/** @type {any} */ part) => fieldOf(part, vocabularies, t)),
  };
}

/** The vocabularies of types that have one of their own. @type {Record<string, string>} */
const VOCABULARIES = { flag: "yes_no", languages: "ui_languages" };

/**
 * The parts of the rows of a type that declares none.
 * @param {string} type
 * @param {(key: string) => string} t
 */
function partsOf(type, t) {
  return type === "links" ? [{ key: "url", label: t("link_url"), type: "url" }, { key: "title", label: t("link_title"), type: "text" }] : [];
}

/**
 * What of a declaration the writing of a file needs.
 * @param {Declaration} declaration
 * @param {string} schema the address of the schema of new files, "" for none
 */
export function formOf({ fields, shorthands, suffix }, schema) {
  return { keys: fields.map(({ key }) => key), shorthands, isText: suffix === ".md", schema };
}
