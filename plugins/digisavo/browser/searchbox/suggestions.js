/** The list of suggested results below a field, in which arrows move and the focus stays in the field. */

import { make } from "../shared/elements.js";
import { SEARCH, TEXT } from "../shared/declared.js";
import { marked } from "../shared/marked.js";

/** @import { Answer, Result } from "../search_engine/answers.js" */
/** @import { Translate } from "../shared/translations.js" */

export class Suggestions {
  #active = -1;

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLInputElement} input a combobox
   * @param {string} id of the list
   * @param {URL} root of the site
   */
  constructor(form, input, id, root) {
    this.id = id;
    this.input = input;
    this.root = root;
    this.list = make("div", { id: this.id, role: "listbox" });
    this.message = make("p", { class: "ds-suggestions__message" });
    this.panel = make("div", { class: "ds-suggestions", hidden: "" }, this.list, this.message);
    this.status = make("p", { class: "visually-hidden", role: "status" });
    form.append(this.panel, this.status);
    // A click on a suggestion must not take the focus out of the field: that closes the list before the click.
    this.panel.addEventListener("mousedown", (event) => event.preventDefault());
  }

  get isOpen() {
    return !this.panel.hidden;
  }

  get #options() {
    return [...this.list.querySelectorAll("a")];
  }

  /**
   * @param {string} query
   * @param {Answer} answer
   * @param {Translate} t
   */
  show(query, { state, total, results }, t) {
    const links = results.map((result) => this.#option(this.root.href + result.address, contentOf(result, t)));
    const all = total > results.length ? [this.#option(this.#pageOf(query), [t("all", { count: total })])] : [];
    all.forEach((option) => option.classList.add("ds-suggestions__all"));
    this.list.replaceChildren(...links, ...all);
    this.list.setAttribute("aria-label", t("label"));
    this.list.hidden = !links.length;
    this.#options.forEach((option, place) => (option.id = `${this.id}-${place}`));
    this.choose(-1);
    const message = state === "found" ? "" : t(state);
    this.message.textContent = message;
    this.message.hidden = !message;
    this.panel.hidden = false;
    this.input.setAttribute("aria-expanded", String(links.length > 0));
    this.status.textContent = message || t("count", { count: total });
  }

  close() {
    this.panel.hidden = true;
    this.choose(-1);
    this.input.setAttribute("aria-expanded", "false");
    this.status.textContent = "";
  }

  /**
   * Moves by one, from the last on to none, which is the field itself, and to the first again.
   * @param {1 | -1} step
   */
  move(step) {
    const places = this.#options.length + 1;
    this.choose(((this.#active + 1 + step + places) % places) - 1);
  }

  /** @param {number} active the place of the active option, -1 for none */
  choose(active) {
    const options = this.#options;
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === active)));
    this.#active = active;
    if (active < 0) {
      this.input.removeAttribute("aria-activedescendant");
    } else {
      this.input.setAttribute("aria-activedescendant", options[active].id);
      options[active].scrollIntoView({ block: "nearest" });
    }
  }

  /** Opens the active option; false if there is none. */
  follow() {
    const option = this.#options[this.#active];
    option?.click();
    return Boolean(option);
  }

  /**
   * @param {string} address
   * @param {(Node | string)[]} content
   */
  #option(address, content) {
    return make("a", { role: "option", tabindex: "-1", href: address, "aria-selected": "false" }, ...content);
  }

  /** @param {string} query */
  #pageOf(query) {
    return `${new URL(SEARCH, this.root).href}?${new URLSearchParams({ [TEXT]: query })}`;
  }
}

/**
 * @param {Result} result
 * @param {Translate} t
 */
function contentOf({ title, kind, summary, marks }, t) {
  return [
    make("span", { class: "ds-suggestions__title" }, ...marked(title, marks.title)), " ",
    make("span", { class: "ds-suggestions__kind" }, t(`kinds.${kind}`)), " ",
    make("span", { class: "ds-suggestions__summary" }, ...marked(summary, marks.summary)),
  ];
}
