/** Where a text of YAML is read: a place that moves forward, and what stands there. Knows no DOM. */

/** @typedef {{ index: number, line: number, column: number }} Mark */

/** A fault of form, by its variant, and where it is. */
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

export class Cursor {
  index = 0;
  line = 0;
  column = 0;

  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }

  get mark() {
    return { index: this.index, line: this.line, column: this.column };
  }

  at(ahead = 0) {
    return this.text[this.index + ahead] ?? "";
  }

  isBreak(ahead = 0) {
    const sign = this.at(ahead);
    return sign === "\n" || sign === "\r" || sign === "\x85" || sign === "\u2028" || sign === "\u2029";
  }

  isBlank(ahead = 0) {
    return this.at(ahead) === " " || this.at(ahead) === "\t";
  }

  isEnd(ahead = 0) {
    return this.index + ahead >= this.text.length;
  }

  isGap(ahead = 0) {
    return this.isBlank(ahead) || this.isBreak(ahead) || this.isEnd(ahead);
  }

  skip(number = 1) {
    this.index += number;
    this.column += number;
  }

  skipLine() {
    this.index += this.at() === "\r" && this.at(1) === "\n" ? 2 : 1;
    this.line += 1;
    this.column = 0;
  }

  isDocumentMark() {
    if (this.column !== 0) {
      return false;
    }
    const sign = this.text.slice(this.index, this.index + 3);
    return (sign === "---" || sign === "...") && this.isGap(3);
  }

  /**
   * What a pattern finds here, "" for nothing, without moving.
   * @param {RegExp} pattern
   * @param {number} [most] how far it may look
   */
  found(pattern, most = this.text.length) {
    return pattern.exec(this.text.slice(this.index, this.index + most))?.[0] ?? "";
  }

  /** Moves to the end of the line. */
  skipToBreak() {
    while (!this.isBreak() && !this.isEnd()) {
      this.skip();
    }
  }
}
