/** One document being checked: collects its problems, each with its place and the label of the field. Knows no DOM. */

import { dotted } from "./document.js";
import { faultOf } from "./problem.js";
import { Adviser } from "./suggest.js";
import { shorten } from "./text.js";

/** @typedef {import("./document.js").Path} Path */

export class Sheet {
  /**
   * @param {import("./document.js").Sheaf} sheaf
   * @param {import("./rules.js").Rules} rules
   * @param {string} today
   */
  constructor(sheaf, rules, today) {
    this.sheaf = sheaf;
    this.rules = rules;
    this.today = today;
    /** @type {import("./problem.js").Problem[]} */
    this.problems = [];
    /** @type {Map<string, import("./document.js").Raw>} what the file states, by full key */
    this.answers = new Map();
    /** @type {Map<string, Path>} the places of answers under another key than declared */
    this.paths = new Map();
    /** @type {Map<string, number[]>} the indexes of the checked rows, by the path of their field */
    this.rowIndexes = new Map();
    /** @type {{ path: Path, key: string, reference: string, index?: number }[]} the entries that the file names */
    this.links = [];
    this.adviser = new Adviser();
  }

  /**
   * @param {string} found
   * @param {Iterable<string>} candidates
   * @param {number} [similarity]
   */
  suggest(found, candidates, similarity) {
    return this.adviser.suggest(found, candidates, similarity);
  }

  /**
   * Whether the file answers any of the fields.
   * @param {...string} keys
   */
  isAnswered(...keys) {
    return keys.some((key) => this.answers.has(key));
  }

  /** @param {string} key */
  pathOf(key) {
    return this.paths.get(key) ?? key.split(".");
  }

  /**
   * The checked rows of a field, each with its place in the file.
   * @param {string} key
   * @param {Map<string, any>} values
   * @returns {[Path, Record<string, any>][]}
   */
  rows(key, values) {
    const place = this.pathOf(key);
    const indexes = this.rowIndexes.get(place.join(".")) ?? [];
    const rows = /** @type {Record<string, any>[]} */ (values.get(key) ?? []);
    return rows.map((row, at) => [[...place, indexes[at]], row]);
  }

  /**
   * @param {Path} path
   * @param {string} code
   * @param {string} [variant]
   * @param {Record<string, any>} [values]
   */
  error(path, code, variant, values) {
    this.report(path, faultOf(code, variant, values));
  }

  /**
   * @param {Path} path
   * @param {string} code
   * @param {string} [variant]
   * @param {Record<string, any>} [values]
   */
  warning(path, code, variant, values) {
    this.report(path, faultOf(code, variant, values), "warning");
  }

  /**
   * @param {Path} path
   * @param {string} code
   * @param {string} [variant]
   * @param {Record<string, any>} [values]
   */
  notice(path, code, variant, values) {
    this.report(path, faultOf(code, variant, values), "notice");
  }

  /**
   * A fault at a value; `index` is where in a text.
   * @param {Path} path
   * @param {import("./problem.js").Fault} fault
   * @param {import("./problem.js").Problem["severity"]} [severity]
   * @param {number | null} [index]
   */
  report(path, fault, severity = "error", index = null) {
    this.#add(this.sheaf.spanIn(path, index), path, fault, severity);
  }

  /**
   * A fault at a value of which messages name the field alone, not the place within it.
   * @param {string} key
   * @param {Path} path
   * @param {import("./problem.js").Fault} fault
   * @param {number | null} [index]
   * @param {import("./problem.js").Problem["severity"]} [severity]
   */
  reportAs(key, path, fault, index = null, severity = "error") {
    const span = this.sheaf.spanIn(path, index);
    this.problems.push({ span, fault, severity, path: dotted(path), label: `${this.rules.labels.get(key)} (${key})` });
  }

  /**
   * A fault at a mapping's key.
   * @param {Path} path
   * @param {import("./problem.js").Fault} fault
   * @param {import("./problem.js").Problem["severity"]} [severity]
   */
  reportAtKey(path, fault, severity = "error") {
    this.#add(this.sheaf.keySpanOf(path), path, fault, severity);
  }

  /**
   * The field as messages name it, or the bare path of no field.
   * @param {Path} path
   */
  labelOf(path) {
    const name = dotted(path.map((part) => (typeof part === "number" ? part : shorten(part))));
    const label = this.rules.labels.get(path.filter((part) => typeof part === "string").join("."));
    return label ? `${label} (${name})` : name;
  }

  /**
   * @param {import("./document.js").Span} span
   * @param {Path} path
   * @param {import("./problem.js").Fault} fault
   * @param {import("./problem.js").Problem["severity"]} severity
   */
  #add(span, path, fault, severity) {
    this.problems.push({ span, fault, severity, path: dotted(path), label: path.length ? this.labelOf(path) : "" });
  }
}
