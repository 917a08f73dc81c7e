/** The questions of a kind as they are declared, for the form. Knows no DOM. */

/**
 * A term of a vocabulary.
 * @typedef {{ id: string, label: string, definition?: string }} Term
 */
/** A raw answer, as a file has it: every single value is a text. @typedef {string | Raw[] | { [key: string]: Raw }} Raw */
/** Keys with the values for which something holds. @typedef {Record<string, readonly string[]>} Condition */

/**
 * @typedef {object} Field
 * @property {string} key the full key: `pricing.from`; within rows only its own
 * @property {string} label
 * @property {string} help
 * @property {string} type
 * @property {string} group
 * @property {"no" | "true" | "always" | "editors"} required
 * @property {Condition | null} requiredIf
 * @property {string} recommended the question that completeness counts, "" for none
 * @property {Condition | null} recommendedUnless
 * @property {Condition | null} askedIf where it does not hold, the question does not concern the entry
 * @property {number} most the greatest number of letters, or of items of a list; 0 where nothing is declared
 * @property {readonly Term[]} terms
 * @property {boolean} isOpen whether the answer may be something else than a term
 * @property {readonly string[]} kinds whose entries the answer names
 * @property {readonly Field[]} fields of rows
 */

/**
 * @typedef {object} Group
 * @property {string} id
 * @property {string} label
 */

/** The value of `submitted_by` of what editors write. */
const EDITORS = "toimitus";
export const RELATION = "submitted_by";
export const EVIDENCE = "evidence";
/** Types that are asked in another place than among the questions, or only where there is something already. */
const ASIDE = new Set(["evidence", "slugs"]);

/** @typedef {ReadonlyMap<string, Raw>} Values the answers by full key */

/**
 * Whether a raw value answers anything.
 * @param {Raw | undefined} raw
 * @returns {boolean}
 */
export function isAnswer(raw) {
  if (raw === undefined || raw === null) {
    return false;
  }
  return typeof raw === "string" ? raw.trim() !== "" : Object.values(raw).some(isAnswer);
}

/**
 * Whether the answers have any of the values of a condition; of lists and rows any item counts.
 * @param {Condition | null} condition
 * @param {Values} values
 */
export function holds(condition, values) {
  return Object.entries(condition ?? {}).some(([key, wanted]) => answersIn(values.get(key)).some((one) => wanted.includes(one)));
}

/**
 * @param {Raw | undefined} raw
 * @returns {string[]}
 */
function answersIn(raw) {
  const items = Array.isArray(raw) ? raw : raw === undefined ? [] : [raw];
  return items.map((item) => (typeof item === "string" ? item : Object.values(item)[0])).filter((item) => typeof item === "string");
}

/**
 * Whether somebody who is no editor has to answer, or an editor.
 * @param {Field} field
 * @param {Values} values
 */
export function isRequired(field, values) {
  if (field.required === "always") {
    return true;
  }
  if (values.get(RELATION) === EDITORS) {
    return field.required === "editors";
  }
  return field.required === "true" || holds(field.requiredIf, values);
}

/**
 * Whether a question is asked at all: not if other answers make it needless, unless it has an answer.
 * @param {Field} field
 * @param {Values} values
 */
export function isAsked(field, values) {
  if (isAnswer(values.get(field.key)) || isRequired(field, values)) {
    return !(field.type === EVIDENCE);
  }
  const isConditional = Boolean(field.requiredIf) && !field.recommended && field.type !== "related";
  return !ASIDE.has(field.type) && !isConditional && isExpected(field, values);
}

/**
 * Whether a question concerns an entry with these answers, and they do not make it needless.
 * @param {Field} field
 * @param {Values} values
 */
function isExpected({ askedIf, recommendedUnless }, values) {
  return (!askedIf || holds(askedIf, values)) && !holds(recommendedUnless, values);
}

/**
 * The name of the question that a field answers, "" where completeness does not count it.
 * @param {Field} field
 */
function questionOf(field) {
  return field.recommended || (field.required === "true" || field.required === "always" ? field.key : "");
}

/**
 * How many of the questions asked are answered. Fields that share a name are one question, answered by any of them.
 * @param {readonly Field[]} fields
 * @param {Values} values
 */
export function completeness(fields, values) {
  /** @type {Map<string, boolean>} */
  const asked = new Map();
  for (const field of fields) {
    const name = questionOf(field);
    if (name && isExpected(field, values)) {
      asked.set(name, Boolean(asked.get(name)) || isAnswer(values.get(field.key)));
    }
  }
  const answered = [...asked.values()].filter(Boolean).length;
  return { answered, asked: asked.size, percent: asked.size ? Math.round((100 * answered) / asked.size) : 100 };
}

/**
 * The fields that would answer a question that has no answer, those that are required first.
 * @param {readonly Field[]} fields
 * @param {Values} values
 */
export function missing(fields, values) {
  const answered = new Set(fields.filter((field) => isAnswer(values.get(field.key))).map(questionOf));
  const lacking = fields.filter((field) => isAsked(field, values) && !isAnswer(values.get(field.key)) && (
    isRequired(field, values) || (questionOf(field) && !answered.has(questionOf(field)))
  ));
  const isFirst = (/** @type {Field} */ field) => isRequired(field, values);
  return [...lacking.filter(isFirst), ...lacking.filter((field) => !isFirst(field))];
}

/**
 * How many questions some fields answer: those of one name are one.
 * @param {readonly Field[]} fields
 */
export function countOfQuestions(fields) {
  return new Set(fields.map((field) => questionOf(field) || field.key)).size;
}
