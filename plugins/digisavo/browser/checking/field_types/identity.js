/** Values that follow a standard: business ids, licences, languages, identifiers. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { caseless, quote, withoutStart } from "../text.js";
import { checkText, readAs } from "./checks.js";
import { listOf } from "./lists.js";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1];
const LETTERS = 26;
const FIRST = "a".charCodeAt(0);
const UUID = /^[0-9a-f]{32}$/i;

/** @type {import("./lists.js").Check} A Finnish business id with a right check digit. */
export function checkBusinessId(raw, path, sheet) {
  const text = checkText(raw, path, sheet);
  if (text === null) {
    return null;
  }
  const digits = withoutStart(withoutStart(text.toUpperCase(), "FI").replace(/[\s\u2010-\u2015\u2212-]/g, ""), "FI");
  const sum = [...digits].reduce((whole, digit, at) => whole + Number(digit) * (WEIGHTS[at] ?? 0), 0);
  if (!/^\d{8}$/.test(digits) || sum % 11 !== 0) {
    sheet.error(path, "business_id.form", "", { text: quote(text) });
    return null;
  }
  return `${digits.slice(0, 7)}-${digits.slice(7)}`;
}

/** @type {import("./lists.js").Check} An SPDX licence expression. */
export function checkLicense(raw, path, sheet) {
  const text = checkText(raw, path, sheet);
  if (text === null) {
    return null;
  }
  const { words, gnu } = constantsOf("types.identity");
  const expression = canonical(text, sheet.rules.licences);
  const vague = words.all(text).map((/** @type {string[]} */ match) => match[0]).find((/** @type {string} */ word) => gnu.full(word));
  if (expression && !vague) {
    return expression;
  }
  sheet.error(path, "license.unknown", "", { text: quote(text), meant: licencesMeantBy(vague ?? text, sheet) });
  return null;
}

/**
 * A licence expression in its usual spelling, "" where it is none; as typed while the licences are not known.
 * @param {string} text
 * @param {{ licences: string[], exceptions: string[] } | null} known
 */
function canonical(text, known) {
  if (!known) {
    return text;
  }
  if (text.length > constantsOf("types.identity").max_expression) {
    return "";
  }
  const parts = text.replaceAll("(", " ( ").replaceAll(")", " ) ").split(" ").filter(Boolean);
  /** @type {string[]} */
  const written = [];
  let depth = 0;
  let wants = "licence";
  for (const part of parts) {
    const word = part.toUpperCase();
    const isJoint = word === "AND" || word === "OR" || word === "WITH";
    if (part === "(" || part === ")") {
      depth += part === "(" ? 1 : -1;
      if (depth < 0 || (part === "(") !== (wants === "licence")) {
        return "";
      }
      written.push(part);
    } else if (isJoint) {
      if (wants !== "joint" || (word === "WITH" && written[written.length - 1] === ")")) {
        return "";
      }
      written.push(word);
      wants = word === "WITH" ? "exception" : "licence";
    } else {
      const name = wants === "joint" ? "" : identifier(part, wants === "exception" ? known.exceptions : known.licences);
      if (!name) {
        return "";
      }
      written.push(name);
      wants = "joint";
    }
  }
  return depth === 0 && wants === "joint" ? written.join(" ").replaceAll("( ", "(").replaceAll(" )", ")") : "";
}

/**
 * @param {string} text
 * @param {string[]} names
 */
function identifier(text, names) {
  const plain = text.toLowerCase();
  if (/^licenseref-[a-z0-9.-]*$/.test(plain)) {
    return `LicenseRef-${text.slice(11)}`;
  }
  const base = plain.endsWith("+") ? plain.slice(0, -1) : plain;
  const found = names.find((name) => name.toLowerCase() === base);
  return found ? found + (plain.endsWith("+") ? "+" : "") : "";
}

/**
 * The identifiers that a vague or misspelt one may mean.
 * @param {string} text
 * @param {import("./checks.js").Sheet} sheet
 */
function licencesMeantBy(text, sheet) {
  const { gnu, newest, common_licences: common } = constantsOf("types.identity");
  const vague = gnu.full(text);
  if (vague) {
    const name = `${vague[1].toUpperCase()}-${vague[2]}`;
    return vague[3] ? [`${name}-or-later`] : [`${name}-only`, `${name}-or-later`];
  }
  const folded = caseless(text);
  const meant = (Object.hasOwn(newest, folded) && newest[folded]) || sheet.suggest(text, common);
  return meant ? [meant] : [];
}

const checkCodes = listOf(
  (raw, path, sheet, field) => {
    const text = checkText(raw, path, sheet);
    const vocabulary = sheet.rules.vocabulary(field.options ?? constantsOf("types.identity").vocabulary);
    if (text === null || vocabulary.terms.has(text)) {
      return text;
    }
    const standard = standardTag(text, sheet.rules.licences?.languages);
    if (standard) {
      return standard;
    }
    const named = vocabulary.meantBy(text);
    if (named) {
      return readAs(named, text, path, sheet);
    }
    sheet.error(path, "language.unknown", "", { text: quote(text), meant: sheet.suggest(text, vocabulary.terms.keys()) });
    return null;
  },
  { most: () => constantsOf("types.identity").most_languages },
);

/** @type {import("./lists.js").Check} Languages in the order of the vocabulary. */
export function checkLanguages(raw, path, sheet, field) {
  const codes = checkCodes(raw, path, sheet, field);
  const order = [...sheet.rules.vocabulary(field.options ?? constantsOf("types.identity").vocabulary).terms.keys()];
  const rank = (/** @type {string} */ code) => (order.includes(code) ? order.indexOf(code) : order.length);
  return codes && codes.sort((/** @type {string} */ one, /** @type {string} */ other) => rank(one) - rank(other));
}

/**
 * A valid language tag in its usual spelling, "" for none; any of their form while the languages are not known.
 * @param {string} text
 * @param {string} [known] a bit for each code
 */
function standardTag(text, known) {
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    const [code] = tag.split("-");
    const { region, script } = new Intl.Locale(tag);
    const isReal = isNamed("region", region) && isNamed("script", script);
    return isReal && (known === undefined || isLanguage(code.toLowerCase(), known)) ? tag : "";
  } catch {
    return /^x(?:-[a-z0-9]{1,8})+$/i.test(text) ? text.toLowerCase() : "";
  }
}

/**
 * @param {"region" | "script"} type
 * @param {string} [code]
 */
function isNamed(type, code) {
  return !code || Boolean(new Intl.DisplayNames(["en"], { type, fallback: "none" }).of(code));
}

/**
 * @param {string} code
 * @param {string} known
 */
function isLanguage(code, known) {
  const number = [...code].reduce((whole, letter) => whole * LETTERS + letter.charCodeAt(0) - FIRST, 0);
  const at = code.length === 2 ? number : LETTERS ** 2 + number;
  return /^[a-z]{2,3}$/.test(code) && Boolean((parseInt(known[at >> 2], 16) >> (3 - (at % 4))) & 1);
}

export const checkUuids = listOf((raw, path, sheet) => {
  const text = checkText(raw, path, sheet);
  if (text === null) {
    return null;
  }
  const hex = withoutStart(text.replaceAll("urn:", "").replaceAll("uuid:", "").replace(/^[{}]+|[{}]+$/g, ""), "").replaceAll("-", "");
  if (UUID.test(hex)) {
    return hex.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  }
  const found = constantsOf("types.identity").uuid.all(text);
  if (found.length === 1) {
    return readAs(found[0][0].toLowerCase(), text, path, sheet);
  }
  sheet.error(path, "uuid.form", "", { text: quote(text) });
  return null;
});
