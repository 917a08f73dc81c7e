/** The events of a YAML text with their places, up to the first fault after which nothing can be told. Knows no DOM. */

import { Fault } from "./cursor.js";
import { Scanner } from "./scanner.js";

/**
 * @typedef {import("./cursor.js").Mark} Mark
 * @typedef {{ type: "scalar" | "alias" | "list" | "mapping" | "end" | "document", start: Mark, end: Mark, anchor: string,
 *   tag: string, plain: boolean, name: string, from: number, isPlain: boolean, indent: number }} Event
 * `plain` scalars have no type either; a value begins at the index `from`
 */

export class Events {
  #scanner;
  #take;

  /**
   * @param {string} text
   * @param {(event: Event) => boolean} take takes the events one by one, and says whether to go on
   */
  constructor(text, take) {
    this.#scanner = new Scanner(text);
    this.#take = take;
  }

  /** Gives all events; throws `Fault`. */
  run() {
    try {
      this.#stream();
    } catch (error) {
      if (error !== STOPPED) {
        throw error;
      }
    }
  }

  get #type() {
    return this.#scanner.peek().type;
  }

  /** @param {...string} types */
  #is(...types) {
    return types.includes(this.#type);
  }

  /**
   * @param {Event["type"]} type
   * @param {Mark} start
   * @param {Partial<Event>} [more]
   */
  #give(type, start, more = {}) {
    if (!this.#take({ type, start, end: start, anchor: "", tag: "", plain: false, name: "", from: start.index, isPlain: true, indent: 0, ...more })) {
      throw STOPPED;
    }
  }

  #stream() {
    this.#scanner.next();
    for (let isFirst = true; ; isFirst = false) {
      while (!isFirst && this.#is("document-end")) {
        this.#scanner.next();
      }
      if (this.#is("stream-end")) {
        return;
      }
      const start = this.#scanner.peek().start;
      if (!isFirst || this.#is("directive", "document-start")) {
        while (this.#is("directive")) {
          this.#scanner.next();
        }
        if (!this.#is("document-start")) {
          throw new Fault("indentation", this.#scanner.peek().start);
        }
        this.#give("document", start);
        const { end } = this.#scanner.next();
        this.#root(end);
      } else {
        this.#give("document", start);
        this.#root(start);
      }
      if (this.#is("document-end")) {
        this.#scanner.next();
      }
    }
  }

  /** @param {Mark} mark */
  #root(mark) {
    if (this.#is("directive", "document-start", "document-end", "stream-end")) {
      this.#empty(mark);
    } else {
      this.#node(true, false);
    }
  }

  /** @param {Mark} mark */
  #empty(mark) {
    this.#give("scalar", mark, { plain: true });
  }

  /**
   * @param {boolean} isBlock
   * @param {boolean} mayBeIndentless
   */
  #node(isBlock, mayBeIndentless) {
    const first = this.#scanner.peek();
    if (first.type === "*") {
      this.#scanner.next();
      this.#give("alias", first.start, { name: first.text ?? "" });
      return;
    }
    const more = { anchor: "", tag: "" };
    let end = first.start;
    for (let part = first; part.type === "&" ? !more.anchor : part.type === "!" && !more.tag; part = this.#scanner.peek()) {
      more[part.type === "&" ? "anchor" : "tag"] = part.type === "&" ? (part.text ?? "") : wholeTag(part.text ?? "");
      end = part.end;
      this.#scanner.next();
    }
    if (/^![\w-]+!/.test(more.tag)) {
      throw new Fault("unknown", first.start);
    }
    const { type, plain, end: over, start: begin, indent } = this.#scanner.peek();
    if (mayBeIndentless && type === "-") {
      this.#give("list", more.anchor || more.tag ? first.start : this.#scanner.peek().start, more);
      this.#indentless();
    } else if (type === "scalar") {
      this.#scanner.next();
      this.#give("scalar", first.start, { ...more, plain: Boolean(plain) && !more.tag, isPlain: plain, from: begin.index, indent, end: over });
    } else if (type === "[" || type === "{") {
      this.#give(type === "[" ? "list" : "mapping", first.start, more);
      this.#flow(type);
    } else if (isBlock && (type === "block-list" || type === "block-mapping")) {
      this.#give(type === "block-list" ? "list" : "mapping", first.start, more);
      this.#block(type);
    } else if (more.anchor || more.tag) {
      this.#give("scalar", first.start, { ...more, plain: !more.tag, end, from: end.index });
    } else {
      throw new Fault("bracketed_value", this.#scanner.peek().start);
    }
  }

  #indentless() {
    while (this.#is("-")) {
      const { end } = this.#scanner.next();
      if (this.#is("-", "?", ":", "block-end")) {
        this.#empty(end);
      } else {
        this.#node(true, false);
      }
    }
    this.#give("end", this.#scanner.peek().start);
  }

  /** @param {string} type */
  #block(type) {
    this.#scanner.next();
    const sign = type === "block-list" ? "-" : "?";
    while (!this.#is("block-end")) {
      if (!this.#is(sign)) {
        throw new Fault(sign === "-" ? "list_item" : "key", this.#scanner.peek().start);
      }
      const { end } = this.#scanner.next();
      if (sign === "-" ? this.#is("-", "block-end") : this.#is("?", ":", "block-end")) {
        this.#empty(end);
      } else {
        this.#node(true, sign === "?");
      }
      if (sign === "?") {
        this.#value("block-end");
      }
    }
    this.#give("end", this.#scanner.next().start);
  }

  /** @param {...string} ends */
  #value(...ends) {
    if (!this.#is(":")) {
      this.#empty(this.#scanner.peek().start);
      return;
    }
    const { end } = this.#scanner.next();
    const isBlock = ends[0] === "block-end";
    if (this.#is(...ends) || (isBlock && this.#is("?", ":"))) {
      this.#empty(isBlock ? end : this.#scanner.peek().start);
    } else {
      this.#node(isBlock, isBlock);
    }
  }

  /** @param {"[" | "{"} type */
  #flow(type) {
    const { start } = this.#scanner.next();
    const last = type === "[" ? "]" : "}";
    for (let isFirst = true; !this.#is(last); isFirst = false) {
      if (!isFirst) {
        if (!this.#is(",")) {
          throw new Fault("bracketed_list", start);
        }
        this.#scanner.next();
        if (this.#is(last)) {
          break;
        }
      }
      if (type === "[") {
        this.#flowItem();
      } else {
        this.#flowPair();
      }
    }
    this.#give("end", this.#scanner.next().start);
  }

  #flowItem() {
    if (!this.#is("?")) {
      this.#node(false, false);
      return;
    }
    this.#give("mapping", this.#scanner.peek().start);
    const { end } = this.#scanner.next();
    if (this.#is(":", ",", "]")) {
      this.#empty(end);
    } else {
      this.#node(false, false);
    }
    this.#value(",", "]");
    this.#give("end", this.#scanner.peek().start);
  }

  #flowPair() {
    if (!this.#is("?")) {
      this.#node(false, false);
      this.#empty(this.#scanner.peek().start);
      return;
    }
    this.#scanner.next();
    if (this.#is(":", ",", "}")) {
      this.#empty(this.#scanner.peek().start);
    } else {
      this.#node(false, false);
    }
    this.#value(",", "}");
  }
}

/**
 * A tag with its prefix written out.
 * @param {string} text
 */
function wholeTag(text) {
  if (text.startsWith("!<")) {
    return text.slice(2, -1);
  }
  const tag = text.startsWith("!!") ? `tag:yaml.org,2002:${text.slice(2)}` : text;
  try {
    return decodeURIComponent(tag);
  } catch {
    return tag;
  }
}

/** What ends the reading when no more events are wanted. */
const STOPPED = new Error("stopped");
