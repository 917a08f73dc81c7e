/** The field by which a memo takes in a list of requirements, from a paper that was made of it. */

import { readPaper } from "../../shared/papers/list/reading.js";
import { titleOf } from "../../shared/papers/list/facts.js";
import { PaperLoader } from "../../shared/papers/loader.js";
import { dayIn } from "../../shared/texts/days.js";

/** @import { MemoParts } from "./form.js" */
/** @import { Memo } from "./draft.js" */
/** @import { Paper } from "../../shared/papers/list/paper.js" */
/** @import { Translate } from "../../shared/translations.js" */

export class ListField {
  /** @type {Paper | undefined} */
  #paper;

  /**
   * @param {MemoParts} parts
   * @param {{ t: Translate, ofPapers: Translate, language: string }} page
   */
  constructor({ memo_list: input, memo_list_status: status, memo_no_list: remove }, { t, ofPapers, language }) {
    this.t = t;
    this.ofPapers = ofPapers;
    this.language = language;
    this.status = status;
    this.remove = remove;
    new PaperLoader({ input, status }, ofPapers, { read: readPaper, mayReplace: () => true, open: (paper) => this.take(paper) });
    remove.addEventListener("click", () => {
      this.take(undefined);
      status.textContent = t("without_list");
      input.focus();
    });
  }

  /** @param {Paper | undefined} paper */
  take(paper) {
    this.#paper = paper;
    this.remove.hidden = !paper;
    this.status.textContent = paper
      ? this.t("with_list", { title: titleOf(paper, this.ofPapers), date: dayIn(this.language, paper.made_on) })
      : "";
  }

  /**
   * The list with those of its services that are candidates.
   * @param {readonly string[]} slugs
   * @returns {Pick<Memo, "requirements">}
   */
  of(slugs) {
    const paper = this.#paper;
    return paper ? { requirements: { ...paper, services: paper.services.filter(({ slug }) => slugs.includes(slug)) } } : {};
  }
}
