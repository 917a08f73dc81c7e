/**
 * The tokens of YAML 1.1 with their places, and the first fault among them: what the parser of `digisavo check` finds.
 * Values are not read here (`tree.js` asks the package `yaml` for them), for libraries tell faults each in its own way. Knows no DOM.
 */

import { scanBlock } from "./block_scalars.js";
import { Cursor, Fault } from "./cursor.js";
import { scanPlain, scanQuoted } from "./scalars.js";
import { scanDirective, scanName, scanTag } from "./signs.js";

/** @import { Mark } from "./cursor.js" */

const MOST_OF_KEY = 1024;
const INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

/**
 * @typedef {{ type: string, start: Mark, end: Mark, text?: string, plain?: boolean, indent?: number }} Token `indent` is that of a
 *   block where it is given
 */

export class Scanner {
  #cursor;
  #indent = -1;
  /** @type {number[]} */
  #indents = [];
  /** @type {Token[]} */
  #tokens = [];
  #taken = 0;
  #level = 0;
  #allowed = true;
  #begun = false;
  #ended = false;
  /** @type {({ number: number, required: boolean, mark: Mark } | null)[]} */
  #keys = [null];

  /** @param {string} text */
  constructor(text) {
    this.#cursor = new Cursor(text);
  }

  /** The next token, which stays. */
  peek() {
    this.#scanMore();
    return this.#tokens[0];
  }

  /** The next token, which is taken. */
  next() {
    const token = this.peek();
    this.#tokens.shift();
    this.#taken += 1;
    return token;
  }

  #scanMore() {
    for (;;) {
      if (this.#tokens.length && !this.#keys.some((key) => this.#isValid(key) && key?.number === this.#taken)) {
        return;
      }
      this.#scanNext();
    }
  }

  /** @param {{ required: boolean, mark: Mark } | null} key */
  #isValid(key) {
    if (!key) {
      return false;
    }
    if (key.mark.line < this.#cursor.line || key.mark.index + MOST_OF_KEY < this.#cursor.index) {
      if (key.required) {
        throw new Fault("no_colon", key.mark);
      }
      this.#keys[this.#keys.indexOf(/** @type {any} */ (key))] = null;
      return false;
    }
    return true;
  }

  #scanNext() {
    if (!this.#begun) {
      this.#begun = true;
      this.#add("stream-start", this.#cursor.mark);
      return;
    }
    this.#skipToToken();
    this.#unroll(this.#cursor.column);
    if (this.#cursor.isEnd()) {
      this.#endStream();
      return;
    }
    const sign = this.#cursor.at();
    if (this.#cursor.column === 0 && sign === "%") {
      this.#fetchDirective();
    } else if (this.#cursor.isDocumentMark()) {
      this.#unroll(-1);
      this.#removeKey();
      this.#allowed = false;
      this.#addSign(sign === "-" ? "document-start" : "document-end", 3);
    } else if (!this.#fetchSign(sign)) {
      this.#fetchNode(sign);
    }
  }

  /**
   * @param {string} type
   * @param {Mark} start
   * @param {Partial<Token>} [more]
   */
  #add(type, start, more = {}) {
    this.#tokens.push({ type, start, end: this.#cursor.mark, ...more });
  }

  /** @param {string} type */
  #addSign(type, length = 1) {
    const start = this.#cursor.mark;
    this.#cursor.skip(length);
    this.#add(type, start);
  }

  #endStream() {
    if (this.#ended) {
      this.#add("stream-end", this.#cursor.mark);
      return;
    }
    this.#ended = true;
    if (this.#cursor.column !== 0) {
      this.#cursor.column = 0;
      this.#cursor.line += 1;
    }
    this.#unroll(-1);
    this.#removeKey();
    this.#allowed = false;
    this.#add("stream-end", this.#cursor.mark);
  }

  #skipToToken() {
    for (;;) {
      if (this.#cursor.index === 0 && this.#cursor.at() === "\ufeff") {
        this.#cursor.index += 1;
      }
      while (this.#cursor.at() === " " || (this.#cursor.at() === "\t" && (this.#level || !this.#allowed))) {
        this.#cursor.skip();
      }
      if (this.#cursor.at() === "#") {
        this.#cursor.skipToBreak();
      }
      if (!this.#cursor.isBreak()) {
        return;
      }
      this.#cursor.skipLine();
      if (!this.#level) {
        this.#allowed = true;
      }
    }
  }

  /**
   * @param {number} column
   */
  #unroll(column) {
    while (!this.#level && this.#indent > column) {
      this.#add("block-end", this.#cursor.mark);
      this.#indent = this.#indents.pop() ?? -1;
    }
  }

  /**
   * @param {number} column
   * @param {string} type
   * @param {Mark} mark
   * @param {number} [number]
   */
  #roll(column, type, mark, number) {
    if (this.#level || this.#indent >= column) {
      return;
    }
    this.#indents.push(this.#indent);
    this.#indent = column;
    const token = { type, start: mark, end: mark };
    this.#tokens.splice(number === undefined ? this.#tokens.length : number - this.#taken, 0, token);
  }

  #saveKey() {
    if (this.#allowed) {
      this.#removeKey();
      const required = !this.#level && this.#indent === this.#cursor.column;
      this.#keys[this.#level] = { number: this.#taken + this.#tokens.length, required, mark: this.#cursor.mark };
    }
  }

  #removeKey() {
    const key = this.#keys[this.#level];
    if (key?.required) {
      throw new Fault("no_colon", key.mark);
    }
    this.#keys[this.#level] = null;
  }

  #fetchDirective() {
    this.#unroll(-1);
    this.#removeKey();
    this.#allowed = false;
    const start = this.#cursor.mark;
    scanDirective(this.#cursor);
    this.#add("directive", start);
  }

  /**
   * Whether a sign of YAML was fetched.
   * @param {string} sign
   */
  #fetchSign(sign) {
    if (sign === "[" || sign === "{") {
      this.#saveKey();
      this.#level += 1;
      this.#keys.push(null);
      this.#allowed = true;
      this.#addSign(sign);
    } else if (sign === "]" || sign === "}") {
      this.#removeKey();
      if (this.#level) {
        this.#level -= 1;
        this.#keys.pop();
      }
      this.#allowed = false;
      this.#addSign(sign);
    } else if (sign === ",") {
      this.#removeKey();
      this.#allowed = true;
      this.#addSign(",");
    } else if (sign === "-" && this.#cursor.isGap(1)) {
      this.#fetchEntry();
    } else if (sign === "?" && (this.#level || this.#cursor.isGap(1))) {
      this.#fetchKey();
    } else if (sign === ":" && (this.#level || this.#cursor.isGap(1))) {
      this.#fetchValue();
    } else {
      return false;
    }
    return true;
  }

  #fetchEntry() {
    if (!this.#level) {
      if (!this.#allowed) {
        throw new Fault("list_beside_key", this.#cursor.mark);
      }
      this.#roll(this.#cursor.column, "block-list", this.#cursor.mark);
    }
    this.#removeKey();
    this.#allowed = true;
    this.#addSign("-");
  }

  #fetchKey() {
    if (!this.#level) {
      if (!this.#allowed) {
        throw new Fault("unknown", this.#cursor.mark);
      }
      this.#roll(this.#cursor.column, "block-mapping", this.#cursor.mark);
    }
    this.#removeKey();
    this.#allowed = !this.#level;
    this.#addSign("?");
  }

  #fetchValue() {
    const key = this.#keys[this.#level];
    if (key && this.#isValid(key)) {
      this.#tokens.splice(key.number - this.#taken, 0, { type: "?", start: key.mark, end: key.mark });
      this.#roll(key.mark.column, "block-mapping", key.mark, key.number);
      this.#keys[this.#level] = null;
      this.#allowed = false;
    } else {
      if (!this.#level) {
        if (!this.#allowed) {
          throw new Fault("colon", this.#cursor.mark);
        }
        this.#roll(this.#cursor.column, "block-mapping", this.#cursor.mark);
      }
      this.#allowed = !this.#level;
    }
    this.#addSign(":");
  }

  /** @param {string} sign */
  #fetchNode(sign) {
    if ((sign === "|" || sign === ">") && !this.#level) {
      this.#removeKey();
      this.#allowed = true;
      const start = this.#cursor.mark;
      this.#add("scalar", start, { indent: scanBlock(this.#cursor, this.#indent) });
      return;
    }
    const isPlain = !this.#cursor.isGap() && !INDICATORS.includes(sign);
    const isAfter = (sign === "-" && !this.#cursor.isBlank(1)) || (!this.#level && (sign === "?" || sign === ":") && !this.#cursor.isGap(1));
    const isOther = sign === "*" || sign === "&" || sign === "!" || sign === "'" || sign === '"';
    if (!isPlain && !isAfter && !isOther) {
      throw new Fault("first_character", this.#cursor.mark);
    }
    this.#saveKey();
    this.#allowed = false;
    const start = this.#cursor.mark;
    if (sign === "*" || sign === "&") {
      this.#add(sign, start, { text: scanName(this.#cursor) });
    } else if (sign === "!") {
      this.#add("!", start, { text: scanTag(this.#cursor, this.#level > 0) });
    } else if (sign === "'" || sign === '"') {
      scanQuoted(this.#cursor, sign);
      this.#add("scalar", start);
    } else {
      const { end, isBroken } = scanPlain(this.#cursor, this.#indent + 1, this.#level > 0);
      this.#tokens.push({ type: "scalar", start, end, plain: true });
      this.#allowed = isBroken;
    }
  }
}
