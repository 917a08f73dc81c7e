/** The check of what is written: it comes after the form has been shown, and the form works on where it does not come. */

import { Once } from "../shared/once.js";

/** @import { Problem } from "./questions/question.js" */
/** @import { Raw } from "./asking/fields.js" */
/** @typedef {{ code: string, severity: Problem["severity"], path: string, line: number, label: string, message: string, hint: string, meant: string }} Found */
/** @typedef {{ problems: Found[], values: ReadonlyMap<string, any> }} Judgement */

export class Checker {
  /** @type {any} */
  #check;
  /** @type {any} */
  #rules;
  /** @type {Once<void>} */
  #coming;
  /** @type {Once<void>} */
  #completing;

  /**
   * @param {string} root of the site
   * @param {string} kind
   * @param {string} today
   */
  constructor(root, kind, today) {
    this.today = today;
    this.#coming = new Once(async () => {
      const [{ CHECKING }, { traceIn, withoutTraces }] = await Promise.all([import("../checking/door.js"), import("./file/cleaning.js")]);
      this.#rules = await CHECKING.loadRules(root, kind);
      this.#check = CHECKING.checkText;
      this.slugify = CHECKING.slugify;
      this.traceIn = traceIn;
      this.removeRefused = (text) => withoutTraces(CHECKING.removeRefused(text));
    });
    this.#completing = new Once(async () => {
      const { CHECKING } = await import("../checking/door.js");
      await CHECKING.completeRules(root, this.#rules);
    });
  }

  /** @type {(text: string) => string} */
  slugify = () => "";

  /** The word for what is taken out of an answer. @type {(raw: Raw | undefined) => string} */
  traceIn = () => "";

  /** A text without the characters that content may not hold, and without what other programs leave in it. @type {(text: string) => string} */
  removeRefused = (text) => text;

  get isThere() {
    return Boolean(this.#check);
  }

  /** All kinds of entries, which the check knows when it has come. @returns {string[]} */
  get kinds() {
    return [...new Set(Object.values(this.#rules.portal.kinds))];
  }

  /** Fetches the check; fails where that cannot be fetched, and may be asked again. */
  begin() {
    return this.#coming.get();
  }

  /** Fetches what few answers are judged by: licences. */
  complete() {
    return this.#completing.get();
  }

  /**
   * @param {string} text the file as it would be
   * @param {string} name of the file
   * @param {readonly string[]} taken slugs of others
   * @param {readonly string[] | null} references all entries as `<kind>/<slug>`, null while they are not known
   * @returns {Judgement}
   */
  judge(text, name, taken, references) {
    try {
      return this.#check(text, name, this.#rules, { today: this.today, taken, references });
    } catch (error) {
      // A fault of ours must cost nobody what they have written.
      console.error("The check failed:", error);
      this.#check = undefined;
      return { problems: [], values: new Map() };
    }
  }
}

/**
 * What a problem says beside its question, without the name of the question.
 * @param {Found} found
 */
export function saidOf({ label, message }) {
  const rest = label && message.startsWith(`${label}: `) ? message.slice(label.length + 2) : message;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/**
 * A value with a part of it put right.
 * @param {Raw | undefined} raw
 * @param {string} path the path of the part within the value, "" for the whole; items count from 1: `[2].source`
 * @param {string} meant
 * @returns {Raw | undefined}
 */
export function mended(raw, path, meant) {
  const [part, ...rest] = path.match(/[^.[\]]+/g) ?? [];
  if (part === undefined) {
    return Array.isArray(raw) ? [meant] : meant;
  }
  if (typeof raw !== "object" || raw === null) {
    return raw;
  }
  const changed = (/** @type {Raw | undefined} */ inner) => mended(inner, rest.join("."), meant) ?? "";
  return Array.isArray(raw) ? raw.map((item, index) => (String(index + 1) === part ? changed(item) : item)) : { ...raw, [part]: changed(raw[part]) };
}
