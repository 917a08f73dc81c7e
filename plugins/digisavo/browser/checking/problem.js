/** What is wrong with content, as values, and the words for it. Knows no DOM. */

const PLACE = /\{(\w+)(?::(\w+))?\}/g;

/**
 * What is wrong, without words. Of several wordings of a code `variant` chooses one, of several hints `hint`.
 * @typedef {{ code: string, variant: string, hint: string, values: Record<string, any> }} Fault
 * @typedef {{ span: import("./document.js").Span, fault: Fault, severity: "error" | "warning" | "notice", path: string,
 *   label: string }} Problem
 */

const RANK = { error: 0, warning: 1, notice: 2 };

/**
 * @param {string} code
 * @param {string} [variant]
 * @param {Record<string, any>} [values] values by name, and the hint
 * @returns {Fault}
 */
export function faultOf(code, variant = "", { hint = "", ...values } = {}) {
  return { code, variant, hint, values };
}

/**
 * @param {import("./document.js").Span} span
 * @param {Fault} fault
 * @param {Problem["severity"]} [severity]
 * @returns {Problem}
 */
export function problemAt(span, fault, severity = "error") {
  return { span, fault, severity, path: "", label: "" };
}

/**
 * The reading order of problems: by place, then gravity, code and field.
 * @param {Problem} one
 * @param {Problem} other
 */
export function inOrder(one, other) {
  return (
    one.span.line - other.span.line ||
    one.span.column - other.span.column ||
    RANK[one.severity] - RANK[other.severity] ||
    compared(one.fault.code, other.fault.code) ||
    compared(one.label, other.label)
  );
}

/**
 * @param {string} one
 * @param {string} other
 */
function compared(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * What to write, ready to copy; "" where that is not known, or is one of several.
 * @param {Fault} fault
 */
export function meantBy(fault) {
  const { meant } = fault.values;
  return Array.isArray(meant) ? (meant.length === 1 ? meant[0] : "") : typeof meant === "string" ? meant : "";
}

/** The words for problems. */
export class Words {
  #joints;
  #codes;
  #plural;

  /** @param {{ joints: Record<string, string>, codes: Record<string, any> }} data @param {string} language */
  constructor({ joints, codes }, language) {
    this.#joints = joints;
    this.#codes = codes;
    this.#plural = new Intl.PluralRules(language);
  }

  /**
   * What is wrong, and with which field.
   * @param {Problem} problem
   */
  message({ fault, label }) {
    const text = this.#message(fault);
    return label ? `${label}: ${text}` : text;
  }

  /**
   * What to write instead.
   * @param {Fault} fault
   * @returns {string}
   */
  hint(fault) {
    return this.#said(this.#codes[fault.code]?.hint ?? "", fault.hint || fault.variant, fault.values);
  }

  /**
   * @param {Fault} fault
   * @returns {string}
   */
  #message(fault) {
    return this.#said(this.#codes[fault.code]?.message ?? fault.code, fault.variant, fault.values);
  }

  /**
   * A text with its values: of several variants the one asked for, of several texts those that have a value.
   * @param {any} words
   * @param {string} variant
   * @param {Record<string, any>} values
   * @returns {string}
   */
  #said(words, variant, values) {
    if (Array.isArray(words)) {
      const said = words.filter((text) => [...text.matchAll(PLACE)].every(([, name]) => isSaid(values[name])));
      return said.map((text) => this.#said(text, variant, values)).join(" ");
    }
    if (typeof words === "object") {
      const form = "other" in words ? this.#plural.select(values.count) : variant;
      return this.#said(words[form] ?? words.other ?? "", variant, values);
    }
    return words.replace(PLACE, (/** @type {string} */ _, /** @type {string} */ name, /** @type {string} */ form) =>
      this.#shown(values[name], form),
    );
  }

  /**
   * @param {any} value
   * @param {string} [form]
   * @returns {string}
   */
  #shown(value, form) {
    if (Array.isArray(value)) {
      return value.join(form ? ` ${this.#joints[form]} ` : ", ");
    }
    if (typeof value === "object" && value !== null) {
      return form === "hint" ? this.hint(value) : this.#message(value);
    }
    return form === "g" ? general(Number(value)) : String(value);
  }
}

/** @param {any} value */
function isSaid(value) {
  return value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && !value.length);
}

/**
 * A number as Python's form `g` has it: six digits, a large one by powers of ten.
 * @param {number} number
 */
function general(number) {
  const [digits, power] = number.toExponential(5).split("e");
  const exponent = Number(power);
  if (number === 0 || (exponent >= -4 && exponent < 6)) {
    return String(Number(number.toPrecision(6)));
  }
  return `${Number(digits)}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}
