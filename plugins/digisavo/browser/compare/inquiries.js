/** Below the table: for each service a message that asks its provider for what is missing, unless the service is gone. */

import { make } from "../shared/elements.js";
import { askWhenOpened } from "../shared/inquiry/opening.js";

/** @import { CompareParts } from "./parts.js" */
/** @import { Service } from "./table/comparison.js" */
/** @import { Translate } from "../shared/translations.js" */

export class Inquiries {
  /** The folds by slug: what a reader has opened stays as the table changes. @type {Map<string, HTMLElement>} */
  #folds = new Map();

  /**
   * @param {CompareParts} parts
   * @param {Translate} t
   */
  constructor({ missing, inquiries }, t) {
    this.section = missing.dataset.questions ?? "";
    this.missing = missing;
    this.list = inquiries;
    this.t = t;
  }

  /** @param {readonly Service[]} services */
  show(services) {
    const known = services.filter(({ isFailed }) => !isFailed);
    const folds = known.map((service) => this.#foldOf(service));
    if (folds.some((fold, index) => this.list.children[index] !== fold) || this.list.childElementCount !== folds.length) {
      this.list.replaceChildren(...folds);
    }
    this.missing.hidden = !folds.length;
  }

  /** @param {Service} service */
  #foldOf(service) {
    const made = this.#folds.get(service.slug) ?? this.#made(service);
    this.#folds.set(service.slug, made);
    return made;
  }

  /** @param {Service} service */
  #made({ slug, title, isGone }) {
    if (isGone) {
      return make("p", {}, this.t("gone", { name: title }));
    }
    const failure = make("p", { hidden: "" }, this.t("ask_failed"));
    const fold = make("details", { class: "ds-inquiry" }, make("summary", {}, this.t("ask", { name: title })), failure);
    askWhenOpened(fold, this.section, slug);
    return fold;
  }
}
