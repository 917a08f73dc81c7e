/**
 * Tokens that wait to be taken, the blocks that are open, and what a colon may yet make a key: only then do the tokens before it
 * become certain. Knows no DOM.
 */

import { Fault } from "./cursor.js";

/** @import { Cursor, Mark } from "./cursor.js" */
/**
 * @typedef {{ type: string, start: Mark, end: Mark, text?: string, plain?: boolean, indent?: number }} Token `indent` is that of a
 *   block where it is given
 * @typedef {{ number: number, required: boolean, mark: Mark }} Key what may be a key, by the number of its token
 */

const MOST_OF_KEY = 1024;

export class Tokens {
  #cursor;
  /** @type {Token[]} */
  #waiting = [];
  #taken = 0;
  /** The columns of the blocks that are open: outside all of them -1. */
  #indents = [-1];
  /** @type {(Key | null)[]} what may be a key, by the brackets that are open */
  #keys = [null];

  /** @param {Cursor} cursor */
  constructor(cursor) {
    this.#cursor = cursor;
  }

  get first() {
    return this.#waiting[0];
  }

  /** Whether there is a first token, before which nothing will be put. */
  get isFirstCertain() {
    return this.#waiting.length > 0 && !this.#keys.some((key) => this.#isPossible(key) && key?.number === this.#taken);
  }

  /** The column of the innermost block. */
  get indent() {
    return this.#indents[this.#indents.length - 1];
  }

  get isInBrackets() {
    return this.#keys.length > 1;
  }

  take() {
    this.#waiting.shift();
    this.#taken += 1;
  }

  /**
   * @param {string} type
   * @param {Mark} start
   * @param {Partial<Token>} [more]
   */
  add(type, start, more = {}) {
    this.#waiting.push({ type, start, end: this.#cursor.mark, ...more });
  }

  /** @param {string} type */
  addSign(type, length = 1) {
    const start = this.#cursor.mark;
    this.#cursor.skip(length);
    this.add(type, start);
  }

  openBracket() {
    this.#keys.push(null);
  }

  closeBracket() {
    if (this.isInBrackets) {
      this.#keys.pop();
    }
  }

  /**
   * Begins a block where a column is further to the right than that of the block around it.
   * @param {string} type
   */
  openBlock(type, start = this.#cursor.mark, place = this.#waiting.length) {
    if (!this.isInBrackets && this.indent < start.column) {
      this.#indents.push(start.column);
      this.#waiting.splice(place, 0, { type, start, end: start });
    }
  }

  /**
   * Ends the blocks that are further to the right than a column.
   * @param {number} column
   */
  closeBlocks(column) {
    while (!this.isInBrackets && this.indent > column) {
      this.add("block-end", this.#cursor.mark);
      this.#indents.pop();
    }
  }

  /** What comes next may be a key: must be, where it begins a line of a block. */
  expectKey() {
    this.dropKey();
    const required = !this.isInBrackets && this.indent === this.#cursor.column;
    this.#keys[this.#keys.length - 1] = { number: this.#taken + this.#waiting.length, required, mark: this.#cursor.mark };
  }

  /** What may have been a key is none. */
  dropKey() {
    const key = this.#keys[this.#keys.length - 1];
    if (key?.required) {
      throw new Fault("no_colon", key.mark);
    }
    this.#keys[this.#keys.length - 1] = null;
  }

  /**
   * A colon makes a key of what may have been one.
   * @returns {boolean} whether there was any
   */
  makeKey() {
    const key = this.#keys[this.#keys.length - 1];
    if (!key || !this.#isPossible(key)) {
      return false;
    }
    const place = key.number - this.#taken;
    this.#waiting.splice(place, 0, { type: "?", start: key.mark, end: key.mark });
    this.openBlock("block-mapping", key.mark, place);
    this.#keys[this.#keys.length - 1] = null;
    return true;
  }

  /**
   * A key is short, and on one line.
   * @param {Key | null} key
   */
  #isPossible(key) {
    if (!key) {
      return false;
    }
    if (key.mark.line < this.#cursor.line || key.mark.index + MOST_OF_KEY < this.#cursor.index) {
      if (key.required) {
        throw new Fault("no_colon", key.mark);
      }
      this.#keys[this.#keys.indexOf(key)] = null;
      return false;
    }
    return true;
  }
}
