/** Choices from a vocabulary: one term or several, open to `muu: selite` unless declared closed. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { onOneLine, quote } from "../text.js";
import { checkPlainText, checkText, readAs } from "./checks.js";
import { bracketed, listOf } from "./lists.js";

/**
 * @typedef {import("./checks.js").Path} Path
 * @typedef {import("./checks.js").Sheet} Sheet
 * @typedef {import("./checks.js").Field} Field
 */

/** @type {import("./lists.js").Check} */
export function checkChoice(raw, path, sheet, field) {
  if (Array.isArray(raw) && raw.length && raw.every((item) => typeof item === "string")) {
    const text = raw.join(", ");
    const meant = idOf(text, sheet, field);
    return meant ? readAs(meant, `[${text}]`, path, sheet) : refuse(text, path, sheet, field);
  }
  const text = checkText(unfolded(raw), path, sheet);
  return text === null ? null : checkTerm(text, path, sheet, field);
}

const checkTerms = listOf((raw, path, sheet, field) => {
  const named = namedIn(raw, sheet, field);
  if (named.length) {
    sheet.error(path, "choice.several", "", { hint: "each", text: quote(onOneLine(String(raw))), meant: named });
    return null;
  }
  return checkChoice(raw, path, sheet, field);
});

/** @type {import("./lists.js").Check} */
export function checkChoices(raw, path, sheet, field) {
  const named = namedIn(raw, sheet, field);
  if (named.length) {
    sheet.error(path, "list.type", "", { hint: "meant", meant: bracketed(named) });
    return null;
  }
  return checkTerms(raw, path, sheet, field);
}

/**
 * The terms that an answer may be, as problems list them: of a closed list, or of one that others may join.
 * @param {Field} field
 * @param {Sheet} sheet
 */
export function allowed(field, sheet) {
  if (field.type !== "choice" && field.type !== "choices") {
    return { terms: [], open_terms: [] };
  }
  const { listed } = constantsOf("types.choice");
  const terms = sheet.rules.vocabulary(field.options ?? "").offered;
  const shown = terms.length > listed ? [...terms.slice(0, listed - 1), `${terms[listed - 1]} \u2026`] : terms;
  return field.closed ? { terms: shown, open_terms: [] } : { terms: [], open_terms: shown };
}

/**
 * @param {string} text
 * @param {Path} path
 * @param {Sheet} sheet
 * @param {Field} field
 */
function checkTerm(text, path, sheet, field) {
  const term = sheet.rules.vocabulary(field.options ?? "").terms.get(text);
  const { other } = constantsOf("types.choice");
  if (term?.replaced_by) {
    sheet.notice(path, "choice.replaced", "", { term: quote(text), meant: term.replaced_by });
    return term.replaced_by;
  }
  if (term) {
    const notice = field.notice_values?.[text];
    if (notice) {
      sheet.notice(path, "choice.notice", "", { term: quote(text), notice });
    }
    return text;
  }
  if (!field.closed && text.startsWith(`${other}:`)) {
    return checkOther(text.slice(other.length + 1).trim(), path, sheet);
  }
  const meant = termMeant(text, sheet, field);
  return meant ? readAs(meant, text, path, sheet) : refuse(text, path, sheet, field);
}

/**
 * @param {string} explanation
 * @param {Path} path
 * @param {Sheet} sheet
 */
function checkOther(explanation, path, sheet) {
  const { other, other_length: most } = constantsOf("types.choice");
  if (!explanation) {
    sheet.error(path, "choice.other");
    return null;
  }
  const checked = checkPlainText(explanation, path, sheet, { max_length: most });
  if (checked === null) {
    return null;
  }
  sheet.notice(path, "choice.open", "", { text: quote(checked) });
  return `${other}: ${checked}`;
}

/**
 * @param {string} text
 * @param {Path} path
 * @param {Sheet} sheet
 * @param {Field} field
 */
function refuse(text, path, sheet, field) {
  const several = [...new Set(partsOf(text, sheet).map((part) => idOf(part, sheet, field)).filter(Boolean))];
  if (several.length > 1) {
    sheet.error(path, "choice.several", "", { hint: "one", text: quote(text), meant: several });
    return null;
  }
  const near = sheet.suggest(text, sheet.rules.vocabulary(field.options ?? "").offered);
  const { spellings } = sheet.rules;
  // The opposite of what was written is not meant.
  const meant = near && spellings.denies(text) === spellings.denies(near) ? near : "";
  sheet.error(path, "choice.unknown", "", { term: quote(text), meant, ...allowed(field, sheet) });
  return null;
}

/**
 * The term that a text names without doubt, with or without an explanation in brackets.
 * @param {string} text
 * @param {Sheet} sheet
 * @param {Field} field
 */
function termMeant(text, sheet, field) {
  const vocabulary = sheet.rules.vocabulary(field.options ?? "");
  const { in_brackets: inBrackets } = constantsOf("types.choice");
  const explained = inBrackets.search(text);
  const plain = explained && sheet.rules.spellings.denies(explained[0]) ? text : inBrackets.replace(text, "");
  const meant = vocabulary.meantBy(plain) || vocabulary.idLike(plain) || meantByAll(plain, sheet, field);
  return meant && vocabulary.current(meant);
}

/**
 * The term that every part of a text names: `asukkaat ja kuntalaiset`.
 * @param {string} text
 * @param {Sheet} sheet
 * @param {Field} field
 * @returns {string | undefined}
 */
function meantByAll(text, sheet, field) {
  const parts = partsOf(text, sheet);
  const meant = new Set(parts.length > 1 ? parts.map((part) => idOf(part, sheet, field)) : []);
  return meant.size === 1 ? [...meant][0] : undefined;
}

/**
 * @param {string} text
 * @param {Sheet} sheet
 * @param {Field} field
 */
export function idOf(text, sheet, field) {
  return sheet.rules.vocabulary(field.options ?? "").terms.has(text) ? text : termMeant(text, sheet, field);
}

/**
 * The answers of a text that names several terms, ready to be written one by one; none of any other.
 * @param {import("./checks.js").Raw} raw
 * @param {Sheet} sheet
 * @param {Field} field
 * @returns {string[]}
 */
function namedIn(raw, sheet, field) {
  const text = typeof raw === "string" ? onOneLine(raw) : "";
  if (idOf(text, sheet, field) || text.startsWith(`${constantsOf("types.choice").other}:`)) {
    return [];
  }
  const parts = partsOf(text, sheet).filter(Boolean);
  const terms = parts.map((part) => idOf(part, sheet, field));
  const isSeveral = new Set(terms.filter(Boolean)).size > 1;
  return isSeveral ? [...new Set(parts.map((part, index) => terms[index] || part))] : [];
}

/**
 * The parts of a text that names several terms: `lahi, verkko`, `lahi ja verkko`.
 * @param {string} text
 * @param {Sheet} sheet
 * @returns {string[]}
 */
export function partsOf(text, sheet) {
  for (const joint of sheet.rules.spellings.joints) {
    text = text.replaceAll(` ${joint} `, ",");
  }
  return constantsOf("types.choice").separators.split(text).map((/** @type {string} */ part) => part.trim());
}

/**
 * `muu: selite` without quotation marks is a mapping in YAML; the text is meant.
 * @param {import("./checks.js").Raw} raw
 */
function unfolded(raw) {
  const { other } = constantsOf("types.choice");
  const value = raw instanceof Map && raw.size === 1 ? raw.get(other) : undefined;
  return typeof value === "string" ? `${other}: ${value}` : raw;
}
