/** The list of tags: shows what has several tags at once, and keeps these in the address. */

import { onSelection } from "../shared/events.js";
import { load } from "../shared/fetching.js";
import { Latest, patiently } from "../shared/latest.js";
import { Once } from "../shared/once.js";
import { partsOf } from "../shared/parts.js";
import { shortened } from "../shared/slugs.js";
import { translationsOf } from "../shared/translations.js";
import { MOST, readTags, withTags } from "./combination.js";
import { TagIndex, Tagged } from "./engine.js";
import { View } from "./view.js";

/** @import { Combination } from "./combination.js" */
/** @import { Tag } from "./engine.js" */
/** @import { Note } from "./view.js" */
/** @typedef {{ index: TagIndex, known: { name: string, tag: Tag | undefined }[], tags: Tag[], tagged: Tagged | undefined }} Answer */

const PARTS = {
  tool: HTMLElement, heading: HTMLElement, chosen: HTMLElement, chip: HTMLTemplateElement,
  form: HTMLFormElement, field: HTMLInputElement, names: HTMLDataListElement, all: HTMLElement,
  sentence: HTMLElement, notes: HTMLElement, again: HTMLElement, retry: HTMLButtonElement,
  further: HTMLElement, ways: HTMLElement, way: HTMLTemplateElement,
  found: HTMLElement, results: HTMLElement, result: HTMLTemplateElement, more: HTMLButtonElement,
};
/** @typedef {import("../shared/parts.js").Parts<typeof PARTS>} TagsParts */

/** @param {HTMLElement} element */
export default function tags(element) {
  new Tags(element).begin();
}

class Tags {
  #latest = new Latest();
  /** The index, which is loaded when it is first needed. @type {Once<TagIndex>} */
  #index;
  /** What has a tag, by its slug: fetched for the rarest of those that are selected. @type {Once<Tagged>} */
  #tagged;
  /** @type {Tag[]} */
  #selected = [];

  /** @param {HTMLElement} element */
  constructor(element) {
    const { root = "", index = "", tagged = "" } = element.dataset;
    this.parts = partsOf(element, PARTS);
    this.t = translationsOf(element);
    this.title = document.title;
    this.view = new View(this.parts, this.t, { root, queryOf: (names) => withTags(location.search, names) });
    this.#index = new Once(async () => new TagIndex(await load(index)));
    this.#tagged = new Once(async (slug) => new Tagged(await load(`${tagged}${slug}.json`)));
  }

  /** Listens to the reader, and answers what the address asks. */
  begin() {
    this.view.begin((names, position) => this.#go(names).then(() => this.view.focus(position)));
    this.view.onRetry(() => this.#answer());
    this.parts.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#add(this.parts.field.value.trim());
    });
    window.addEventListener("popstate", () => this.#answer());
    onSelection(() => this.view.links.renew());
    this.#answer();
  }

  /**
   * Puts tags into the address as a step of its own, and shows what has them.
   * @param {readonly string[]} names
   */
  #go(names) {
    history.pushState(null, "", withTags(location.search, names) || location.pathname);
    return this.#answer();
  }

  /**
   * Adds the tag that was typed, or says why not.
   * @param {string} typed
   */
  async #add(typed) {
    if (!typed) {
      return;
    }
    const index = await patiently(this.#index.get(), () => this.view.wait()).catch((error) => this.#fail(error));
    if (index) {
      await this.#addKnown(typed, index);
    }
  }

  /**
   * @param {string} typed
   * @param {TagIndex} index
   */
  async #addKnown(typed, index) {
    const tag = index.find(typed);
    const names = this.#selected.map(({ slug }) => slug);
    if (!tag) {
      this.view.note([this.#unknown(typed, names, index)]);
    } else if (names.includes(tag.slug)) {
      this.view.note([{ text: this.t("already", { tag: tag.label }) }]);
    } else if (names.length === MOST) {
      this.view.note([{ text: this.t("full", { most: MOST }) }]);
    } else {
      this.parts.field.value = "";
      await this.#go([...names, tag.slug]);
    }
  }

  async #answer() {
    const asked = readTags(location.search);
    if (!asked.names.length) {
      this.#latest.forget();
      this.#selected = [];
      document.title = this.title;
      this.view.clear(this.#leftOut(asked));
      return;
    }
    await this.#latest.ask(() => this.#find(asked), {
      show: (found) => this.#show(asked, found),
      fail: (error) => this.#fail(error),
      wait: () => this.view.wait(),
    });
  }

  /** @param {unknown} error */
  #fail(error) {
    console.warn("The index of tags could not be loaded:", error);
    this.view.fail();
  }

  /**
   * The tags that are asked for by any of their names, and the entries among which are those that have them all.
   * @param {Combination} asked
   * @returns {Promise<Answer>}
   */
  async #find({ names }) {
    const index = await this.#index.get();
    const known = names.map((name) => ({ name, tag: index.find(name) }));
    const tags = [...new Set(known.flatMap(({ tag }) => (tag ? [tag] : [])))];
    const rarest = index.rarest(tags);
    return { index, known, tags, tagged: rarest && (await this.#tagged.get(rarest.slug)) };
  }

  /**
   * @param {Combination} asked
   * @param {Answer} found
   */
  #show(asked, { index, known, tags, tagged }) {
    const names = tags.map(({ slug }) => slug);
    const renamed = known.flatMap(({ name, tag }) =>
      tag && tag.slug !== name ? [{ text: this.t("other_name", { name, tag: tag.label }) }] : []);
    const unknown = known.flatMap(({ name, tag }) => (tag ? [] : [this.#unknown(name, names, index)]));
    this.#selected = tags;
    const joined = tags.map(({ label }) => label).join(" + ");
    document.title = joined ? this.t("page_title", { tags: joined, title: this.title }) : this.title;
    this.view.show(tags, tagged, [...renamed, ...unknown, ...this.#leftOut(asked)]);
  }

  /**
   * That there is no such tag, and the one that was probably meant.
   * @param {string} name
   * @param {readonly string[]} names those that are selected already
   * @param {TagIndex} index
   * @returns {Note}
   */
  #unknown(name, names, index) {
    const text = this.t("unknown", { name: shortened(name) });
    const nearest = index.nearest(name);
    if (!nearest || names.includes(nearest.slug) || names.length === MOST) {
      return { text };
    }
    return { text, way: { text: this.t("did_you_mean", { tag: nearest.label }), names: [...names, nearest.slug] } };
  }

  /**
   * What of the address was left out.
   * @param {Combination} asked
   * @returns {Note[]}
   */
  #leftOut({ odd, surplus }) {
    const strange = odd.length ? [{ text: this.t("odd", { texts: odd.join(", ") }) }] : [];
    return surplus ? [...strange, { text: this.t("surplus", { count: surplus, most: MOST }) }] : strange;
  }
}
