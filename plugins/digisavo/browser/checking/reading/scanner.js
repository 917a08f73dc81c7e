/**
 * The tokens of YAML 1.1 with their places, and the first fault among them: what the parser of `digisavo check` finds.
 * Values are not read here (`tree.js` asks the package `yaml` for them), for libraries tell faults each in its own way. Knows no DOM.
 */

const MOST_OF_KEY = 1024;
const INDICATORS = "-?:,[]{}#&*!|>'\"%@`";
const ESCAPES = "0abt\tnvfre \"/\\N_LP";
const HEX_ESCAPES = new Map([["x", 2], ["u", 4], ["U", 8]]);

/**
 * @typedef {{ index: number, line: number, column: number }} Mark
 * @typedef {{ type: string, start: Mark, end: Mark, text?: string, plain?: boolean, indent?: number }} Token `indent` is that of a
 *   block where it is given
 */

/** A fault of form, by its variant; `begins` is where what has it begins, `noticed` where it is seen. */
export class Fault extends Error {
  /**
   * @param {string} variant
   * @param {Mark} place
   */
  constructor(variant, place) {
    super(variant);
    this.variant = variant;
    this.place = place;
  }
}

export class Scanner {
  #text;
  #index = 0;
  #line = 0;
  #column = 0;
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
    this.#text = text;
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

  get #mark() {
    return { index: this.#index, line: this.#line, column: this.#column };
  }

  #at(ahead = 0) {
    return this.#text[this.#index + ahead] ?? "";
  }

  #isBreak(ahead = 0) {
    const sign = this.#at(ahead);
    return sign === "\n" || sign === "\r" || sign === "\x85" || sign === "\u2028" || sign === "\u2029";
  }

  #isBlank(ahead = 0) {
    return this.#at(ahead) === " " || this.#at(ahead) === "\t";
  }

  #isEnd(ahead = 0) {
    return this.#index + ahead >= this.#text.length;
  }

  #isGap(ahead = 0) {
    return this.#isBlank(ahead) || this.#isBreak(ahead) || this.#isEnd(ahead);
  }

  #skip(number = 1) {
    this.#index += number;
    this.#column += number;
  }

  #skipLine() {
    this.#index += this.#at() === "\r" && this.#at(1) === "\n" ? 2 : 1;
    this.#line += 1;
    this.#column = 0;
  }

  #isDocumentMark() {
    if (this.#column !== 0) {
      return false;
    }
    const sign = this.#text.slice(this.#index, this.#index + 3);
    return (sign === "---" || sign === "...") && this.#isGap(3);
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
    if (key.mark.line < this.#line || key.mark.index + MOST_OF_KEY < this.#index) {
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
      this.#add("stream-start", this.#mark);
      return;
    }
    this.#skipToToken();
    this.#unroll(this.#column);
    if (this.#isEnd()) {
      this.#endStream();
      return;
    }
    const sign = this.#at();
    if (this.#column === 0 && sign === "%") {
      this.#fetchDirective();
    } else if (this.#isDocumentMark()) {
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
    this.#tokens.push({ type, start, end: this.#mark, ...more });
  }

  /** @param {string} type */
  #addSign(type, length = 1) {
    const start = this.#mark;
    this.#skip(length);
    this.#add(type, start);
  }

  #endStream() {
    if (this.#ended) {
      this.#add("stream-end", this.#mark);
      return;
    }
    this.#ended = true;
    if (this.#column !== 0) {
      this.#column = 0;
      this.#line += 1;
    }
    this.#unroll(-1);
    this.#removeKey();
    this.#allowed = false;
    this.#add("stream-end", this.#mark);
  }

  #skipToToken() {
    for (;;) {
      if (this.#index === 0 && this.#at() === "\ufeff") {
        this.#index += 1;
      }
      while (this.#at() === " " || (this.#at() === "\t" && (this.#level || !this.#allowed))) {
        this.#skip();
      }
      if (this.#at() === "#") {
        while (!this.#isBreak() && !this.#isEnd()) {
          this.#skip();
        }
      }
      if (!this.#isBreak()) {
        return;
      }
      this.#skipLine();
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
      this.#add("block-end", this.#mark);
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
      const required = !this.#level && this.#indent === this.#column;
      this.#keys[this.#level] = { number: this.#taken + this.#tokens.length, required, mark: this.#mark };
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
    const start = this.#mark;
    const [line = ""] = /^%[^\n]*/.exec(this.#text.slice(this.#index)) ?? [];
    const [name = ""] = /^%[\w-]*/.exec(line) ?? [];
    const isKnown = /^%(?:YAML[ \t]+\d+\.\d+|TAG[ \t]+![\w-]*!?[ \t]+\S+)[ \t]*(?:#.*)?$/.test(line);
    this.#skip(isKnown ? line.length : name.length);
    if (!isKnown) {
      throw new Fault("unknown", this.#mark);
    }
    if (this.#isBreak()) {
      this.#skipLine();
    }
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
    } else if (sign === "-" && this.#isGap(1)) {
      this.#fetchEntry();
    } else if (sign === "?" && (this.#level || this.#isGap(1))) {
      this.#fetchKey();
    } else if (sign === ":" && (this.#level || this.#isGap(1))) {
      this.#fetchValue();
    } else {
      return false;
    }
    return true;
  }

  #fetchEntry() {
    if (!this.#level) {
      if (!this.#allowed) {
        throw new Fault("list_beside_key", this.#mark);
      }
      this.#roll(this.#column, "block-list", this.#mark);
    }
    this.#removeKey();
    this.#allowed = true;
    this.#addSign("-");
  }

  #fetchKey() {
    if (!this.#level) {
      if (!this.#allowed) {
        throw new Fault("unknown", this.#mark);
      }
      this.#roll(this.#column, "block-mapping", this.#mark);
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
          throw new Fault("colon", this.#mark);
        }
        this.#roll(this.#column, "block-mapping", this.#mark);
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
      this.#scanBlock();
      return;
    }
    const isPlain = !this.#isGap() && !INDICATORS.includes(sign);
    const isAfter = (sign === "-" && !this.#isBlank(1)) || (!this.#level && (sign === "?" || sign === ":") && !this.#isGap(1));
    const isOther = sign === "*" || sign === "&" || sign === "!" || sign === "'" || sign === '"';
    if (!isPlain && !isAfter && !isOther) {
      throw new Fault("first_character", this.#mark);
    }
    this.#saveKey();
    this.#allowed = false;
    if (sign === "*" || sign === "&") {
      this.#scanName(sign);
    } else if (sign === "!") {
      this.#scanTag();
    } else if (sign === "'" || sign === '"') {
      this.#scanQuoted(sign);
    } else {
      this.#scanPlain();
    }
  }

  /** @param {string} sign */
  #scanName(sign) {
    const start = this.#mark;
    this.#skip();
    const name = /^[0-9A-Za-z_-]*/.exec(this.#text.slice(this.#index, this.#index + MOST_OF_KEY))?.[0] ?? "";
    this.#skip(name.length);
    if (!name || !(this.#isGap() || "?:,]}%@`".includes(this.#at()))) {
      throw new Fault("first_character", this.#mark);
    }
    this.#add(sign, start, { text: name });
  }

  #scanTag() {
    const start = this.#mark;
    const match = /^(?:!<[\w\-;/?:@&=+$.!~*'()[\]%,]+>|!(?:[\w-]*!)?[\w\-;/?:@&=+$.!~*'()%]*)/.exec(this.#text.slice(this.#index));
    const text = match?.[0] ?? "!";
    this.#skip(text.length);
    const isHandle = /^![\w-]*!$/.test(text);
    if (isHandle || text === "!<" || !(this.#isGap() || (this.#level && this.#at() === ","))) {
      throw new Fault("unknown", this.#mark);
    }
    this.#add("!", start, { text });
  }

  #scanBlock() {
    const start = this.#mark;
    this.#skip();
    const [head = ""] = /^(?:[+-][1-9]?|[1-9][+-]?)?/.exec(this.#text.slice(this.#index, this.#index + 2)) ?? [];
    const given = Number(/[1-9]/.exec(head)?.[0] ?? 0);
    this.#skip(head.length);
    while (this.#isBlank()) {
      this.#skip();
    }
    if (this.#at() === "#") {
      while (!this.#isBreak() && !this.#isEnd()) {
        this.#skip();
      }
    }
    if (!this.#isBreak() && !this.#isEnd()) {
      throw new Fault("unknown", this.#mark);
    }
    if (this.#isBreak()) {
      this.#skipLine();
    }
    const indent = given ? Math.max(this.#indent, 0) + given : 0;
    this.#scanBlockLines(indent);
    this.#add("scalar", start, { indent });
  }

  /** @param {number} given the indentation that is given, 0 for none */
  #scanBlockLines(given) {
    let indent = this.#scanBlockBreaks(given);
    while (this.#column === indent && !this.#isEnd()) {
      while (!this.#isBreak() && !this.#isEnd()) {
        this.#skip();
      }
      if (this.#isBreak()) {
        this.#skipLine();
      }
      indent = this.#scanBlockBreaks(indent);
    }
  }

  /** @param {number} indent */
  #scanBlockBreaks(indent) {
    let most = 0;
    for (;;) {
      while ((!indent || this.#column < indent) && this.#at() === " ") {
        this.#skip();
      }
      most = Math.max(most, this.#column);
      if ((!indent || this.#column < indent) && this.#at() === "\t") {
        throw new Fault("unknown", this.#mark);
      }
      if (!this.#isBreak()) {
        break;
      }
      this.#skipLine();
    }
    return indent || Math.max(most, this.#indent + 1, 1);
  }

  /** @param {string} quote */
  #scanQuoted(quote) {
    const start = this.#mark;
    this.#skip();
    for (;;) {
      if (this.#isDocumentMark()) {
        throw new Fault("unknown", this.#mark);
      }
      if (this.#isEnd()) {
        throw new Fault("unclosed", start);
      }
      if (this.#isBreak()) {
        this.#skipLine();
      } else if (quote === "'" && this.#at() === "'" && this.#at(1) === "'") {
        this.#skip(2);
      } else if (this.#at() === quote) {
        this.#skip();
        break;
      } else if (quote === '"' && this.#at() === "\\") {
        this.#scanEscape();
      } else {
        this.#skip();
      }
    }
    this.#add("scalar", start);
  }

  #scanEscape() {
    if (this.#isBreak(1)) {
      this.#skip();
      this.#skipLine();
      return;
    }
    const length = HEX_ESCAPES.get(this.#at(1));
    if (length === undefined && !ESCAPES.includes(this.#at(1) || "?")) {
      throw new Fault("backslash", this.#mark);
    }
    const digits = this.#text.slice(this.#index + 2, this.#index + 2 + (length ?? 0));
    const code = parseInt(digits || "0", 16);
    if (length && (!/^[0-9a-fA-F]+$/.test(digits) || digits.length < length || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))) {
      this.#skip(2);
      throw new Fault("unknown", this.#mark);
    }
    this.#skip(2 + (length ?? 0));
  }

  #scanPlain() {
    const start = this.#mark;
    let end = start;
    let blanks = false;
    const indent = this.#indent + 1;
    for (;;) {
      if (this.#isDocumentMark() || this.#at() === "#") {
        break;
      }
      while (!this.#isGap()) {
        if (this.#level && this.#at() === ":" && ",?[]{}".includes(this.#at(1) || " ")) {
          throw new Fault("unknown", this.#mark);
        }
        if ((this.#at() === ":" && this.#isGap(1)) || (this.#level && ",[]{}".includes(this.#at()))) {
          break;
        }
        blanks = false;
        this.#skip();
        end = this.#mark;
      }
      if (!this.#isBlank() && !this.#isBreak()) {
        break;
      }
      while (this.#isBlank() || this.#isBreak()) {
        if (this.#isBreak()) {
          this.#skipLine();
          blanks = true;
        } else if (blanks && this.#column < indent && this.#at() === "\t") {
          throw new Fault("unknown", this.#mark);
        } else {
          this.#skip();
        }
      }
      if (!this.#level && this.#column < indent) {
        break;
      }
    }
    this.#tokens.push({ type: "scalar", start, end, plain: true });
    if (blanks) {
      this.#allowed = true;
    }
  }
}
