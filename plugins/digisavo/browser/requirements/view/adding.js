/** The field by which a requirement is added: all that can be asked, narrowed by what is typed. */

import { makeCombobox } from "../../shared/combobox/field.js";
import { Listbox } from "../../shared/combobox/listbox.js";
import { contentOf } from "../../shared/combobox/option.js";
import { make } from "../../shared/elements.js";

/** @import { RequirementParts } from "../parts.js" */
/** @import { Question } from "../question.js" */
/** @import { Translate } from "../../shared/translations.js" */

const LIST = "requirement-options";

export class Adding {
  /** @type {readonly Question[]} */
  #questions = [];

  /**
   * @param {RequirementParts} parts
   * @param {Translate} t
   * @param {(key: string) => void} add
   */
  constructor({ add_field: field, add_name: input }, t, add) {
    this.t = t;
    this.add = add;
    this.input = input;
    makeCombobox(input, LIST);
    this.list = new Listbox(input, LIST);
    field.append(this.list.panel, this.list.status);
    this.list.listen(() => this.#show());
    input.addEventListener("click", () => this.#show());
  }

  /** @param {readonly Question[]} questions what can be asked of the services of the set */
  show(questions) {
    // What only these products are asked divides them best.
    this.#questions = [...questions.filter(({ groups }) => groups.length), ...questions.filter(({ groups }) => !groups.length)];
  }

  #show() {
    const words = this.input.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const has = (/** @type {string} */ text) => words.every((word) => text.toLocaleLowerCase().includes(word));
    const byName = this.#questions.filter(({ label }) => has(label));
    const found = [...byName, ...this.#questions.filter(({ label, group, help }) => !has(label) && has(`${label} ${group} ${help}`))];
    const message = found.length ? "" : this.t("adding.nothing");
    const said = message || this.t("adding.count", { count: found.length });
    this.list.show(found.map((question) => this.#optionOf(question)), { label: this.t("adding.label"), message, said });
  }

  /** @param {Question} question */
  #optionOf({ key, label, group, help }) {
    const option = make("div", { role: "option" }, ...contentOf([label], group, [help]));
    option.addEventListener("click", () => {
      this.input.value = "";
      this.list.close();
      this.add(key);
    });
    return option;
  }
}
