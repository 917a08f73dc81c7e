/** The list of tags: shows what has several at once, and keeps them in the address. */

import { part } from "../component.js";
import { load } from "../fetching.js";
import { wordsOf } from "../strings.js";
import { MOST, readTags, shorten, withTags } from "./asked.js";
import { TagIndex } from "./engine.js";
import { View } from "./view.js";

/** @typedef {import("./engine.js").Tag} Tag */
/** @typedef {import("./view.js").Note} Note */

/** @param {HTMLElement} element */
export default function tags(element) {
  new Tags(element).begin();
}

class Tags {
  /** @type {Promise<TagIndex> | null} */
  #index = null;
  #turn = 0;
  /** @type {Tag[]} */
  #chosen = [];

  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.say = wordsOf(element);
    this.title = document.title;
    this.view = new View(element, this.say, (names) => withTags(location.search, names));
    this.form = part(element, "form", HTMLFormElement);
    this.field = part(element, "field", HTMLInputElement);
  }

  /** Listens to the reader, and answers what the address asks. */
  begin() {
    this.view.begin((names, at) => this.#go(names).then(() => this.view.focus(at)));
    this.view.onRetry(() => this.#answer());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#add(this.field.value.trim());
    });
    window.addEventListener("popstate", () => this.#answer());
    document.addEventListener("digisavo:chosen", () => this.view.links.renew());
    this.#answer();
  }

  /**
   * Puts tags into the address as a step of its own, and shows what has them.
   * @param {readonly string[]} names
   * @param {Note[]} notes
   */
  #go(names, notes = []) {
    history.pushState(null, "", withTags(location.search, names) || location.pathname);
    return this.#answer(notes);
  }

  /**
   * Adds the tag that was typed, or tells why not.
   * @param {string} typed
   */
  async #add(typed) {
    const index = typed ? await this.#need() : null;
    if (!index) {
      return;
    }
    const tag = index.find(typed);
    const names = this.#chosen.map((one) => one.slug);
    if (!tag) {
      this.view.note([this.#unknown(typed, names, index)]);
    } else if (names.includes(tag.slug)) {
      this.view.note([{ text: this.say("already", { tag: tag.label }) }]);
    } else if (names.length === MOST) {
      this.view.note([{ text: this.say("full", { most: MOST }) }]);
    } else {
      this.field.value = "";
      await this.#go([...names, tag.slug]);
    }
  }

  /** @param {Note[]} notes what is to be told besides */
  async #answer(notes = []) {
    const turn = ++this.#turn;
    const asked = readTags(location.search);
    if (!asked.names.length) {
      this.#chosen = [];
      document.title = this.title;
      this.view.clear([...notes, ...this.#leftOut(asked)]);
      return;
    }
    const index = await this.#need();
    if (index && turn === this.#turn) {
      this.#tell(asked, notes, index);
    }
  }

  /** The index, loaded when it is first needed, and anew after a failure; null where it cannot be had. */
  async #need() {
    const waiting = this.view.waiting();
    try {
      this.#index ??= loadIndex(this.element.dataset.index ?? "");
      return await this.#index;
    } catch (error) {
      console.warn("Tags failed:", error);
      this.#index = null;
      this.view.failed();
      return null;
    } finally {
      clearTimeout(waiting);
    }
  }

  /**
   * @param {import("./asked.js").Asked} asked
   * @param {Note[]} notes
   * @param {TagIndex} index
   */
  #tell(asked, notes, index) {
    const known = asked.names.map((name) => ({ name, tag: index.find(name) }));
    const tags = [...new Set(known.flatMap(({ tag }) => (tag ? [tag] : [])))];
    const names = tags.map((tag) => tag.slug);
    const renamed = known.flatMap(({ name, tag }) =>
      tag && tag.slug !== name ? [{ text: this.say("other_name", { name, tag: tag.label }) }] : []);
    const unknown = known.flatMap(({ name, tag }) => (tag ? [] : [this.#unknown(name, names, index)]));
    this.#chosen = tags;
    const joined = tags.map((tag) => tag.label).join(" + ");
    document.title = joined ? this.say("page_title", { tags: joined, title: this.title }) : this.title;
    this.view.show(tags, index, [...notes, ...renamed, ...unknown, ...this.#leftOut(asked)]);
  }

  /**
   * That there is no such tag, and the one that was probably meant.
   * @param {string} name
   * @param {readonly string[]} names those that are chosen already
   * @param {TagIndex} index
   * @returns {Note}
   */
  #unknown(name, names, index) {
    const text = this.say("unknown", { name: shorten(name) });
    const nearest = index.nearest(name);
    if (!nearest || names.includes(nearest.slug) || names.length === MOST) {
      return { text };
    }
    return { text, way: { text: this.say("did_you_mean", { tag: nearest.label }), names: [...names, nearest.slug] } };
  }

  /**
   * What of the address was left out.
   * @param {import("./asked.js").Asked} asked
   * @returns {Note[]}
   */
  #leftOut({ odd, surplus }) {
    const strange = odd.length ? [{ text: this.say("odd", { texts: odd.join(", ") }) }] : [];
    return surplus ? [...strange, { text: this.say("surplus", { count: surplus, most: MOST }) }] : strange;
  }
}

/** @param {string} address */
async function loadIndex(address) {
  return new TagIndex(await load(address));
}
