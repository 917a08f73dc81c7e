/** The services that search finds while one types the name of one that is to be compared too. */

import { Finder } from "../search_engine/client.js";
import { INDEX } from "../shared/declared.js";
import { make } from "../shared/elements.js";
import { Latest } from "../shared/latest.js";
import { Listbox } from "../shared/listbox.js";
import { marked } from "../shared/marked.js";

/** @import { Result } from "../search_engine/answers.js" */
/** @import { Translate } from "../shared/translations.js" */
/**
 * Which entries are offered, and what happens with one.
 * @typedef {{ kind: string, t: Translate, add: (slug: string, name: string) => void, compared: () => readonly string[] }} Offer
 */

/** The index of search, as seen from this module. */
const FOLDER = new URL(`../../${INDEX}`, import.meta.url).href;
/** The milliseconds for which a reader who types has paused. */
const PAUSE = 120;
const MOST_OPTIONS = 8;

export class Options {
  #latest = new Latest();
  #typing = 0;
  #finder = new Finder(FOLDER);

  /**
   * @param {HTMLElement} field
   * @param {HTMLInputElement} input a combobox
   * @param {string} id of the list that the field opens
   * @param {Offer} offer
   */
  constructor(field, input, id, offer) {
    this.input = input;
    this.offer = offer;
    this.list = new Listbox(input, id);
    field.append(this.list.panel, this.list.status);
  }

  /** Listens to the reader, and fetches what the first answer needs. */
  begin() {
    const { input } = this;
    this.#finder.warm();
    input.addEventListener("input", () => {
      clearTimeout(this.#typing);
      this.#typing = window.setTimeout(() => this.#ask(), PAUSE);
    });
    input.addEventListener("blur", () => this.#close());
    const keys = { open: () => this.#ask(), close: () => this.#close() };
    input.addEventListener("keydown", (event) => this.list.press(event, keys));
    if (input.value) {
      this.#ask();
    }
  }

  #close() {
    clearTimeout(this.#typing);
    this.#latest.forget();
    this.list.close();
  }

  #ask() {
    const query = this.input.value.trim();
    if (!query) {
      this.#close();
      return;
    }
    const { kind, t } = this.offer;
    this.#latest.ask(() => this.#finder.search({ query, kinds: [kind], count: MOST_OPTIONS }), {
      show: ({ state, results }) => {
        const message = state === "found" ? "" : t(`adding.${state}`);
        const said = message || t("adding.count", { count: results.length });
        this.list.show(results.map((result) => this.#option(result)), { label: t("adding.label"), message, said });
      },
      fail: () => this.#close(),
    });
  }

  /** @param {Result} result */
  #option({ address, title, summary, marks }) {
    const { t, add, compared } = this.offer;
    const slug = address.split("/").at(-2) ?? "";
    const isCompared = compared().includes(slug);
    const option = make(
      "div", { role: "option" },
      make("span", { class: "ds-suggestions__title" }, ...marked(title, marks.title)), " ",
      make("span", { class: "ds-suggestions__kind" }, isCompared ? t("adding.compared") : ""), " ",
      make("span", { class: "ds-suggestions__summary" }, ...marked(summary, marks.summary)),
    );
    option.addEventListener("click", () => {
      if (!isCompared) {
        this.input.value = "";
        add(slug, title);
      }
      this.#close();
    });
    return option;
  }
}
