/** The form of a memo: which services go on, which are dropped, and why. Everything stays on the reader's device. */

import { elementOf } from "../../shared/papers/elements.js";
import { FILE_TYPE } from "../../shared/papers/file.js";
import { PaperLoader } from "../../shared/papers/loader.js";
import { printPaper } from "../../shared/papers/printing.js";
import { partsOf, Template } from "../../shared/parts.js";
import { withSelection } from "../../shared/selection.js";
import { dayOf } from "../../shared/texts/days.js";
import { saveFile } from "../../shared/device/saving.js";
import { readState, writeState } from "../state.js";
import { CANDIDATE, CandidateFields } from "./candidate_fields.js";
import { changesSince } from "./changes.js";
import { documentOf, titleOf } from "./document.js";
import { Draft, MOST_LETTERS } from "./draft.js";
import { fileOf } from "./file.js";
import { ListField } from "./list_field.js";
import { Others } from "./others.js";
import { readMemo } from "./reading.js";
import { reportOf } from "./report.js";
import { isOf, slugsOf } from "./selection.js";

/** @import { MatchingOf } from "../late_matching.js" */
/** @import { Memo } from "./draft.js" */
/** @import { Piece } from "../../shared/papers/pieces.js" */
/** @import { Translate } from "../../shared/translations.js" */
/** @import { Comparison } from "../table/comparison.js" */

const PARTS = {
  memo_changes: HTMLElement, memo_report: HTMLElement,
  memo_box: HTMLDetailsElement, memo_form: HTMLFormElement, memo_title: HTMLInputElement, memo_decider: HTMLInputElement,
  memo_candidates: HTMLElement, memo_candidate: HTMLTemplateElement, memo_print: HTMLButtonElement, memo_status: HTMLElement,
  memo_loader: HTMLElement, memo_file: HTMLInputElement, memo_file_status: HTMLElement, memo_replace: HTMLButtonElement,
  memo_list: HTMLInputElement, memo_list_status: HTMLElement, memo_no_list: HTMLButtonElement,
};
/** @typedef {import("../../shared/parts.js").Parts<typeof PARTS>} MemoParts */

/**
 * What a memo takes besides the table: all rows with all answers, the conditions, and the services that have moved or
 * are gone.
 * @typedef {object} View
 * @property {Comparison["rows"]} known
 * @property {() => string} [filterWords] the conditions by which the services were found
 * @property {string} [level]
 * @property {readonly [string, string][]} [moved]
 * @property {readonly string[]} [gone]
 * @property {boolean} [hasQuestions] whether `known` has the questions of all product groups
 * @property {readonly string[]} [waiting] services of the table whose records have not come
 */

export class MemoForm {
  #draft = new Draft();
  /** @type {Map<string, CandidateFields>} */
  #fields = new Map();
  /** @type {Memo | null} */
  #opened = null;
  #isUnsaved = false;

  /**
   * @param {HTMLElement} section
   * @param {{ t: Translate, ofPapers: Translate }} words those of memos, and of papers of lists of requirements
   * @param {MatchingOf} matching
   * @param {(query: string) => void} onLoad shows the comparison of an earlier memo
   */
  constructor(section, { t, ofPapers }, matching, onLoad) {
    this.parts = partsOf(section, PARTS);
    this.t = t;
    this.filterWords = () => "";
    this.others = new Others(matching);
    this.priceWords = this.t("price_words").split(", ");
    this.language = document.documentElement.lang;
    this.onLoad = onLoad;
    this.ofPapers = ofPapers;
    this.list = new ListField(this.parts, this);
    this.candidate = new Template(this.parts.memo_candidate, CANDIDATE);
    this.#begin();
  }

  #begin() {
    const { memo_title: title, memo_decider: decider, memo_box: box, memo_form: form, memo_print: print } = this.parts;
    this.parts.memo_form.hidden = this.parts.memo_loader.hidden = false;
    title.maxLength = MOST_LETTERS.title;
    decider.maxLength = MOST_LETTERS.decider;
    box.addEventListener("input", () => this.#change());
    box.addEventListener("toggle", () => this.#askOthers());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#download();
    });
    print.addEventListener("click", () => this.#print());
    window.addEventListener("beforeunload", (event) => this.#isUnsaved && event.preventDefault());
    const { memo_file: input, memo_file_status: status, memo_replace: replace } = this.parts;
    new PaperLoader({ input, status, replace }, this.t, {
      read: readMemo, mayReplace: () => !this.#isUnsaved, open: (memo) => this.#open(memo),
    });
  }

  /** Only who writes a memo needs to know which services met the conditions and were left out. */
  #askOthers() {
    if (this.parts.memo_box.open) {
      this.others.ask(readState(location.search).state.filter);
    }
  }

  #change() {
    this.#isUnsaved = true;
    this.parts.memo_status.textContent = "";
  }

  /**
   * Takes what the table shows now; where it shows no service, what was there stays.
   * @param {Comparison} comparison
   * @param {View} view
   */
  show(comparison, { known, filterWords = this.filterWords, level = "", moved = [], gone = [], waiting = [], hasQuestions = true }) {
    // Without the questions of a group, answers to them would seem to be gone.
    const opened = this.#opened && hasQuestions && isOf(this.#opened, comparison, moved) ? this.#opened : null;
    if (opened) {
      moved.forEach(([from, to]) => this.#draft.rename(from, to));
    }
    this.filterWords = filterWords;
    this.#draft.update(comparison, { known, level, keeps: this.parts.memo_box.open, waiting });
    this.#render();
    this.#askOthers();
    if (opened) {
      this.#opened = null;
      this.#report(opened, reportOf(opened, changesSince(opened, comparison.services, known, new Map(moved)), new Set(gone), this));
    }
  }

  #render() {
    const { memo_box: box, memo_candidates: list } = this.parts;
    const { members } = this.#draft;
    box.hidden = !members.length;
    const fields = members.map((member) => {
      const own = this.#fieldsOf(member.candidate.slug);
      own.update(member);
      return own.element;
    });
    // An element that is put where it stands already would lose the focus within it.
    if (fields.length !== list.children.length || fields.some((field, index) => field !== list.children[index])) {
      list.replaceChildren(...fields);
    }
  }

  /** @param {string} slug */
  #fieldsOf(slug) {
    const fields = this.#fields.get(slug) ?? new CandidateFields(this.candidate.copy().parts, slug, this.t, {
      judge: (judgement) => this.#draft.judge(slug, judgement),
      forget: () => this.#forget(slug),
    });
    this.#fields.set(slug, fields);
    return fields;
  }

  /** @param {string} slug */
  #forget(slug) {
    const { name } = this.#fieldsOf(slug);
    this.#draft.forget(slug);
    this.#render();
    this.#change();
    this.parts.memo_status.textContent = this.t("forgotten", { name });
    this.parts.memo_box.querySelector("summary")?.focus();
  }

  #memo() {
    const candidates = this.#draft.members.map((member) => member.candidate);
    const { state: read } = readState(location.search);
    const state = { ...read, slugs: slugsOf(candidates), first: 1 };
    const others = this.others.besides(read.filter, candidates.map(({ slug }) => slug));
    const address = `${location.origin}${location.pathname}${writeState("", state)}`;
    const [title, decider] = [this.parts.memo_title.value, this.parts.memo_decider.value];
    const circumstances = { made_on: dayOf(new Date()), title, decider, address, filter: this.filterWords(), ...others, ...this.list.of(candidates.map(({ slug }) => slug)) };
    return this.#draft.memo(circumstances, this.priceWords);
  }

  #download() {
    const memo = this.#memo();
    const file = this.t("file", { date: memo.made_on });
    saveFile(file, fileOf(memo, this.t, this.language, this.ofPapers), FILE_TYPE);
    this.#isUnsaved = false;
    const count = memo.candidates.filter(({ grounds }) => !grounds).length;
    const lacking = count ? [this.t("lacking", { count })] : [];
    this.parts.memo_status.textContent = [this.t("downloaded", { file }), ...lacking].join(" ");
  }

  #print() {
    const memo = this.#memo();
    printPaper(documentOf(memo, this.t, this.language, this.ofPapers), titleOf(memo, this.t));
  }

  /** @param {Memo} memo */
  #open(memo) {
    this.#draft = new Draft();
    this.#draft.load(memo);
    this.#fields.clear();
    this.parts.memo_title.value = memo.title;
    this.parts.memo_decider.value = memo.decider;
    this.list.take(memo.requirements);
    this.#isUnsaved = false;
    this.parts.memo_changes.hidden = true;
    this.parts.memo_box.open = true;
    this.#render();
    this.#opened = memo;
    this.onLoad(withSelection(new URL(memo.address).search, slugsOf(memo.candidates)));
  }

  /**
   * @param {Memo} memo
   * @param {Piece[]} pieces
   */
  #report(memo, pieces) {
    const { memo_report: report, memo_changes: changes, memo_status: status } = this.parts;
    report.replaceChildren(...pieces.map(elementOf));
    changes.hidden = false;
    changes.focus();
    status.textContent = this.t("opened", { title: titleOf(memo, this.t) });
  }
}
