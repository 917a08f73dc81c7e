/** Chooses a list to embed: a field that finds it among the links of the page, the codes to copy, and how it will look. */

import { makeCombobox } from "../shared/combobox/field.js";
import { Listbox } from "../shared/combobox/listbox.js";
import { contentOf } from "../shared/combobox/option.js";
import { LIST } from "../shared/declared.js";
import { make } from "../shared/elements.js";
import { translationsOf } from "../shared/translations.js";
import { matching } from "./codes.js";
import { Result } from "./result.js";

/** @import { Translate } from "../shared/translations.js" */
/** @typedef {{ label: string, sort: string, title: string, url: string, snippet: string, id: string }} List */

const MOST = 8;

/** @param {HTMLElement} element */
export default function embed(element) {
  const chooser = new Chooser(element, translationsOf(element), listsOf(element.dataset.site ?? ""));
  chooser.begin(new URLSearchParams(location.search).get(LIST) ?? "");
}

class Chooser {
  /**
   * @param {HTMLElement} element
   * @param {Translate} t
   * @param {List[]} lists
   */
  constructor(element, t, lists) {
    this.element = element;
    this.t = t;
    this.lists = lists;
    this.input = make("input", { id: "embed-list" });
    this.list = new Listbox(this.input, "embed-lists");
    this.note = make("p", { class: "ds-note", hidden: "" });
    this.result = new Result(t);
    makeCombobox(this.input, this.list.id);
  }

  /** @param {string} id the list that the address asks for, "" for none */
  begin(id) {
    const { element, input, list, note, result, t } = this;
    const field = make("div", { class: "ds-ours__field" }, input, list.panel, list.status);
    element.append(note, make("h2", {}, t("heading")), make("label", { for: input.id }, t("field")), field, result.element);
    list.listen(() => this.#ask(), () => this.#chooseFirst());
    const asked = this.lists.find((one) => one.id === id.replace(/\/$/, ""));
    if (asked) {
      this.#choose(asked);
    } else if (id) {
      note.textContent = t("unknown");
      note.hidden = false;
    }
  }

  #ask() {
    const { input, list, t } = this;
    const text = input.value.trim();
    const found = matching(this.lists, text, MOST);
    const message = found.length ? "" : t("nothing", { text });
    const said = message || t("count", { count: found.length });
    list.show(found.map((one) => this.#option(one)), { label: t("options"), message, said });
  }

  /** @param {List} one */
  #option(one) {
    const option = make("div", { role: "option", "aria-selected": "false" }, ...contentOf([one.label], one.sort, []));
    option.addEventListener("click", () => this.#choose(one));
    return option;
  }

  #chooseFirst() {
    const [first] = this.input.value.trim() ? matching(this.lists, this.input.value, 1) : [];
    if (first) {
      this.#choose(first);
    }
  }

  /** @param {List} one */
  #choose(one) {
    this.input.value = one.label;
    this.note.hidden = true;
    this.list.close();
    this.result.show(one);
  }
}

/**
 * The lists that the page has links to.
 * @param {string} site
 * @returns {List[]}
 */
function listsOf(site) {
  const home = new URL("../", location.href).href;
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[data-embed]"));
  return Array.from(links, (link) => {
    const { embed: title = "", sort = "" } = link.dataset;
    const path = link.href.slice(home.length);
    const snippet = link.parentElement?.querySelector("a:not([data-embed])")?.getAttribute("href") ?? "";
    const id = path.split("/").slice(1, 3).join("/");
    return { label: link.textContent ?? "", sort, title, url: site + path, snippet, id };
  });
}
