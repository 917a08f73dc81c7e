/** The list of suggested results below a field of search. */

import { make } from "../shared/elements.js";
import { SEARCH, TEXT } from "../shared/declared.js";
import { Listbox } from "../shared/combobox/listbox.js";
import { contentOf } from "../shared/combobox/option.js";
import { marked } from "../shared/marked.js";

/** @import { Answer, Result } from "../search_engine/answers.js" */
/** @import { Translate } from "../shared/translations.js" */

export class Suggestions extends Listbox {
  /**
   * @param {HTMLFormElement} form
   * @param {HTMLInputElement} input a combobox
   * @param {string} id of the list
   * @param {URL} root of the site
   */
  constructor(form, input, id, root) {
    super(input, id);
    this.root = root;
    form.append(this.panel, this.status);
  }

  /**
   * @param {string} query
   * @param {Answer} answer
   * @param {Translate} t
   */
  suggest(query, { state, total, results }, t) {
    const links = results.map((result) => this.#option(this.root.href + result.address, this.#contentOf(result, t)));
    const all = total > results.length ? [this.#option(this.#pageOf(query), [t("all", { count: total })])] : [];
    all.forEach((option) => option.classList.add("ds-suggestions__all"));
    const message = state === "found" ? "" : t(state);
    this.show([...links, ...all], { label: t("label"), message, said: message || t("count", { count: total }) });
  }

  /**
   * @param {string} address
   * @param {(Node | string)[]} content
   */
  #option(address, content) {
    return make("a", { role: "option", tabindex: "-1", href: address, "aria-selected": "false" }, ...content);
  }

  /** @type {(result: Result, t: Translate) => (Node | string)[]} */
  #contentOf({ title, kind, summary, marks }, t) {
    return contentOf(marked(title, marks.title), t(`kinds.${kind}`), marked(summary, marks.summary));
  }

  /** @param {string} query */
  #pageOf(query) {
    return `${new URL(SEARCH, this.root).href}?${new URLSearchParams({ [TEXT]: query })}`;
  }
}
