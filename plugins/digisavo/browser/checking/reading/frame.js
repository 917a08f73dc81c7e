/** A part of a document that is being read. Knows no DOM. */

/** A mapping or a list that is being read, with the key whose value comes next. */
export class Frame {
  /**
   * @param {import("../document.js").Mark} start
   * @param {boolean} isList
   */
  constructor(start, isList) {
    this.isList = isList;
    /** @type {any} */
    this.values = isList ? [] : new Map();
    /** @type {import("../document.js").Branch} */
    this.branch = { start, parts: new Map(), keys: new Map() };
    /** @type {string | null} */
    this.key = null;
  }

  /**
   * Adds an item, or the value of the last key; of two equal keys the first counts.
   * @param {any} value
   * @param {import("../document.js").Mark | import("../document.js").Branch} place
   */
  add(value, place) {
    if (this.isList) {
      this.branch.parts.set(this.values.length, place);
      this.values.push(value);
      return;
    }
    const key = this.key ?? "";
    if (!this.values.has(key)) {
      this.values.set(key, value);
      this.branch.parts.set(key, place);
    }
    this.key = null;
  }

  get wantsKey() {
    return !this.isList && this.key === null;
  }
}
