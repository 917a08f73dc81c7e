/**
 * The tokens of YAML 1.1 with their places, and the first fault among them: what the parser of `digisavo check` finds.
 * Values are not read here (`tree.js` asks the package `yaml` for them), for libraries tell faults each in its own way. Knows no DOM.
 */

import { scanBlock } from "./block_scalars.js";
import { Cursor, Fault } from "./cursor.js";
import { scanPlain, scanQuoted } from "./scalars.js";
import { scanDirective, scanName, scanTag } from "./signs.js";
import { Tokens } from "./tokens.js";

const INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

export class Scanner {
  #cursor;
  #tokens;
  /** Whether a key, or an item of a list, may begin here. */
  #allowed = true;

  /** @param {string} text */
  constructor(text) {
    this.#cursor = new Cursor(text);
    this.#tokens = new Tokens(this.#cursor);
    this.#tokens.add("stream-start", this.#cursor.mark);
  }

  /** The next token, which stays. */
  peek() {
    while (!this.#tokens.isFirstCertain) {
      this.#scanNext();
    }
    return this.#tokens.first;
  }

  /** The next token, which is taken. */
  next() {
    const token = this.peek();
    this.#tokens.take();
    return token;
  }

  #scanNext() {
    this.#skipToToken();
    this.#tokens.closeBlocks(this.#cursor.column);
    if (this.#cursor.isEnd()) {
      this.#endStream();
      return;
    }
    const sign = this.#cursor.at();
    if (this.#cursor.column === 0 && sign === "%") {
      this.#fetchDirective();
    } else if (this.#cursor.isDocumentMark()) {
      this.#endBlocks();
      this.#tokens.addSign(sign === "-" ? "document-start" : "document-end", 3);
    } else if (!this.#fetchSign(sign)) {
      this.#fetchNode(sign);
    }
  }

  #endStream() {
    if (this.#cursor.column !== 0) {
      this.#cursor.column = 0;
      this.#cursor.line += 1;
    }
    this.#endBlocks();
    this.#tokens.add("stream-end", this.#cursor.mark);
  }

  #endBlocks() {
    this.#tokens.closeBlocks(-1);
    this.#tokens.dropKey();
    this.#allowed = false;
  }

  #skipToToken() {
    for (;;) {
      if (this.#cursor.index === 0 && this.#cursor.at() === "\ufeff") {
        this.#cursor.index += 1;
      }
      while (this.#cursor.at() === " " || (this.#cursor.at() === "\t" && (this.#tokens.isInBrackets || !this.#allowed))) {
        this.#cursor.skip();
      }
      if (this.#cursor.at() === "#") {
        this.#cursor.skipToBreak();
      }
      if (!this.#cursor.isBreak()) {
        return;
      }
      this.#cursor.skipLine();
      if (!this.#tokens.isInBrackets) {
        this.#allowed = true;
      }
    }
  }

  #fetchDirective() {
    this.#endBlocks();
    const start = this.#cursor.mark;
    scanDirective(this.#cursor);
    this.#tokens.add("directive", start);
  }

  /**
   * Whether a sign of YAML was fetched.
   * @param {string} sign
   */
  #fetchSign(sign) {
    if (sign === "[" || sign === "{") {
      this.#expectKey();
      this.#tokens.openBracket();
      this.#allowed = true;
      this.#tokens.addSign(sign);
    } else if (sign === "]" || sign === "}") {
      this.#tokens.dropKey();
      this.#tokens.closeBracket();
      this.#allowed = false;
      this.#tokens.addSign(sign);
    } else if (sign === ",") {
      this.#tokens.dropKey();
      this.#allowed = true;
      this.#tokens.addSign(",");
    } else if (sign === "-" && this.#cursor.isGap(1)) {
      this.#fetchEntry();
    } else if (sign === "?" && (this.#tokens.isInBrackets || this.#cursor.isGap(1))) {
      this.#fetchKey();
    } else if (sign === ":" && (this.#tokens.isInBrackets || this.#cursor.isGap(1))) {
      this.#fetchValue();
    } else {
      return false;
    }
    return true;
  }

  #expectKey() {
    if (this.#allowed) {
      this.#tokens.expectKey();
    }
  }

  #fetchEntry() {
    this.#beginBlock("block-list", "list_beside_key");
    this.#tokens.dropKey();
    this.#allowed = true;
    this.#tokens.addSign("-");
  }

  #fetchKey() {
    this.#beginBlock("block-mapping", "unknown");
    this.#tokens.dropKey();
    this.#allowed = !this.#tokens.isInBrackets;
    this.#tokens.addSign("?");
  }

  #fetchValue() {
    if (this.#tokens.makeKey()) {
      this.#allowed = false;
    } else {
      this.#beginBlock("block-mapping", "colon");
      this.#allowed = !this.#tokens.isInBrackets;
    }
    this.#tokens.addSign(":");
  }

  /**
   * Begins a block unless this one, or brackets, hold what comes.
   * @param {string} type
   * @param {string} variant of the fault where none may begin
   */
  #beginBlock(type, variant) {
    if (!this.#tokens.isInBrackets && !this.#allowed) {
      throw new Fault(variant, this.#cursor.mark);
    }
    this.#tokens.openBlock(type);
  }

  /** @param {string} sign */
  #fetchNode(sign) {
    const { isInBrackets } = this.#tokens;
    if ((sign === "|" || sign === ">") && !isInBrackets) {
      this.#tokens.dropKey();
      this.#allowed = true;
      const start = this.#cursor.mark;
      this.#tokens.add("scalar", start, { indent: scanBlock(this.#cursor, this.#tokens.indent) });
      return;
    }
    const isPlain = !this.#cursor.isGap() && !INDICATORS.includes(sign);
    const isAfter = (sign === "-" && !this.#cursor.isBlank(1)) || (!isInBrackets && (sign === "?" || sign === ":") && !this.#cursor.isGap(1));
    const isOther = sign === "*" || sign === "&" || sign === "!" || sign === "'" || sign === '"';
    if (!isPlain && !isAfter && !isOther) {
      throw new Fault("first_character", this.#cursor.mark);
    }
    this.#expectKey();
    this.#allowed = false;
    const start = this.#cursor.mark;
    if (sign === "*" || sign === "&") {
      this.#tokens.add(sign, start, { text: scanName(this.#cursor) });
    } else if (sign === "!") {
      this.#tokens.add("!", start, { text: scanTag(this.#cursor, isInBrackets) });
    } else if (sign === "'" || sign === '"') {
      scanQuoted(this.#cursor, sign);
      this.#tokens.add("scalar", start);
    } else {
      const { end, isBroken } = scanPlain(this.#cursor, this.#tokens.indent + 1, isInBrackets);
      this.#tokens.add("scalar", start, { end, plain: true });
      this.#allowed = isBroken;
    }
  }
}
