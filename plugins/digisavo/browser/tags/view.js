/** What the reader sees of combined tags: those that are selected, what has them all, and ways to narrow it. */

import { Template } from "../shared/parts.js";
import { AT_A_TIME, List } from "./list.js";
import { CHIP, fillChip, fillWay, noteOf, WAY } from "./pieces.js";
import { Ways } from "./ways.js";

/** @import { Further, Tag, Tagged } from "./engine.js" */
/** @import { TagsParts } from "./tags.js" */
/** @import { Translate } from "../shared/translations.js" */

/** @typedef {{ text: string, way?: { text: string, names: string[] } }} Note */
/** @typedef {(names: string[], position: number) => void} Go which tags to show, and which of them then gets the focus */

const MOST_WAYS = 12;

export class View {
  /** @type {Go} */
  #go = () => {};

  /**
   * @param {TagsParts} parts
   * @param {Translate} t
   * @param {{ root: string, queryOf: (names: string[]) => string }} site the way to the root of the site, and the query
   * of an address with these tags
   */
  constructor(parts, t, { root, queryOf }) {
    this.parts = parts;
    this.t = t;
    this.links = new Ways(queryOf);
    this.list = new List(parts, root);
    this.chip = new Template(parts.chip, CHIP);
    this.way = new Template(parts.way, WAY);
  }

  /** @param {Go} go */
  begin(go) {
    const { tool } = this.parts;
    this.#go = go;
    tool.hidden = false;
    this.links.follow(tool, (names) => go(names, names.length - 1));
    tool.addEventListener("focusin", () => this.#suggest(), { once: true });
  }

  /** @param {() => void} retry */
  onRetry(retry) {
    this.parts.retry.addEventListener("click", () => {
      this.parts.heading.focus();
      retry();
    });
  }

  /** Says that the reader has to wait. */
  wait() {
    this.#say(this.t("searching"));
  }

  fail() {
    this.#say(this.t("failed"));
    this.parts.again.hidden = false;
  }

  /** @param {Note[]} notes */
  clear(notes) {
    const hadTags = this.parts.chosen.childElementCount > 0;
    this.#showTags([]);
    this.#offer([], []);
    this.list.show([]);
    this.#say(hadTags && !notes.length ? this.t("cleared") : "", notes);
  }

  /**
   * @param {Tag[]} tags
   * @param {Tagged | undefined} tagged what has one of them, nothing where there are none
   * @param {Note[]} notes
   */
  show(tags, tagged, notes) {
    const found = tagged?.having(tags) ?? [];
    this.#showTags(tags);
    this.#offer(tags, tagged?.further(tags, MOST_WAYS) ?? []);
    this.list.show(found);
    this.#say(this.#summary(tags, found.length), notes);
  }

  /**
   * Says something beside what is shown already.
   * @param {Note[]} notes
   */
  note(notes) {
    this.#say(this.parts.sentence.textContent ?? "", notes);
  }

  /**
   * Moves the focus to one of the selected tags, or where there is none, to the heading.
   * @param {number} position
   */
  focus(position) {
    const buttons = this.parts.chosen.querySelectorAll("button");
    (buttons[Math.min(position, buttons.length - 1)] ?? this.parts.heading).focus();
  }

  /**
   * @param {Tag[]} tags
   * @param {number} count
   */
  #summary(tags, count) {
    const labels = tags.map(({ label }) => label).join(" + ");
    if (!count) {
      return this.t(tags.length ? "none" : "nothing", { tags: labels });
    }
    const sentence = this.t(tags.length > 1 ? "together" : "single", { tags: labels, count });
    return count > AT_A_TIME ? `${sentence} ${this.t("shown", { shown: AT_A_TIME })}` : sentence;
  }

  /** @param {Tag[]} tags */
  #showTags(tags) {
    const names = tags.map(({ slug }) => slug);
    const chips = tags.map((tag, position) =>
      fillChip(this.chip.copy(), tag, () => this.#go(names.filter((name) => name !== tag.slug), position)));
    this.parts.chosen.replaceChildren(...chips);
    this.parts.chosen.hidden = !tags.length;
  }

  /**
   * @param {Tag[]} tags
   * @param {Further[]} further
   */
  #offer(tags, further) {
    this.links.forget();
    const names = tags.map(({ slug }) => slug);
    this.parts.ways.replaceChildren(...further.map((way) => {
      const item = fillWay(this.way.copy(), way);
      this.links.add(item, [...names, way.tag.slug]);
      return item;
    }));
    this.parts.further.hidden = !further.length;
  }

  /**
   * @param {string} sentence
   * @param {Note[]} notes
   */
  #say(sentence, notes = []) {
    const { again, sentence: paragraph, notes: list } = this.parts;
    again.hidden = true;
    paragraph.textContent = sentence;
    list.replaceChildren(...notes.map(({ text, way }) => {
      const item = noteOf(text, way?.text);
      this.links.add(item, way?.names ?? []);
      return item;
    }));
    list.hidden = !notes.length;
  }

  /** Offers the names of all tags while the reader types. */
  #suggest() {
    const options = Array.from(this.parts.all.querySelectorAll("a"), (link) => {
      const option = document.createElement("option");
      option.value = link.firstChild?.textContent?.trim() ?? "";
      return option;
    });
    this.parts.names.replaceChildren(...options);
  }
}
