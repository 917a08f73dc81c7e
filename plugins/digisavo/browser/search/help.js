/** What helps where nothing was found: the nearest words that the site has, and a letter to the editors. */

import { TEXT } from "../shared/declared.js";
import { make } from "../shared/elements.js";
import { coded } from "../shared/query.js";
import { spellingsIn } from "./notes.js";

/** @import { Answer } from "../search_engine/answers.js" */
/** @import { Finder } from "../search_engine/client.js" */
/** @typedef {{ help: HTMLElement, near: HTMLElement, nearest: HTMLElement, suggest: HTMLAnchorElement }} Parts */

export class Help {
  /**
   * @param {Parts} parts
   * @param {Finder} finder
   */
  constructor(parts, finder) {
    this.parts = parts;
    this.finder = finder;
    this.letter = parts.suggest.href;
  }

  hide() {
    this.parts.help.hidden = true;
  }

  /**
   * @param {string} query
   * @param {Answer} answer in which nothing was found
   */
  async show(query, { near }) {
    const { help, suggest, nearest } = this.parts;
    help.hidden = false;
    suggest.href = this.letter + coded(query);
    nearest.hidden = true;
    const words = near.length ? await this.#written(near) : [];
    nearest.hidden = !words.length;
    this.parts.near.replaceChildren(...words.map((word) => make("li", {}, linkTo(word))));
  }

  /**
   * Words as texts write them: the index has them without dots.
   * @param {readonly string[]} words
   */
  async #written(words) {
    const { results } = await this.finder.search({ query: words.join(" "), count: 20 });
    const known = spellingsIn(results.flatMap(({ title, summary, tags }) => [title, summary, ...tags]));
    return /** @type {string[]} */ ([...new Set(words.map((word) => known.get(word)))].filter(Boolean));
  }
}

/** @param {string} word */
function linkTo(word) {
  return make("a", { href: `?${new URLSearchParams({ [TEXT]: word })}` }, word);
}
