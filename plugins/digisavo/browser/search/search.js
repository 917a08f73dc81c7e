/** The page of search: asks the engine, shows what is found, and keeps the query and what it is narrowed to in the address. */

import { Finder } from "../search_engine/client.js";
import { TEXT } from "../shared/declared.js";
import { excerpt, fewOf } from "../shared/texts/excerpts.js";
import { Latest } from "../shared/latest.js";
import { partsOf } from "../shared/parts.js";
import { withValues } from "../shared/query.js";
import { readSelection, withSelection } from "../shared/selection.js";
import { translationsOf } from "../shared/translations.js";
import { Facets } from "./facets.js";
import { Help } from "./help.js";
import { notesOf } from "./notes.js";
import { ResultCards } from "./result.js";

/** @import { Answer, Result } from "../search_engine/answers.js" */

const PARTS = {
  form: HTMLFormElement, input: HTMLInputElement, status: HTMLElement, retry: HTMLButtonElement, results: HTMLElement,
  more: HTMLButtonElement, result: HTMLTemplateElement, narrow: HTMLElement, clear: HTMLButtonElement, help: HTMLElement,
  nearest: HTMLElement, near: HTMLElement, suggest: HTMLAnchorElement,
};

const AT_A_TIME = 20;
const MOST_LETTERS = 100;

/** @param {HTMLElement} element */
export default function search(element) {
  new Search(element).begin();
}

class Search {
  #latest = new Latest();
  /** What the page says of the address, and of how the words of the query were understood. @type {string[]} */
  #notes = [];
  /** What of the address is not known. @type {string[]} */
  #unknown = [];
  #finder;

  /** @param {HTMLElement} element */
  constructor(element) {
    const { root = "", index = "", comparable = "" } = element.dataset;
    this.parts = partsOf(element, PARTS);
    this.t = translationsOf(element);
    this.title = document.title;
    this.cards = new ResultCards(this.parts.result, { root, comparable: comparable.split(" ") }, this.t);
    this.facets = new Facets(this.parts.narrow, this.parts.clear);
    this.#finder = new Finder(index);
    this.help = new Help(this.parts, this.#finder);
  }

  /** Listens to the reader, and answers what the address asks. */
  begin() {
    const { form, input, retry, more } = this.parts;
    const ask = () => {
      this.#remember();
      this.#answer();
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      ask();
    });
    this.facets.begin(ask);
    this.parts.clear.addEventListener("click", () => input.focus());
    retry.addEventListener("click", () => this.#ask());
    more.addEventListener("click", () => this.#ask());
    window.addEventListener("popstate", () => this.#answer());
    this.#answer(input.value);
  }

  /** Puts what is asked into the address, as a step of its own unless it stands there already. */
  #remember() {
    const { search, pathname } = location;
    const query = withValues(search, { [TEXT]: this.parts.input.value.trim(), ...this.facets.parameters });
    const address = withSelection(query.replaceAll("%2C", ","), readSelection(search).slugs);
    if (address !== search) {
      history.pushState(null, "", address || pathname);
    }
  }

  /**
   * Answers what the address asks.
   * @param {string} [typed] what was typed before this component started, and is not asked yet
   */
  #answer(typed) {
    const query = queryIn(location.search);
    this.parts.input.value = typed || query;
    this.#unknown = this.facets.read(location.search);
    document.title = query ? this.t("page_title", { query, title: this.title }) : this.title;
    if (query) {
      this.#ask(0);
    } else {
      delete document.documentElement.dataset.asked;
      this.#latest.forget();
      this.#clear(this.#leftOut().join(" "));
      this.facets.show({}, {});
    }
  }

  /**
   * Asks for the first results, or for those after the ones that are shown.
   * @param {number} [from]
   */
  #ask(from = this.parts.results.children.length) {
    const asked = { query: queryIn(location.search), from, count: AT_A_TIME, counts: true, ...this.facets.selected };
    this.#latest.ask(() => this.#finder.search(asked), {
      show: (answer) => (answer.state === "failed" ? this.#fail() : this.#show(asked.query, from, answer)),
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
  #show(query, from, answer) {
    const { total, results, kinds, categories } = answer;
    const shown = from + results.length;
    if (!from) {
      this.#clear("");
      this.#notes = this.#notesOf(query, answer);
      this.facets.show(kinds, categories);
    }
    const rest = shown < total ? [this.t("shown", { shown })] : [];
    this.parts.status.textContent = [this.#found(answer), ...rest, ...this.#notes].join(" ");
    this.parts.retry.hidden = true;
    this.parts.more.hidden = shown >= total;
    if (answer.state === "nothing" && !this.facets.isNarrowed) {
      this.help.show(query, answer);
    }
    this.#append(results, from > 0);
  }

  /** @param {Answer} answer */
  #found({ state, total }) {
    const none = this.facets.isNarrowed ? "none_narrowed" : "none";
    return state === "found" ? this.t("count", { count: total }) : this.t(state === "empty" ? "no_words" : none);
  }

  /** @type {(query: string, answer: Answer) => string[]} */
  #notesOf(query, { state, words, results, shortened }) {
    const isCut = shortened || askedIn(location.search).length > MOST_LETTERS;
    const notes = state === "found" ? notesOf(query, words, results) : [];
    return [
      ...notes.map(([key, values]) => this.t(key, values)),
      ...(isCut ? [this.t("long")] : []),
      ...this.#leftOut(),
    ];
  }

  /** @returns {string[]} */
  #leftOut() {
    const count = this.#unknown.length;
    const list = fewOf(this.#unknown.map((one) => excerpt(one, MOST_LETTERS)));
    return count ? [this.t("left_out", { count, list })] : [];
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
    [retry, more].forEach((part) => (part.hidden = true));
    this.help.hide();
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
