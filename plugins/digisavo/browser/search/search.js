/** The page of search: asks the engine, shows what is found, and keeps the query in the address. */

import { TEXT } from "../shared/declared.js";
import { load } from "../shared/fetching.js";
import { Latest } from "../shared/latest.js";
import { Once } from "../shared/once.js";
import { partsOf } from "../shared/parts.js";
import { withValues } from "../shared/query.js";
import { readSelection, withSelection } from "../shared/selection.js";
import { translationsOf } from "../shared/translations.js";
import { Engine } from "./engine.js";
import { ResultCards } from "./result.js";

/** @import { Answer } from "./engine.js" */

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
  /** The engine, which is loaded when the first query needs it. @type {Once<Engine>} */
  #engine;

  /** @param {HTMLElement} element */
  constructor(element) {
    const { root = "", comparable = "" } = element.dataset;
    this.parts = partsOf(element, PARTS);
    this.t = translationsOf(element);
    this.title = document.title;
    this.cards = new ResultCards(this.parts.result, { root, comparable: comparable.split(" ") });
    this.#engine = new Once(() => loadEngine(element.dataset));
  }

  /** Listens to the reader, and answers what the address asks. */
  begin() {
    this.parts.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#remember();
      this.#answer();
    });
    this.parts.retry.addEventListener("click", () => this.#answer());
    window.addEventListener("popstate", () => this.#answer());
    this.#answer();
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

  #answer() {
    const query = queryIn(location.search);
    this.parts.input.value = query;
    document.title = query ? this.t("page_title", { query, title: this.title }) : this.title;
    this.#show("", []);
    if (!query) {
      this.#latest.forget();
      return;
    }
    this.#latest.ask(async () => (await this.#engine.get()).search(query), {
      show: (answer) => this.#showAnswer(answer),
      fail: (error) => this.#fail(error),
      wait: () => this.#show(this.t("searching"), []),
    });
  }

  /** @param {Answer} answer */
  #showAnswer({ found, words, shortened }) {
    const count = found.length;
    const first = count ? [this.t("count", { count })] : [this.t(words.length ? "none" : "no_words")];
    const rest = count > AT_A_TIME ? [this.t("shown", { shown: AT_A_TIME })] : [];
    const notes = count ? shortened.map((word) => this.t("shortened", word)) : [];
    const cut = askedIn(location.search).length > MOST_LETTERS ? [this.t("long")] : [];
    const cards = found.map((page) => () => this.cards.make(page, words));
    this.#show([...first, ...rest, ...notes, ...cut].join(" "), cards);
  }

  /** @param {unknown} error */
  #fail(error) {
    console.warn("Search failed:", error);
    this.#show(this.t("failed"), []);
    this.parts.retry.hidden = false;
  }

  /**
   * Shows a message, and the first of the results; the others wait for the button.
   * @param {string} message
   * @param {(() => HTMLElement)[]} results
   */
  #show(message, results) {
    this.parts.status.textContent = message;
    this.parts.results.replaceChildren();
    this.parts.retry.hidden = true;
    this.#append(results);
  }

  /**
   * @param {(() => HTMLElement)[]} results
   * @returns {HTMLElement | undefined} the first of those that were added
   */
  #append(results) {
    const { results: list, more } = this.parts;
    const added = results.slice(0, AT_A_TIME).map((make) => make());
    list.append(...added);
    const rest = results.slice(AT_A_TIME);
    more.hidden = !rest.length;
    more.onclick = () => this.#append(rest)?.querySelector("a")?.focus();
    return added[0];
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

/**
 * @param {DOMStringMap} addresses
 * @returns {Promise<Engine>}
 */
async function loadEngine({ pages = "", vocabulary = "", endings = "" }) {
  const [index, words] = await Promise.all([load(pages), load(vocabulary)]);
  return new Engine(index, words, endings.split(" ").filter(Boolean));
}
