/** The directory: filters and orders its list as the address says, and keeps in the address what the reader chooses. */

import { CHOSEN } from "../chosen.js";
import { part } from "../component.js";
import { BY_TITLE, emptyFilter, queryOf, readFilter, withFilter } from "../filter.js";
import { wordsOf } from "../strings.js";
import { Chips } from "./chips.js";
import { OtherEdition } from "./edition.js";
import { TEXT } from "./engine.js";
import { Panel } from "./panel.js";
import { Results } from "./results.js";
import { Source } from "./source.js";
import { Telling } from "./telling.js";

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("../filter.js").Filter} Filter */

const PATIENCE = 200;

/** @param {HTMLElement} element */
export default function directory(element) {
  new Directory(element).begin();
}

class Directory {
  #turn = 0;
  #typing = 0;
  #isShown = false;

  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.say = wordsOf(element);
    this.form = part(element, "form", HTMLFormElement);
    this.input = part(element, "text", HTMLInputElement);
    this.sort = part(element, "sort", HTMLSelectElement);
    this.telling = new Telling(element, this.say);
    this.panel = new Panel(element, this.say);
    this.chips = new Chips(part(element, "chips", HTMLElement), this.say, this.input);
    this.results = new Results(element, this.say);
    this.source = new Source(element.dataset, (engine) => this.#begun(engine));
  }

  /** Shows the controls, listens to the reader, and does what the address asks. */
  begin() {
    this.form.hidden = false;
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#type();
    });
    this.form.addEventListener("focusin", () => this.source.engine().catch(() => {}), { once: true });
    this.input.addEventListener("input", () => {
      clearTimeout(this.#typing);
      this.#typing = window.setTimeout(() => this.#type(), PATIENCE);
    });
    this.sort.addEventListener("change", () => this.#change((filter) => (filter.sort = this.sort.value)));
    this.telling.retry.addEventListener("click", () => (this.input.value === typedIn() ? this.#refresh() : this.#type()));
    this.panel.onUntold = () => this.#refresh();
    this.panel.begin(() => this.#isShown || this.#refresh(), (...choice) => this.#choose(...choice));
    this.chips.begin((key, value) => this.#remove(key, value), () => this.#clear());
    this.results.onMore = () => this.#change((filter) => (filter.page += 1), "replaceState", false);
    window.addEventListener("popstate", () => this.#restore());
    this.#restore();
  }

  /** Does what the address asks, if it asks for anything or did before. */
  #restore() {
    clearTimeout(this.#typing);
    this.input.value = typedIn();
    const asked = new URLSearchParams(location.search);
    asked.delete(CHOSEN);
    if (String(asked) || this.#isShown) {
      this.#refresh();
    }
  }

  /** @type {(key: string, value: string, isChosen: boolean) => void} */
  #choose(key, value, isChosen) {
    this.#change(({ selected }) => {
      const others = (selected.get(key) ?? []).filter((one) => one !== value);
      selected.set(key, isChosen ? [...others, value] : others);
    });
  }

  /** @type {(key: string, value: string) => void} */
  #remove(key, value) {
    if (key === TEXT) {
      this.input.value = "";
    }
    this.#change(({ selected }) => selected.set(key, (selected.get(key) ?? []).filter((one) => one !== value)));
  }

  #clear() {
    this.input.value = "";
    this.#change((filter) => Object.assign(filter, { ...emptyFilter(), sort: filter.sort }));
  }

  #type() {
    clearTimeout(this.#typing);
    this.#change(() => {}, "replaceState");
  }

  /**
   * Puts a changed filter into the address, and does what that asks.
   * @param {(filter: Filter) => void} make
   * @param {"pushState" | "replaceState"} way
   * @param {boolean} [fromStart] whether the results begin anew
   */
  async #change(make, way = "pushState", fromStart = true) {
    const engine = await this.source.engine().catch(() => null);
    if (engine) {
      const filter = readFilter(location.search, engine.data);
      filter.text = this.input.value.slice(0, 100).trim();
      filter.page = fromStart ? 1 : filter.page;
      make(filter);
      const query = withFilter(location.search, filter, engine.data);
      if (query !== location.search) {
        history[way](history.state, "", query || location.pathname);
      }
    }
    await this.#refresh();
    // Whoever narrows a list from far below wants to see where it begins now.
    if (way === "pushState" && this.form.getBoundingClientRect().bottom < 0) {
      this.form.scrollIntoView();
    }
  }

  async #refresh() {
    const turn = ++this.#turn;
    try {
      const engine = await this.source.engine();
      const filter = readFilter(location.search, engine.data);
      await this.source.complete(engine, filter, this.panel.opened);
      if (turn === this.#turn) {
        await this.#show(engine, filter);
      }
    } catch (error) {
      if (turn === this.#turn) {
        this.#fail(error);
      }
    }
  }

  /**
   * @param {Engine} engine
   * @param {Filter} filter
   */
  async #show(engine, filter) {
    const answer = engine.answer(filter);
    const query = queryOf(filter, engine.data);
    const isNarrowed = Boolean(query) || filter.page > 1;
    this.sort.value = filter.sort;
    this.panel.update(filter, answer, this.say("found", { count: answer.found.length }));
    this.chips.show(filter, engine.data);
    this.telling.tell(filter, answer, engine.data, isNarrowed);
    document.documentElement.dataset.filter = query;
    this.#isShown = true;
    await this.results.show(isNarrowed ? answer.found : null, query, filter.page);
  }

  /** @param {unknown} error */
  #fail(error) {
    console.warn("The directory could not be filtered:", error);
    if (error instanceof OtherEdition) {
      this.source.forget();
    }
    this.telling.fail();
    this.results.fall();
  }

  /** @param {Engine} engine */
  #begun(engine) {
    this.results.begin(engine.data);
    this.panel.build(engine, (this.element.dataset.leading ?? "").split(" "), engine.answer(emptyFilter()));
    for (const option of this.sort.options) {
      const distinguishes = option.value === BY_TITLE || engine.data.orders[option.value]?.values.length > 1;
      option.hidden = option.disabled = !distinguishes;
    }
  }
}

/** The text that the address asks for, as it is typed. */
function typedIn() {
  return new URLSearchParams(location.search).get(TEXT) ?? "";
}
