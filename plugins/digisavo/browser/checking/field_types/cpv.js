/** What a service is in public procurement: codes of the Common Procurement Vocabulary. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { lengthOf, quote } from "../text.js";
import { checkText, readAs } from "./checks.js";
import { listOf } from "./lists.js";

/** @typedef {import("./checks.js").Path} Path */
/** @typedef {import("./checks.js").Sheet} Sheet */

const CORE = 8;
const DIVISION = 2;
const WEIGHTS = [3, 7, 1, 3, 7, 1, 3, 7];

/** The listed codes as one text, and what was made of it. @type {{ text: string, digits: Map<string, string>, divisions: Set<string> }} */
let known = { text: "", digits: new Map(), divisions: new Set() };

function listed() {
  const { codes } = constantsOf("types.cpv");
  if (known.text !== codes) {
    const digits = new Map(codes.split(" ").map((/** @type {string} */ code) => [code.slice(0, CORE), code.slice(CORE)]));
    known = { text: codes, digits, divisions: new Set([...digits.keys()].map((core) => core.slice(0, DIVISION))) };
  }
  return known;
}

/** CPV codes with their check digits. */
export const checkCpv = listOf(
  (raw, path, sheet) => {
    const text = checkText(raw, path, sheet);
    if (text === null) {
      return null;
    }
    const { code, loose, within, longest } = constantsOf("types.cpv");
    const match = code.full(text) ?? loose.full(text.replaceAll(" ", ""));
    if (!match) {
      const found = lengthOf(text) <= longest ? within.all(text) : [];
      const meant = found.length === 1 ? found[0][0] : "";
      sheet.error(path, "cpv.form", "", { hint: meant ? "meant" : "form", text: quote(text), meant });
      return null;
    }
    return checkDigit(text, match[1], match[2], path, sheet);
  },
  { most: () => constantsOf("types.cpv").most },
);

/**
 * @param {string} text
 * @param {string} core
 * @param {string} digit "" where none is written
 * @param {Path} path
 * @param {Sheet} sheet
 */
function checkDigit(text, core, digit, path, sheet) {
  const { digits, divisions } = listed();
  const own = digits.get(core);
  const right = own ?? usualDigit(core);
  const code = `${core}-${digit}`;
  if (own === undefined && divisions.has(core.slice(0, DIVISION))) {
    sheet.error(path, "cpv.unknown", "", { text: quote(core), meant: wider(core) });
  } else if (!digit) {
    sheet.error(path, "cpv.digit", "none", { hint: own ? "listed" : "usual", text: quote(core), meant: `${core}-${right}` });
  } else if (own && digit !== own) {
    sheet.error(path, "cpv.digit", "wrong", { hint: "listed", text: quote(code), meant: `${core}-${own}` });
  } else {
    if (digit !== right) {
      sheet.warning(path, "cpv.unusual", "", { text: quote(code), meant: `${core}-${right}` });
    }
    return text === code ? code : readAs(code, text, path, sheet);
  }
  return null;
}

/** @param {string} core */
function usualDigit(core) {
  return String([...core].reduce((sum, digit, at) => sum + Number(digit) * WEIGHTS[at], 0) % 10);
}

/**
 * The narrowest listed code that holds what eight digits would be about.
 * @param {string} core
 */
function wider(core) {
  const { digits } = listed();
  for (let kept = CORE; kept > 0; kept -= 1) {
    const found = core.slice(0, kept).padEnd(CORE, "0");
    if (digits.has(found)) {
      return `${found}-${digits.get(found)}`;
    }
  }
  return "";
}
