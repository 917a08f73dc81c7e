/** What the reader sees of combined tags: those that are chosen, what has them all, and ways to narrow it. */

import { part } from "../component.js";
import { AT_A_TIME, List } from "./list.js";
import { chipOf, noteOf, wayOf } from "./pieces.js";
import { Ways } from "./ways.js";

/** @typedef {import("./engine.js").Tag} Tag */
/** @typedef {import("./engine.js").TagIndex} TagIndex */
/** @typedef {{ text: string, way?: { text: string, names: string[] } }} Note */
/** @typedef {(names: string[], at: number) => void} Go where to, and which of the chosen gets the focus then */

const MOST_WAYS = 12;
const PATIENCE = 400;

export class View {
  /** @type {Go} */
  #go = () => {};

  /**
   * @param {HTMLElement} element
   * @param {import("../strings.js").Say} say
   * @param {(names: string[]) => string} queryOf the query of an address with these tags
   */
  constructor(element, say, queryOf) {
    this.say = say;
    this.links = new Ways(queryOf);
    this.list = new List(element);
    const box = (/** @type {string} */ name) => part(element, name, HTMLElement);
    this.tool = box("tool");
    this.heading = box("heading");
    this.chosen = box("chosen");
    this.sentence = box("sentence");
    this.notes = box("notes");
    this.again = box("again");
    this.further = box("further");
    this.ways = box("ways");
    this.all = box("all");
    this.names = box("names");
    this.templates = {
      chip: part(element, "chip", HTMLTemplateElement),
      way: part(element, "way", HTMLTemplateElement),
    };
  }

  /** @param {Go} go */
  begin(go) {
    this.#go = go;
    this.tool.hidden = false;
    this.links.follow(this.tool, (names) => go(names, names.length - 1));
    this.tool.addEventListener("focusin", () => this.#suggest(), { once: true });
  }

  /** @param {() => void} retry */
  onRetry(retry) {
    part(this.again, "retry", HTMLButtonElement).addEventListener("click", () => {
      this.heading.focus();
      retry();
    });
  }

  /** Tells after a while that the reader has to wait. */
  waiting() {
    return setTimeout(() => this.#tell(this.say("searching")), PATIENCE);
  }

  failed() {
    this.#tell(this.say("failed"));
    this.again.hidden = false;
  }

  /** @param {Note[]} notes */
  clear(notes) {
    const before = this.chosen.childElementCount > 0;
    this.#choose([]);
    this.#offer([], []);
    this.list.show([]);
    this.#tell(before && !notes.length ? this.say("cleared") : "", notes);
  }

  /**
   * @param {Tag[]} tags
   * @param {TagIndex} index
   * @param {Note[]} notes
   */
  show(tags, index, notes) {
    const found = tags.length ? index.having(tags) : [];
    this.#choose(tags);
    this.#offer(tags, tags.length ? index.further(tags, MOST_WAYS) : []);
    this.list.show(found);
    this.#tell(this.#summary(tags, found.length), notes);
  }

  /**
   * Tells something beside what is shown already.
   * @param {Note[]} notes
   */
  note(notes) {
    this.#tell(this.sentence.textContent ?? "", notes);
  }

  /**
   * Moves the focus to one of the chosen tags, or where there is none, to the heading.
   * @param {number} at
   */
  focus(at) {
    const buttons = this.chosen.querySelectorAll("button");
    (buttons[Math.min(at, buttons.length - 1)] ?? this.heading).focus();
  }

  /**
   * @param {Tag[]} tags
   * @param {number} count
   */
  #summary(tags, count) {
    const told = tags.map((tag) => tag.label).join(" + ");
    if (!count) {
      return this.say(tags.length ? "none" : "nothing", { tags: told });
    }
    const sentence = this.say(tags.length > 1 ? "together" : "single", { tags: told, count });
    return count > AT_A_TIME ? `${sentence} ${this.say("shown", { shown: AT_A_TIME })}` : sentence;
  }

  /** @param {Tag[]} tags */
  #choose(tags) {
    const names = tags.map((tag) => tag.slug);
    const chips = tags.map((tag, at) =>
      chipOf(this.templates.chip, tag, () => this.#go(names.filter((name) => name !== tag.slug), at)));
    this.chosen.replaceChildren(...chips);
    this.chosen.hidden = !tags.length;
  }

  /**
   * @param {Tag[]} tags
   * @param {import("./engine.js").Further[]} further
   */
  #offer(tags, further) {
    this.links.forget();
    const names = tags.map((tag) => tag.slug);
    this.ways.replaceChildren(...further.map((one) => {
      const item = wayOf(this.templates.way, one);
      this.links.add(item, [...names, one.tag.slug]);
      return item;
    }));
    this.further.hidden = !further.length;
  }

  /**
   * @param {string} sentence
   * @param {Note[]} notes
   */
  #tell(sentence, notes = []) {
    this.again.hidden = true;
    this.sentence.textContent = sentence;
    this.notes.replaceChildren(...notes.map(({ text, way }) => {
      const item = noteOf(text, way?.text);
      this.links.add(item, way?.names ?? []);
      return item;
    }));
    this.notes.hidden = !notes.length;
  }

  /** Offers the names of all tags while the reader types. */
  #suggest() {
    const options = Array.from(this.all.querySelectorAll("a"), (link) => {
      const option = document.createElement("option");
      option.value = link.firstChild?.textContent?.trim() ?? "";
      return option;
    });
    this.names.replaceChildren(...options);
  }
}
