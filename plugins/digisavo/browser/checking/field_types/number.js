/** Numbers: plain ones and amounts of euros. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { offerNumbers } from "../measures.js";
import { faultOf } from "../problem.js";
import { numbersIn, repairAmount, repairNumber } from "../repairs.js";
import { quote, withoutStart } from "../text.js";
import { checkText, readAs } from "./checks.js";

/** @type {import("./lists.js").Check} */
export function checkNumber(raw, path, sheet, field) {
  const constants = constantsOf("types.number");
  const isMoney = field.type === "money";
  const form = isMoney ? constants.money : constants.number;
  let text = checkText(raw, path, sheet);
  if (text === null) {
    return null;
  }
  if (/^\p{Nd}+$/u.test(withoutStart(text, "-")) && text.length > constants.most_digits) {
    sheet.error(path, "number.limits", "digits", { number: quote(text) });
    return null;
  }
  if (!form.full(text)) {
    const written = asWritten(raw, text, path, sheet);
    const meant = isMoney ? repairAmount(written, sheet.rules.spellings) : repairNumber(written);
    if (!meant || !form.full(meant)) {
      refuse(written, path, sheet, field, isMoney);
      return null;
    }
    text = readAs(meant, text, path, sheet);
  }
  if (field.usual?.length && !field.usual.includes(text)) {
    sheet.notice(path, "number.unusual", "", { number: quote(text), usual: field.usual });
  }
  const fault = faultOfLimits(text, field, isMoney);
  if (fault) {
    sheet.report(path, fault);
  }
  return fault ? null : Number(text);
}

/**
 * A text with the tab or the line ends in it: what stands in two cells or on two lines is no number of thousands.
 * @param {import("./checks.js").Raw} raw
 * @param {string} text
 * @param {import("./checks.js").Path} path
 * @param {import("./checks.js").Sheet} sheet
 */
function asWritten(raw, text, path, sheet) {
  if (typeof raw === "string" && raw.trim().includes("\t")) {
    return raw.trim();
  }
  const lines = sheet.sheaf.linesAt(path);
  return lines.length > 1 ? lines.join("\n") : text;
}

/**
 * @param {string} text
 * @param {import("./checks.js").Path} path
 * @param {import("./checks.js").Sheet} sheet
 * @param {import("./checks.js").Field} field
 * @param {boolean} isMoney
 */
function refuse(text, path, sheet, field, isMoney) {
  const measure = field.measure ?? (isMoney ? constantsOf("types.number").measure_of_money : "");
  const meant = offerNumbers(text, measure, sheet.rules.spellings).filter((number) => !faultOfLimits(number, field, isMoney));
  const hint = meant.length === 1 ? "meant" : meant.length ? "several" : numbersIn(text).length ? "measure" : "example";
  sheet.error(path, "number.type", "", { hint, text: quote(text), meant, examples: constantsOf("measures").examples[measure] });
}

/**
 * What is wrong with a number that is too small or too large, or null.
 * @param {string} text
 * @param {import("./checks.js").Field} field
 * @param {boolean} isMoney
 */
function faultOfLimits(text, { minimum, maximum }, isMoney) {
  const least = minimum ?? (isMoney ? constantsOf("types.number").lowest_money : undefined);
  const value = Number(text);
  const number = text.includes(".") && Number.isInteger(value) ? `${value}.0` : String(value);
  if (least !== undefined && value < Number(least)) {
    return faultOf("number.limits", "too_small", { number, limit: least });
  }
  return maximum !== undefined && value > Number(maximum) ? faultOf("number.limits", "too_large", { number, limit: maximum }) : null;
}
