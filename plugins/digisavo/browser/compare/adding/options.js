/** The services that search finds while one types the name of one that is to be compared too. */

import { Finder } from "../../search_engine/client.js";
import { Listbox } from "../../shared/combobox/listbox.js";
import { contentOf } from "../../shared/combobox/option.js";
import { Typing } from "../../shared/combobox/typing.js";
import { INDEX } from "../../shared/declared.js";
import { make } from "../../shared/elements.js";
import { marked } from "../../shared/marked.js";

/** @import { Result } from "../../search_engine/answers.js" */
/** @import { Translate } from "../../shared/translations.js" */
/**
 * Which entries are offered, and what happens with one.
 * @typedef {{ kind: string, t: Translate, add: (slug: string, name: string) => void, compared: () => readonly string[] }} Offer
 */

/** The index of search, as seen from this module. */
const FOLDER = new URL(`../../../${INDEX}`, import.meta.url).href;
const MOST_OPTIONS = 8;

/**
 * Listens to the reader, and fetches what the first answer needs.
 * @param {HTMLElement} field
 * @param {HTMLInputElement} input a combobox
 * @param {string} id of the list that the field opens
 * @param {Offer} offer
 */
export function beginOptions(field, input, id, offer) {
  const { kind, t } = offer;
  const list = new Listbox(input, id);
  const finder = new Finder(FOLDER);
  const typing = new Typing(input, list, {
    ask: (query) => finder.search({ query, kinds: [kind], count: MOST_OPTIONS }),
    show: ({ state, results }) => {
      const message = state === "found" ? "" : t(`adding.${state}`);
      const said = message || t("adding.count", { count: results.length });
      list.show(results.map((result) => optionOf(result, offer, take)), { label: t("adding.label"), message, said });
    },
  });
  /** @type {Offer["add"]} */
  const take = (slug, name) => {
    if (!offer.compared().includes(slug)) {
      input.value = "";
      offer.add(slug, name);
    }
    typing.close();
  };
  field.append(list.panel, list.status);
  finder.warm();
  typing.begin();
}

/**
 * @param {Result} result
 * @param {Offer} offer
 * @param {Offer["add"]} take
 */
function optionOf({ address, title, summary, marks }, { t, compared }, take) {
  const slug = address.split("/").at(-2) ?? "";
  const note = compared().includes(slug) ? t("adding.compared") : "";
  const option = make(
    "div", { role: "option" }, ...contentOf(marked(title, marks.title), note, marked(summary, marks.summary)),
  );
  option.addEventListener("click", () => take(slug, title));
  return option;
}
