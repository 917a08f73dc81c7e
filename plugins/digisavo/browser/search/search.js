/** The page of search: asks the engine, shows what is found, and keeps the query in the address. */

import { Finder } from "../search_engine/client.js";
import { TEXT } from "../shared/declared.js";
import { Latest } from "../shared/latest.js";
import { partsOf } from "../shared/parts.js";
import { withValues } from "../shared/query.js";
import { readSelection, withSelection } from "../shared/selection.js";
import { translationsOf } from "../shared/translations.js";
import { notesOf } from "./notes.js";
import { ResultCards } from "./result.js";

/** @import { Answer, Result } from "../search_engine/answers.js" */

const PARTS = {
  form: HTMLFormElement, input: HTMLInputElement, status: HTMLElement, retry: HTMLButtonElement, results: HTMLElement,
  more: HTMLButtonElement, result: HTMLTemplateElement,
};

const AT_A_TIME = 20;
const MOST_LETTERS = 100;

/** @param {HTMLElement} element */
export default function search(element) {
  new Search(element).begin();
}

class Search {
  #latest = new Latest();
  /** What the page says of how the words of the query were understood. @type {string[]} */
  #notes = [];
  #finder;

  /** @param {HTMLElement} element */
  constructor(element) {
    const { root = "", index = "", comparable = "" } = element.dataset;
    this.parts = partsOf(element, PARTS);
    this.t = translationsOf(element);
    this.title = document.title;
    this.cards = new ResultCards(this.parts.result, { root, comparable: comparable.split(" ") }, this.t);
    this.#finder = new Finder(index);
  }

  /** Listens to the reader, and answers what the address asks. */
  begin() {
    this.parts.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#remember();
      this.#answer();
    });
    this.parts.retry.addEventListener("click", () => this.#ask());
    this.parts.more.addEventListener("click", () => this.#ask());
    window.addEventListener("popstate", () => this.#answer());
    this.#answer(this.parts.input.value);
  }

  /** Puts the typed query into the address, as a step of its own unless it stands there already. */
  #remember() {
    const { search, pathname } = location;
    const typed = this.parts.input.value.trim();
    if (typed !== queryIn(search)) {
      const query = withValues(search, { [TEXT]: typed });
      history.pushState(null, "", withSelection(query, readSelection(search).slugs) || pathname);
    }
  }

  /**
   * Answers what the address asks.
   * @param {string} [typed] what was typed before this component started, and is not asked yet
   */
  #answer(typed) {
    const query = queryIn(location.search);
    this.parts.input.value = typed || query;
    document.title = query ? this.t("page_title", { query, title: this.title }) : this.title;
    this.#clear("");
    if (query) {
      this.#ask();
    } else {
      this.#latest.forget();
    }
  }

  /** Asks for the first results, or for those after the ones that are shown. */
  #ask() {
    const query = queryIn(location.search);
    const from = this.parts.results.children.length;
    this.#latest.ask(() => this.#finder.search({ query, from, count: AT_A_TIME }), {
      show: (answer) => (answer.state === "failed" ? this.#fail() : this.#show(query, from, answer)),
      fail: (error) => {
        console.warn("Search failed:", error);
        this.#fail();
      },
      wait: () => from || this.#clear(this.t("searching")),
    });
  }

  /**
   * @param {string} query
   * @param {number} from the place of the first of these results
   * @param {Answer} answer
   */
  #show(query, from, { state, total, results, words, shortened }) {
    const shown = from + results.length;
    if (!from) {
      const isCut = shortened || askedIn(location.search).length > MOST_LETTERS;
      const notes = state === "found" ? notesOf(query, words, results) : [];
      this.#notes = [...notes.map(([key, values]) => this.t(key, values)), ...(isCut ? [this.t("long")] : [])];
    }
    const found = state === "found" ? this.t("count", { count: total }) : this.t(state === "empty" ? "no_words" : "none");
    const rest = shown < total ? [this.t("shown", { shown })] : [];
    this.parts.status.textContent = [found, ...rest, ...this.#notes].join(" ");
    this.parts.retry.hidden = true;
    this.parts.more.hidden = shown >= total;
    this.#append(results, from > 0);
  }

  /**
   * @param {Result[]} results
   * @param {boolean} isNext whether the reader asked for more: then the first of them gets the focus
   */
  #append(results, isNext) {
    const added = results.map((result) => this.cards.make(result));
    this.parts.results.append(...added);
    if (isNext) {
      added[0]?.querySelector("a")?.focus();
    }
  }

  /** Tells that there is no answer; what is shown already stays. */
  #fail() {
    this.parts.status.textContent = this.t("failed");
    this.parts.retry.hidden = false;
    this.parts.more.hidden = true;
  }

  /**
   * Shows nothing but a message.
   * @param {string} message
   */
  #clear(message) {
    const { status, results, retry, more } = this.parts;
    status.textContent = message;
    results.replaceChildren();
    retry.hidden = true;
    more.hidden = true;
  }
}

/** @param {string} address */
function queryIn(address) {
  return askedIn(address).slice(0, MOST_LETTERS).trim();
}

/** @param {string} address */
function askedIn(address) {
  return (new URLSearchParams(address).get(TEXT) ?? "").trim();
}
