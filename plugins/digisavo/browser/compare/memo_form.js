/** The form of the record of a comparison: who goes on, who is dropped and why. Everything stays on the reader's device. */

import { withChoice } from "../chosen.js";
import { part } from "../component.js";
import { wordsOf } from "../strings.js";
import { Draft, MOST_LETTERS } from "./memo.js";
import { CandidateFields } from "./memo_candidate.js";
import { changesSince } from "./memo_changes.js";
import { isOf, slugsOf } from "./memo_choice.js";
import { dayOf } from "./memo_days.js";
import { documentOf, titleOf } from "./memo_document.js";
import { elementOf } from "./memo_elements.js";
import { fileOf } from "./memo_file.js";
import { MemoLoader } from "./memo_loader.js";
import { printPaper, saveFile } from "./memo_out.js";
import { reportOf } from "./memo_report.js";
import { readState, writeState } from "./state.js";

/** @typedef {import("./memo.js").Memo} Memo */
/** @typedef {import("./table.js").Comparison} Comparison */

/**
 * What a memo tells besides the table: all its rows as they are, the conditions, and what became of services asked for.
 * @typedef {object} View
 * @property {Comparison["rows"]} known
 * @property {() => string} [filterWords] by what the services were found
 * @property {string} [level]
 * @property {readonly [string, string][]} [moved]
 * @property {readonly string[]} [gone]
 */

export class MemoForm {
  #draft = new Draft();
  /** @type {Map<string, CandidateFields>} */
  #fields = new Map();
  /** @type {Memo | null} */
  #opened = null;
  #isUnsaved = false;

  /**
   * @param {HTMLElement} element
   * @param {(query: string) => void} onLoad shows the comparison of an earlier memo
   */
  constructor(element, onLoad) {
    const section = part(element, "memo", HTMLElement);
    this.say = wordsOf(section);
    this.filterWords = () => "";
    this.language = document.documentElement.lang;
    this.onLoad = onLoad;
    this.box = part(section, "memo_box", HTMLDetailsElement);
    this.title = part(section, "memo_title", HTMLInputElement);
    this.decider = part(section, "memo_decider", HTMLInputElement);
    this.list = part(section, "memo_candidates", HTMLElement);
    this.template = part(section, "memo_candidate", HTMLTemplateElement);
    this.told = part(section, "memo_told", HTMLElement);
    this.changes = part(section, "memo_changes", HTMLElement);
    this.report = part(section, "memo_report", HTMLElement);
    this.#begin(section);
  }

  /** @param {HTMLElement} section */
  #begin(section) {
    section.hidden = false;
    this.title.maxLength = MOST_LETTERS.title;
    this.decider.maxLength = MOST_LETTERS.decider;
    this.box.addEventListener("input", () => this.#change());
    part(section, "memo_form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      this.#download();
    });
    part(section, "memo_print", HTMLButtonElement).addEventListener("click", () => this.#print());
    window.addEventListener("beforeunload", (event) => this.#isUnsaved && event.preventDefault());
    new MemoLoader(section, this.say, { mayReplace: () => !this.#isUnsaved, onMemo: (memo) => this.#open(memo) });
  }

  #change() {
    this.#isUnsaved = true;
    this.told.textContent = "";
  }

  /**
   * Takes what the table shows now; with none of its services, what was there stays.
   * @param {Comparison} comparison
   * @param {View} view
   */
  show(comparison, { known, filterWords = this.filterWords, level = "", moved = [], gone = [] }) {
    const opened = this.#opened && isOf(this.#opened, comparison, moved) ? this.#opened : null;
    if (opened) {
      moved.forEach(([from, to]) => this.#draft.rename(from, to));
    }
    this.filterWords = filterWords;
    this.#draft.see(comparison, { known, level, keeps: this.box.open });
    this.#render();
    if (opened) {
      this.#opened = null;
      this.#report(opened, reportOf(opened, changesSince(opened, comparison.services, known, new Map(moved)), new Set(gone), this));
    }
  }

  #render() {
    const { members } = this.#draft;
    this.box.hidden = !members.length;
    const fields = members.map((member) => {
      const own = this.#fieldsOf(member.candidate.slug);
      own.update(member);
      return own.element;
    });
    // An element that is put where it stands already would lose the focus within it.
    if (fields.length !== this.list.children.length || fields.some((one, index) => one !== this.list.children[index])) {
      this.list.replaceChildren(...fields);
    }
  }

  /** @param {string} slug */
  #fieldsOf(slug) {
    const fields = this.#fields.get(slug) ?? new CandidateFields(this.template, slug, this.say, {
      judge: (judgement) => this.#draft.judge(slug, judgement),
      forget: () => this.#forget(slug),
    });
    this.#fields.set(slug, fields);
    return fields;
  }

  /** @param {string} slug */
  #forget(slug) {
    const name = this.#fieldsOf(slug).name.textContent ?? "";
    this.#draft.forget(slug);
    this.#render();
    this.#change();
    this.told.textContent = this.say("forgotten", { name });
    this.box.querySelector("summary")?.focus();
  }

  #memo() {
    const candidates = this.#draft.members.map((member) => member.candidate);
    const state = { ...readState(location.search).state, slugs: slugsOf(candidates), first: 1 };
    const address = `${location.origin}${location.pathname}${writeState("", state)}`;
    const [title, decider] = [this.title.value, this.decider.value];
    return this.#draft.memo({ made_on: dayOf(new Date()), title, decider, address, filter: this.filterWords() });
  }

  #download() {
    const memo = this.#memo();
    const name = this.say("file", { date: memo.made_on });
    saveFile(name, fileOf(memo, this.say, this.language));
    this.#isUnsaved = false;
    const lacking = memo.candidates.filter((one) => !one.grounds).length;
    this.told.textContent = [this.say("downloaded", { file: name }), ...(lacking ? [this.say("lacking", { count: lacking })] : [])].join(" ");
  }

  #print() {
    const memo = this.#memo();
    printPaper(documentOf(memo, this.say, this.language), titleOf(memo, this.say));
  }

  /** @param {Memo} memo */
  #open(memo) {
    this.#draft = new Draft();
    this.#draft.load(memo);
    this.#fields.clear();
    this.title.value = memo.title;
    this.decider.value = memo.decider;
    this.#isUnsaved = false;
    this.changes.hidden = true;
    this.box.open = true;
    this.#render();
    this.#opened = memo;
    this.onLoad(withChoice(new URL(memo.address).search, slugsOf(memo.candidates)));
  }

  /**
   * @param {Memo} memo
   * @param {import("./memo_pieces.js").Piece[]} pieces
   */
  #report(memo, pieces) {
    this.report.replaceChildren(...pieces.map(elementOf));
    this.changes.hidden = false;
    this.changes.focus();
    this.told.textContent = this.say("opened", { title: titleOf(memo, this.say) });
  }
}
