/** The page of search: asks the engine, shows what is found, and keeps the query in the address. */

import { readChoice, withChoice } from "../chosen.js";
import { part } from "../component.js";
import { load } from "../fetching.js";
import { wordsOf } from "../strings.js";
import { Engine } from "./engine.js";
import { resultOf } from "./result.js";

/** @typedef {import("./engine.js").Answer} Answer */

const AT_A_TIME = 20;
const MOST_LETTERS = 100;
const PATIENCE = 400;

/** @param {HTMLElement} element */
export default function search(element) {
  new Search(element).begin();
}

class Search {
  /** @type {Promise<Engine> | null} */
  #engine = null;
  #turn = 0;

  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.say = wordsOf(element);
    this.title = document.title;
    this.site = { root: element.dataset.root ?? "", comparable: element.dataset.comparable?.split(" ") ?? [] };
    this.form = part(element, "form", HTMLFormElement);
    this.input = part(element, "input", HTMLInputElement);
    this.status = part(element, "status", HTMLElement);
    this.list = part(element, "results", HTMLElement);
    this.more = part(element, "more", HTMLButtonElement);
    this.retry = part(element, "retry", HTMLButtonElement);
    this.template = part(element, "result", HTMLTemplateElement);
  }

  /** Listens to the reader, and answers what the address asks. */
  begin() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#remember();
      this.#answer();
    });
    this.retry.addEventListener("click", () => this.#answer());
    window.addEventListener("popstate", () => this.#answer());
    this.#answer();
  }

  /** Puts the typed query into the address, as a step of its own unless it stands there already. */
  #remember() {
    const typed = this.input.value.trim();
    if (typed !== queryIn(location.search)) {
      const query = new URLSearchParams(location.search);
      query.delete("q");
      if (typed) {
        query.set("q", typed);
      }
      history.pushState(null, "", withChoice(`${query}`, readChoice(location.search).slugs) || location.pathname);
    }
  }

  async #answer() {
    const turn = ++this.#turn;
    const query = queryIn(location.search);
    this.input.value = query;
    document.title = query ? this.say("page_title", { query, title: this.title }) : this.title;
    this.#show("", []);
    if (!query) {
      return;
    }
    const waiting = setTimeout(() => this.#show(this.say("searching"), []), PATIENCE);
    try {
      const answer = (await this.#load()).search(query);
      if (turn === this.#turn) {
        this.#tell(answer);
      }
    } catch (error) {
      console.warn("Search failed:", error);
      if (turn === this.#turn) {
        this.#show(this.say("failed"), []);
        this.retry.hidden = false;
      }
    } finally {
      clearTimeout(waiting);
    }
  }

  /** The engine, loaded when the first query needs it, and anew after a failure. */
  async #load() {
    this.#engine ??= loadEngine(this.element.dataset);
    try {
      return await this.#engine;
    } catch (error) {
      this.#engine = null;
      throw error;
    }
  }

  /** @param {Answer} answer */
  #tell({ found, words, shortened }) {
    const count = found.length;
    const first = count ? [this.say("count", { count })] : [this.say(words.length ? "none" : "no_words")];
    const rest = count > AT_A_TIME ? [this.say("shown", { shown: AT_A_TIME })] : [];
    const notes = count ? shortened.map((one) => this.say("shortened", one)) : [];
    const cut = askedIn(location.search).length > MOST_LETTERS ? [this.say("long")] : [];
    const items = found.map((one) => () => resultOf(this.template, one, this.site, words));
    this.#show([...first, ...rest, ...notes, ...cut].join(" "), items);
  }

  /**
   * Shows a message, and the first of the results; the others wait for the button.
   * @param {string} message
   * @param {(() => HTMLElement)[]} results
   */
  #show(message, results) {
    this.status.textContent = message;
    this.list.replaceChildren();
    this.retry.hidden = true;
    this.#append(results);
  }

  /**
   * @param {(() => HTMLElement)[]} results
   * @returns {HTMLElement | undefined} the first of those that were added
   */
  #append(results) {
    const added = results.slice(0, AT_A_TIME).map((make) => make());
    this.list.append(...added);
    const rest = results.slice(AT_A_TIME);
    this.more.hidden = !rest.length;
    this.more.onclick = () => this.#append(rest)?.querySelector("a")?.focus();
    return added[0];
  }
}

/** @param {string} address */
function queryIn(address) {
  return askedIn(address).slice(0, MOST_LETTERS).trim();
}

/** @param {string} address */
function askedIn(address) {
  return (new URLSearchParams(address).get("q") ?? "").trim();
}

/**
 * @param {DOMStringMap} addresses
 * @returns {Promise<Engine>}
 */
async function loadEngine({ pages = "", vocabulary = "", endings = "" }) {
  const [listed, words] = await Promise.all([load(pages), load(vocabulary)]);
  return new Engine(listed, words, endings.split(" ").filter(Boolean));
}
