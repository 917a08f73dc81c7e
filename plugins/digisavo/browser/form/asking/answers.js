/** The answers of an entry in the making, beside those that its file had. Knows no DOM. */

import { EVIDENCE, isAnswer } from "./fields.js";
import { asRows, isMapping } from "./raw.js";

/** @import { Field, Raw } from "./fields.js" */

/** The parts of a proof with which it begins: without others it proves nothing. */
const BEGUN = ["level", "checked_on"];

export class Answers {
  /** @type {Map<string, Raw>} */
  #values = new Map();
  /** @type {Map<string, Raw>} */
  #before = new Map();

  /** The answers as they are now. @returns {ReadonlyMap<string, Raw>} */
  get values() {
    return this.#values;
  }

  /** The answers of the file; what stands in the place of a group is there by the key of the group. @returns {ReadonlyMap<string, Raw>} */
  get before() {
    return this.#before;
  }

  /**
   * Takes the answers that a file has.
   * @param {readonly Field[]} fields
   * @param {Record<string, Raw>} source the values of the file
   */
  take(fields, source) {
    for (const { key } of fields) {
      const raw = at(source, key.split("."));
      if (raw !== undefined) {
        this.#before.set(key, raw);
        this.#values.set(key, raw);
      }
    }
  }

  /**
   * Takes what a file has in the place of answers.
   * @param {string} key
   * @param {Raw} raw
   */
  takeAt(key, raw) {
    this.#before.set(key, raw);
  }

  /**
   * @param {string} key
   * @param {Raw | undefined} raw undefined or an empty value for no answer
   */
  set(key, raw) {
    if (raw === undefined || !isAnswer(raw)) {
      this.#values.delete(key);
    } else {
      this.#values.set(key, raw);
    }
  }

  /**
   * The evidence of an answer.
   * @param {string} key
   * @returns {Raw | undefined}
   */
  proofsOf(key) {
    return this.#evidence[key];
  }

  /**
   * @param {string} key
   * @param {Raw | undefined} rows
   */
  prove(key, rows) {
    const proofs = asRows(rows).filter((row) => Object.keys(row).some((part) => !BEGUN.includes(part)));
    const own = proofs.length === 1 ? proofs[0] : proofs;
    const { [key]: _, ...others } = this.#evidence;
    this.set(EVIDENCE, isAnswer(own) ? { ...this.#evidence, [key]: own } : others);
  }

  /** @returns {Record<string, Raw>} */
  get #evidence() {
    const evidence = this.#values.get(EVIDENCE);
    return isMapping(evidence) ? evidence : {};
  }

  /** The keys of what differs from the file. */
  get changed() {
    const keys = [...new Set([...this.#before.keys(), ...this.#values.keys()])];
    return keys.filter((key) => !isSame(this.#values.get(key), this.#before.get(key)));
  }
}

/**
 * @param {Raw | undefined} raw
 * @param {readonly string[]} path
 * @returns {Raw | undefined}
 */
function at(raw, path) {
  const [key, ...rest] = path;
  if (key === undefined) {
    return raw;
  }
  return isMapping(raw) && Object.hasOwn(raw, key) ? at(raw[key], rest) : undefined;
}

/**
 * Whether two answers say the same: one that is empty says as much as none.
 * @param {Raw | undefined} one
 * @param {Raw | undefined} other
 */
export function isSame(one, other) {
  return (!isAnswer(one) && !isAnswer(other)) || JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

/**
 * A value whose mappings have their keys in one order.
 * @param {Raw | undefined} raw
 * @returns {unknown}
 */
function inOrder(raw) {
  if (typeof raw !== "object") {
    return raw;
  }
  return Array.isArray(raw) ? raw.map(inOrder) : Object.entries(raw).sort().map(([key, value]) => [key, inOrder(value)]);
}

/**
 * Answers by full key as a mapping of mappings, as files have them.
 * @param {Iterable<[string, Raw]>} values
 */
export function nested(values) {
  /** @type {Record<string, any>} */
  const whole = {};
  for (const [key, raw] of values) {
    const path = key.split(".");
    const last = /** @type {string} */ (path.pop());
    let branch = whole;
    for (const part of path) {
      branch = branch[part] ??= {};
    }
    branch[last] = raw;
  }
  return whole;
}
