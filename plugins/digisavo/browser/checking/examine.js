/** Examines one document against its kind: every answer, every missing one, every rule. Knows no DOM. */

import { Answers } from "./answers.js";
import { constantsOf } from "./constants.js";
import { checkLinks, checkPreviousSlugs } from "./cross_checks.js";
import { allowed } from "./field_types/choice.js";
import { checkAnswer } from "./field_types/registry.js";
import { checkRules } from "./kinds/registry.js";
import { Sheet } from "./sheet.js";
import { quote } from "./text.js";

const EVIDENCE = "evidence";

/**
 * @typedef {Map<string, any>} Values
 * @typedef {import("./rules.js").Field} Field
 */

/**
 * The values that pass the checks, and all problems.
 * @param {import("./document.js").Sheaf} sheaf
 * @param {import("./rules.js").Rules} rules
 * @param {{ today: string, slug: string, date: string, taken: Set<string>, references: Set<string> | null }} file
 */
export function examine(sheaf, rules, file) {
  const sheet = new Sheet(sheaf, rules, file.today);
  const answers = new Answers(sheaf.values, sheet);
  sheet.answers = answers.values;
  const values = checkAnswers(answers, sheet);
  checkAsked(answers, values, sheet);
  answers.noticeSilent(checkMissing(answers, values, sheet));
  checkEvidence(values, answers, sheet);
  checkName(values, sheet, file);
  checkRules(values, sheet);
  checkLinks(sheet, file.slug, file.references);
  checkPreviousSlugs(values, sheet, file.slug, file.taken);
  return { values, problems: sheet.problems };
}

/**
 * @param {Answers} answers
 * @param {Sheet} sheet
 */
function checkAnswers(answers, sheet) {
  /** @type {Values} */
  const values = new Map();
  for (const [key, field] of sheet.rules.byKey) {
    const raw = answers.values.get(key);
    const value = raw === undefined ? null : checkAnswer(raw, sheet.pathOf(key), sheet, field);
    if (value !== null) {
      values.set(key, value);
    }
  }
  return values;
}

/**
 * Reports the answers to questions that do not concern the entry, unless what decides that is itself in doubt.
 * @param {Answers} answers
 * @param {Values} values
 * @param {Sheet} sheet
 */
function checkAsked(answers, values, sheet) {
  const strange = sheet.rules.conditional.filter((field) => answers.values.has(field.key) && !holds(field.asked_if, values));
  for (const field of strange) {
    const [[key, terms]] = Object.entries(field.asked_if ?? {});
    if (values.has(key) || !answers.mayAnswer(key)) {
      const condition = `${sheet.rules.labels.get(key)} (${key})`;
      sheet.error(sheet.pathOf(field.key), "field.unasked", "", { condition, terms });
    }
  }
}

/**
 * Reports the answers that have to be given and are not, and gives their keys.
 * @param {Answers} answers
 * @param {Values} values
 * @param {Sheet} sheet
 */
function checkMissing(answers, values, sheet) {
  const byEditors = answers.values.get("submitted_by") === sheet.rules.editors;
  const missing = sheet.rules.demanding.filter((field) => !answers.mayAnswer(field.key) && isRequired(field, values, byEditors));
  for (const field of missing) {
    const { terms, open_terms: openTerms } = allowed(field, sheet);
    const key = field.help || terms.length || openTerms.length ? "" : field.key;
    sheet.error(field.key.split("."), "field.missing", "", { help: field.help ?? "", terms, open_terms: openTerms, key });
  }
  return new Set(missing.map((field) => field.key));
}

/**
 * Conditions bind submitters only: editors leave out what public sources do not state.
 * @param {Field} field
 * @param {Values} values
 * @param {boolean} byEditors
 */
export function isRequired(field, values, byEditors) {
  if (field.required === "always") {
    return true;
  }
  if (byEditors) {
    return field.required === "editors";
  }
  return field.required === "true" || holds(field.required_if, values);
}

/**
 * Whether an entry has any of the values of a condition; of lists and rows any item counts.
 * @param {Record<string, string[]> | undefined} condition
 * @param {Values} values
 */
export function holds(condition, values) {
  return Object.entries(condition ?? {}).some(([key, wanted]) => {
    const value = values.get(key);
    const items = Array.isArray(value) ? value : [value];
    return items.some((item) => wanted.includes(typeof item === "object" && item !== null ? Object.values(item)[0] : item));
  });
}

/**
 * There is no evidence of values that are not stated.
 * @param {Values} values
 * @param {Answers} answers
 * @param {Sheet} sheet
 */
function checkEvidence(values, answers, sheet) {
  for (const key of Object.keys(values.get(EVIDENCE) ?? {})) {
    if (!answers.mayAnswer(key)) {
      sheet.warning([EVIDENCE, key], "evidence.alone", "", { key });
    }
  }
}

/**
 * The date in a file name is that of the answers, and a hosted entry is named after its host.
 * @param {Values} values
 * @param {Sheet} sheet
 * @param {{ slug: string, date: string }} file
 */
function checkName(values, sheet, { slug, date }) {
  const { keys, suffix } = sheet.rules;
  const published = values.get(keys.published);
  if (date && published && date !== published) {
    const meant = `${published}-${slug}${suffix}`;
    sheet.error(sheet.pathOf(keys.published), "file.date", "", { date: published, found: date, meant });
  }
  const host = String(values.get(keys.host) ?? "").split("/").at(-1) ?? "";
  const beginning = host + constantsOf("slug").joint;
  const isNamed = slug.split(constantsOf("slug").joint).length === 2; // an odd name is a fault of its own
  if (host && isNamed && !slug.startsWith(beginning)) {
    sheet.error(sheet.pathOf(keys.host), "file.host", "", { slug: quote(host), name: quote(slug), beginning });
  }
}
