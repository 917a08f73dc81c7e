/** The field by which a service is added to the comparison by its name, or by whatever else search finds it. */

import { makeCombobox } from "../../shared/combobox/field.js";
import { Once } from "../../shared/once.js";
import { MOST } from "../../shared/selection.js";

/** @import { CompareParts } from "../parts.js" */
/** @import { Translate } from "../../shared/translations.js" */

/** The id of the list of services that the field opens. */
const LIST = "compare-options";

export class Adding {
  /** What is compared already. @type {readonly string[]} */
  slugs = [];

  /**
   * @param {CompareParts} parts
   * @param {string} kind of the entries that are compared
   * @param {Translate} t
   * @param {(slug: string, name: string) => void} add
   * @param {(text: string) => void} announce
   */
  constructor({ add: form, add_field: field, add_name: input, add_full: full }, kind, t, add, announce) {
    this.field = field;
    this.full = full;
    makeCombobox(input, LIST);
    form.addEventListener("submit", (event) => event.preventDefault());
    // Most readers come with their services: what finds others is fetched for those who look for them.
    const begun = new Once(async () => {
      const { beginOptions } = await import("./options.js");
      beginOptions(field, input, LIST, { kind, t, add, compared: () => this.slugs });
    });
    input.addEventListener("focus", () => begun.get().catch((error) => {
      console.warn("The options could not be fetched:", error);
      announce(t("adding.failed"));
    }));
  }

  /** @param {readonly string[]} slugs what is compared */
  show(slugs) {
    this.slugs = slugs;
    this.full.hidden = slugs.length < MOST;
    this.field.hidden = slugs.length >= MOST;
  }
}
