/** The directory: filters and orders its list as the address says, and keeps in the address what the reader selects. */

import { MUNICIPALITY, SELECTION, TEXT } from "../shared/declared.js";
import { BY_RELEVANCE, BY_TITLE, emptyFilter, queryOf, readFilter, usualOrder, withFilter } from "../shared/filter.js";
import { Latest } from "../shared/latest.js";
import { partsOf } from "../shared/parts.js";
import { translationsOf } from "../shared/translations.js";
import { Chips } from "./chips.js";
import { OtherEdition } from "../filtering/edition.js";
import { Panel } from "./panel.js";
import { Results } from "./results.js";
import { Source } from "../filtering/source.js";
import { Status } from "./status.js";

/** @import { Engine } from "../filtering/engine.js" */
/** @import { FacetFile, Filter } from "../shared/filter.js" */

const PARTS = {
  // what the reader asks
  form: HTMLFormElement, text: HTMLInputElement, sort: HTMLSelectElement, opener: HTMLButtonElement, number: HTMLElement,
  // what the page says
  faults: HTMLElement, status: HTMLElement, retry: HTMLButtonElement, chips: HTMLElement,
  // what is found
  results: HTMLElement, progress: HTMLElement, more: HTMLButtonElement, served: HTMLElement, card: HTMLTemplateElement,
  // the panel of facets, and where it stands
  facets: HTMLElement, facet_template: HTMLTemplateElement, aside: HTMLElement, beside: HTMLElement, within: HTMLElement,
  dialog: HTMLDialogElement, close: HTMLButtonElement, closer: HTMLButtonElement, announcement: HTMLElement,
};
/** @typedef {import("../shared/parts.js").Parts<typeof PARTS>} DirectoryParts */

/** The milliseconds for which a reader who types has paused. */
const PAUSE = 200;

/** @param {HTMLElement} element */
export default function directory(element) {
  new Directory(element).begin();
}

class Directory {
  #latest = new Latest();
  #typing = 0;
  #isShown = false;

  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.parts = partsOf(element, PARTS);
    this.t = translationsOf(element);
    this.status = new Status(this.parts, this.t);
    this.panel = new Panel(this.parts, this.t);
    this.chips = new Chips(this.parts, this.t);
    this.results = new Results(this.parts, element.dataset, this.t);
    this.source = new Source(element.dataset, (engine) => this.#begun(engine));
  }

  /** Shows the controls, listens to the reader, and does what the address asks. */
  begin() {
    const { form, text, sort, retry } = this.parts;
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#type();
    });
    form.addEventListener("focusin", () => this.source.engine().catch(() => {}), { once: true });
    text.addEventListener("focus", () => this.source.warm(), { once: true });
    text.addEventListener("input", () => {
      clearTimeout(this.#typing);
      this.#typing = window.setTimeout(() => this.#type(), PAUSE);
    });
    sort.addEventListener("change", () => {
      const chosen = sort.value; // the data, when it comes, offers the orders anew
      this.#change((filter) => (filter.sort = chosen));
    });
    retry.addEventListener("click", () => (text.value === typedIn() ? this.#refresh() : this.#type()));
    this.panel.onUncounted = () => this.#refresh();
    this.panel.begin(() => this.#isShown || this.#refresh(), (...option) => this.#select(...option));
    this.chips.begin((key, value) => this.#remove(key, value), () => this.#clear());
    this.results.onWait = () => this.status.wait();
    this.results.onMore = () => this.#change((filter) => (filter.page += 1), "replaceState", false);
    window.addEventListener("popstate", () => this.#restore());
    this.#restore();
  }

  /** Does what the address asks, if it asks for anything or did before. */
  #restore() {
    clearTimeout(this.#typing);
    this.parts.text.value = typedIn();
    const asked = new URLSearchParams(location.search);
    [SELECTION, MUNICIPALITY].forEach((carried) => asked.delete(carried));
    if (String(asked)) {
      this.status.wait();
    }
    if (String(asked) || this.#isShown) {
      this.#refresh();
    }
  }

  /** @type {(key: string, value: string, isSelected: boolean) => void} */
  #select(key, value, isSelected) {
    this.#change(({ selected }) => {
      const others = (selected.get(key) ?? []).filter((known) => known !== value);
      selected.set(key, isSelected ? [...others, value] : others);
    });
  }

  /** @type {(key: string, value: string) => void} */
  #remove(key, value) {
    if (key === TEXT) {
      this.parts.text.value = "";
    }
    this.#change(({ selected }) => selected.set(key, (selected.get(key) ?? []).filter((known) => known !== value)));
  }

  #clear() {
    this.parts.text.value = "";
    this.#change((filter) => Object.assign(filter, { ...emptyFilter(), sort: filter.sort }));
  }

  #type() {
    clearTimeout(this.#typing);
    this.#change(() => {}, "replaceState");
  }

  /**
   * Puts a changed filter into the address, and does what that asks.
   * @param {(filter: Filter) => void} change
   * @param {"pushState" | "replaceState"} way
   * @param {boolean} [fromStart] whether the results begin anew
   */
  async #change(change, way = "pushState", fromStart = true) {
    const engine = await this.source.engine().catch(() => null);
    if (engine) {
      const filter = readFilter(location.search, engine.data);
      const isUsual = filter.sort === usualOrder(filter.text);
      filter.text = this.parts.text.value.slice(0, 100).trim();
      filter.sort = isUsual ? usualOrder(filter.text) : filter.sort;
      filter.page = fromStart ? 1 : filter.page;
      change(filter);
      const query = withFilter(location.search, filter, engine.data);
      if (query !== location.search) {
        history[way](history.state, "", query || location.pathname);
      }
    }
    await this.#refresh();
    // Whoever narrows a list from far below wants to see where it begins now.
    if (way === "pushState" && this.parts.form.getBoundingClientRect().bottom < 0) {
      this.parts.form.scrollIntoView();
    }
  }

  /** @param {boolean} [isSecond] whether this is the second try, with files that are fetched anew */
  #refresh(isSecond = false) {
    return this.#latest.ask(() => this.#prepare(), {
      show: ({ engine, filter }) => this.#show(engine, filter),
      fail: (error) => this.#fail(error, isSecond),
      wait: () => this.status.wait(),
    });
  }

  /** The filter of the address, and an engine that can answer it. */
  async #prepare() {
    const engine = await this.source.engine();
    const filter = readFilter(location.search, engine.data);
    await this.source.complete(engine, filter, this.panel.opened);
    return { engine, filter };
  }

  /**
   * @param {Engine} engine
   * @param {Filter} filter
   */
  async #show(engine, filter) {
    const answer = engine.answer(filter);
    const query = queryOf(filter, engine.data);
    const isNarrowed = Boolean(query) || filter.page > 1;
    this.#offerOrders(filter, engine.data);
    this.panel.update(filter, answer, this.t("found", { count: answer.found.length }));
    this.chips.show(filter, engine.data);
    document.documentElement.dataset.filter = query;
    this.#isShown = true;
    await this.results.show(isNarrowed ? answer.found : null, query, filter.page, () =>
      this.status.show(filter, answer, engine.data, isNarrowed),
    );
  }

  /**
   * What belongs to another build than the rest is fetched once more with it: the site was built anew since.
   * @param {unknown} error
   * @param {boolean} isSecond
   */
  #fail(error, isSecond) {
    if (error instanceof OtherEdition) {
      this.source.forget();
      if (!isSecond) {
        this.#refresh(true);
        return;
      }
    }
    console.warn("The directory could not be filtered:", error);
    this.status.fail();
    this.results.fall();
  }

  /** @param {Engine} engine */
  #begun(engine) {
    this.results.begin(engine.data);
    this.panel.build(engine, engine.answer(emptyFilter()));
    this.#offerOrders(emptyFilter(), engine.data);
  }

  /**
   * Offers the orders that distinguish something.
   * @param {Filter} filter
   * @param {FacetFile} data
   */
  #offerOrders({ text, sort }, data) {
    for (const option of this.parts.sort.options) {
      const offers = option.value === BY_RELEVANCE ? Boolean(text) : data.orders[option.value]?.values.length > 1;
      option.hidden = option.disabled = option.value !== BY_TITLE && !offers;
    }
    this.parts.sort.value = sort;
  }
}

/** The text that the address asks for, as it is typed. */
function typedIn() {
  return new URLSearchParams(location.search).get(TEXT) ?? "";
}
