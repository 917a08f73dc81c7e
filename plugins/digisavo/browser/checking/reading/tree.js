/**
 * Values and their places, and what content may not use of YAML: anchors, aliases, tags, merge keys, repeated keys.
 * Knows no DOM.
 */

import { constantsOf } from "../constants.js";
import { shifted, unread } from "../document.js";
import { faultOf, problemAt } from "../problem.js";
import { REPLACEMENT, describeCharacter, findRefused, quote } from "../text.js";
import { Fault } from "./cursor.js";
import { Events } from "./events.js";
import { Frame } from "./frame.js";
import { valueOf } from "./values.js";

/** @typedef {import("./events.js").Event} Event */

/** Faults after which a parser cannot tell what the rest of a file means. */
export const isGrave = (/** @type {string} */ code) => constantsOf("yaml_faults").grave.includes(code);

export class Tree {
  /** @param {import("../document.js").Shifts} [shifts] */
  constructor(shifts = new Map()) {
    this.shifts = shifts;
    /** @type {any} */
    this.root = undefined;
    /** @type {import("../document.js").Mark | import("../document.js").Branch | undefined} */
    this.place = undefined;
    /** @type {import("../problem.js").Problem[]} */
    this.problems = [];
    /** @type {Frame[]} */
    this.frames = [];
    this.text = "";
    this.hasEscapes = false;
  }

  /**
   * Reads the whole text, or up to the first fault after which the rest cannot be trusted.
   * @param {string} text
   */
  read(text) {
    this.text = text;
    this.hasEscapes = text.includes("\\");
    try {
      new Events(text, (event) => this.#take(event)).run();
    } catch (error) {
      if (!(error instanceof Fault)) {
        throw error;
      }
      this.#explain(text, error);
      this.root = undefined;
      this.place = undefined;
    }
  }

  /**
   * @param {string} text
   * @param {Fault} error
   */
  #explain(text, { variant, place }) {
    const lines = text.split("\n");
    const { line, column } = place.line < lines.length ? place : { line: lines.length - 1, column: (lines.at(-1) ?? "").length };
    const tab = constantsOf("yaml_faults").tab.at(lines[line]);
    const span = { line: line + 1, column: tab ? tab[0].length : column + 1 };
    this.problems.push(problemAt(span, tab ? faultOf("yaml.tab") : faultOf("yaml.syntax", variant)));
  }

  /** @param {Event} event */
  #take(event) {
    const frame = this.frames.at(-1);
    if (event.type === "scalar") {
      this.#scalar(event, frame);
      return true;
    }
    if (event.type === "end") {
      const closed = this.frames.pop();
      this.#add(closed?.values, /** @type {any} */ (closed?.branch));
      return true;
    }
    if (event.type === "alias") {
      this.#report(event, faultOf("yaml.alias", "", { name: event.name }));
      if (frame?.wantsKey) {
        frame.key = "";
      } else {
        this.#add(unread(), event.start);
      }
      return true;
    }
    if (event.type === "document") {
      if (this.place) {
        this.#report(event, faultOf("yaml.documents", "", { line: "---" }));
      }
      return !this.place;
    }
    return this.#open(event, frame);
  }

  /**
   * @param {Event} event
   * @param {Frame | undefined} frame
   */
  #scalar(event, frame) {
    this.#checkPlain(event);
    const text = valueOf(this.text, event);
    const value = this.hasEscapes ? this.#checked(event, text) : text;
    if (frame?.wantsKey) {
      this.#key(event, frame, value);
    } else {
      this.#add(value, event.start);
    }
  }

  /**
   * What may not be typed may not be written as an escape either.
   * @param {Event} event
   * @param {string} text
   */
  #checked(event, text) {
    const value = text.normalize("NFC");
    const refused = findRefused(value).find(({ character }) => character !== REPLACEMENT);
    if (refused) { // what is replaced has been reported
      this.problems.push(refusedCharacter(this.#span(event), refused.character));
    }
    return value;
  }

  /**
   * @param {Event} event
   * @param {Frame} frame
   * @param {string} key
   */
  #key(event, frame, key) {
    const known = frame.branch.keys.get(key);
    if (known) {
      this.#report(event, faultOf("yaml.duplicate", "", { key: quote(key), line: known.line + 1 }));
    } else if (key === "<<" && event.plain) {
      this.#report(event, faultOf("yaml.merge"));
    } else {
      frame.branch.keys.set(key, event.start);
    }
    frame.key = key;
  }

  /**
   * @param {any} value
   * @param {import("../document.js").Mark | import("../document.js").Branch} place
   */
  #add(value, place) {
    const frame = this.frames.at(-1);
    if (frame) {
      frame.add(value, place);
    } else {
      this.root = value;
      this.place = place;
    }
  }

  /**
   * @param {Event} event
   * @param {Frame | undefined} frame
   */
  #open(event, frame) {
    const { max_depth: most } = constantsOf("yaml_events");
    this.#checkPlain(event);
    if (frame?.wantsKey) {
      this.#report(event, faultOf("yaml.key"));
      return false;
    }
    if (this.frames.length === most) {
      this.#report(event, faultOf("yaml.depth", "", { most }));
      return false;
    }
    this.frames.push(new Frame(event.start, event.type === "list"));
    return true;
  }

  /** @param {Event} event */
  #checkPlain(event) {
    if (event.anchor) {
      this.#report(event, faultOf("yaml.anchor", "", { name: event.anchor }));
    }
    if (event.tag) {
      this.#report(event, faultOf("yaml.tag", "", { tag: quote(event.tag) }));
    }
  }

  /**
   * @param {Event} event
   * @param {import("../problem.js").Fault} fault
   */
  #report(event, fault) {
    if (this.problems.length < constantsOf("yaml_events").most_problems || isGrave(fault.code)) {
      this.problems.push(problemAt(this.#span(event), fault));
    }
  }

  /** @param {Event} event */
  #span({ start: { line, column } }) {
    return { line: line + 1, column: shifted(this.shifts, line, column) + 1 };
  }
}

/**
 * The problem of a character that content may not hold.
 * @param {import("../document.js").Span} span
 * @param {string} character
 */
export function refusedCharacter(span, character) {
  return problemAt(span, faultOf("text.character", character === REPLACEMENT ? "lost" : "refused", { character: describeCharacter(character) }));
}
