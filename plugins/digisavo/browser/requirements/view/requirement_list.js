/** The requirements of the list, each with what is wanted of it: they are changed where they stand. */

import { RequirementRow } from "./requirement_row.js";

/** @import { Criterion } from "../judging.js" */
/** @import { RequirementParts } from "../parts.js" */
/** @import { Question } from "../question.js" */
/** @import { Requirement } from "../state.js" */
/** @import { Translate } from "../../shared/translations.js" */

/** On a narrow screen more requirements than these are folded away until they are asked for. */
const MOST_IN_SIGHT = 9;
const FOLDED = "ds-needs__list--folded";

export class RequirementList {
  #isWhole = false;
  /** @type {RequirementRow[]} */
  #rows = [];
  /** @type {Requirement[]} */
  #requirements = [];

  /**
   * @param {RequirementParts} parts
   * @param {Translate} t
   * @param {(requirements: Requirement[], isPassing?: boolean) => void} change
   */
  constructor({ requirements: list, none, clear, whole, add_name: adding, announcement }, t, change) {
    this.t = t;
    this.list = list;
    this.none = none;
    this.clear = clear;
    this.whole = whole;
    this.adding = adding;
    this.announcement = announcement;
    this.change = change;
    whole.addEventListener("click", () => {
      this.#unfold();
      this.#rows[MOST_IN_SIGHT]?.summary.focus();
    });
  }

  #unfold() {
    this.#isWhole = true;
    this.#fold();
  }

  #fold() {
    const isFolded = !this.#isWhole && this.#rows.length > MOST_IN_SIGHT;
    this.list.classList.toggle(FOLDED, isFolded);
    this.whole.hidden = !isFolded;
    this.whole.textContent = this.t("all_requirements", { count: this.#rows.length });
  }

  /**
   * @param {Requirement[]} requirements
   * @param {ReadonlyMap<string, Question>} questions
   * @param {readonly Criterion[]} criteria the same in words
   */
  show(requirements, questions, criteria) {
    const before = this.#rows;
    this.#requirements = requirements;
    this.#rows = requirements.flatMap((requirement, at) => {
      const question = questions.get(requirement.key);
      const row = before[at]?.question === question ? before[at] : question && this.#rowOf(question, at);
      row?.show(requirement, criteria[at]?.wantedText ?? "");
      return row ? [row] : [];
    });
    if (this.#rows.length !== before.length || this.#rows.some((row, at) => row !== before[at])) {
      this.list.replaceChildren(...this.#rows.map(({ element }) => element));
    }
    this.none.hidden = requirements.length > 0;
    this.list.hidden = this.clear.hidden = !requirements.length;
    this.#fold();
  }

  /** @param {Question} question @param {number} at its place in the list */
  #rowOf(question, at) {
    return new RequirementRow(question, `requirement-${at}`, this.t, {
      change: (change) => this.change(this.#requirements.map((one, place) => (place === at ? { ...one, ...change } : one))),
      remove: () => this.#remove(at, question),
    });
  }

  /** @param {number} at @param {Question} question */
  #remove(at, { label }) {
    this.#rows = [];
    this.change(this.#requirements.filter((_, place) => place !== at));
    this.announcement.textContent = this.t("removed", { label });
    (this.#rows[Math.min(at, this.#rows.length - 1)]?.summary ?? this.adding).focus();
  }

  /** Opens a requirement, and goes there. @param {number} at */
  open(at) {
    const row = this.#rows[at];
    if (row) {
      if (at >= MOST_IN_SIGHT) {
        this.#unfold();
      }
      row.element.querySelector("details")?.setAttribute("open", "");
      row.summary.focus();
    }
  }
}
