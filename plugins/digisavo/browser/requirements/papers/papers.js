/** The form of the papers: what the reader adds, and what is made of it. Everything stays on the reader's device. */

import { chosenPlace } from "../../shared/carried/municipality.js";
import { make } from "../../shared/elements.js";
import { saveFile } from "../../shared/device/saving.js";
import { elementOf } from "../../shared/papers/elements.js";
import { FILE_TYPE } from "../../shared/papers/file.js";
import { PaperLoader } from "../../shared/papers/loader.js";
import { printPaper } from "../../shared/papers/printing.js";
import { partsOf } from "../../shared/parts.js";
import { dayOf } from "../../shared/texts/days.js";
import { CSV_TYPE } from "../../shared/texts/spreadsheet.js";
import { adviceOf } from "./annex.js";
import { changesSince } from "./changes.js";
import { Contacts } from "./contacts.js";
import { documentOf, fileOf } from "./document.js";
import { titleOf } from "../../shared/papers/list/facts.js";
import { askedOf, MOST_LETTERS, openIn, paperOf, SORTS } from "../../shared/papers/list/paper.js";
import { readPaper } from "../../shared/papers/list/reading.js";
import { reportOf } from "./report.js";
import { sheetOfList } from "./sheet.js";

/** @import { Translate } from "../../shared/translations.js" */
/** @import { Paper, Result, Sort } from "../../shared/papers/list/paper.js" */

const PARTS = {
  papers_make: HTMLElement, paper_day: HTMLInputElement, paper_deadline: HTMLInputElement, paper_reply_to: HTMLInputElement,
  paper_everyone: HTMLInputElement, paper_advice: HTMLElement, paper_sheet: HTMLButtonElement,
  paper_file: HTMLInputElement, paper_file_status: HTMLElement, paper_replace: HTMLButtonElement, paper_changes: HTMLElement,
  paper_report: HTMLElement,
  told_request: HTMLElement, told_survey: HTMLElement, told_annex: HTMLElement, told_sheet: HTMLElement,
};
/** The name of the reader's municipality; "" where none is chosen, or its data does not come: a paper can do without. */
const ours = () => chosenPlace().then((place) => place?.name ?? "", () => "");
/** What can be saved, each with its own place for what is said of it. @typedef {Sort | "sheet"} Saved */

export class PapersForm {
  /** @type {Result | undefined} */
  #result;
  /** @type {Paper | null} */
  #opened = null;
  #isUnsaved = false;

  /**
   * @param {HTMLElement} section
   * @param {Translate} t
   * @param {(query: string) => void} go shows the list of an earlier paper
   */
  constructor(section, t, go) {
    this.section = section;
    this.go = go;
    this.parts = partsOf(section, PARTS);
    this.t = t;
    this.language = document.documentElement.lang;
    this.contacts = new Contacts(section.dataset.section ?? "");
    this.#begin();
  }

  #begin() {
    const { papers_make: form, paper_day: day, paper_reply_to: replyTo, paper_sheet: sheet } = this.parts;
    day.value ||= dayOf(new Date());
    replyTo.maxLength = MOST_LETTERS.reply_to;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", ({ target }) => (this.#isUnsaved ||= target !== day));
    for (const sort of SORTS) {
      this.#on(sort, "save", (paper) => this.#save(paper));
      this.#on(sort, "print", (paper) => {
        this.#say(sort, "");
        printPaper(documentOf(paper, this.t, this.language), titleOf(paper, this.t));
      });
    }
    sheet.addEventListener("click", () => this.#result && this.#saveSheet(this.#result));
    const { paper_file: input, paper_file_status: status, paper_replace: replace } = this.parts;
    new PaperLoader({ input, status, replace }, this.t, {
      read: readPaper, mayReplace: () => !this.#isUnsaved, open: (paper) => this.#open(paper),
    });
  }

  /**
   * @param {Sort} sort
   * @param {"save" | "print"} action
   * @param {(paper: Paper) => void} act
   */
  #on(sort, action, act) {
    this.section.querySelector(`[data-paper="${sort}"][data-action="${action}"]`)?.addEventListener("click", async () => {
      const paper = await this.#paper(sort);
      if (paper) {
        act(paper);
      }
    });
  }

  /**
   * Takes what the page judged; undefined where it judges nothing.
   * @param {Result | undefined} result
   */
  show(result) {
    this.#result = result?.criteria.length ? result : undefined;
    this.parts.papers_make.hidden = !this.#result;
    this.parts.paper_advice.replaceChildren(...(result ? adviceOf(result, this.t).map((text) => make("li", {}, text)) : []));
    const opened = this.#opened;
    if (opened) {
      this.#opened = null;
      this.#report(opened, result);
    }
  }

  get #inputs() {
    const { paper_day: day, paper_deadline: deadline, paper_reply_to: replyTo, paper_everyone: everyone } = this.parts;
    return { made_on: day.value || dayOf(new Date()), deadline: deadline.value, reply_to: replyTo.value, everyone: everyone.checked };
  }

  /**
   * A paper of what is shown; null where providers cannot be reached.
   * @param {Sort} sort
   * @returns {Promise<Paper | null>}
   */
  async #paper(sort) {
    const result = this.#result;
    if (!result) {
      return null;
    }
    const address = location.href.split("#", 1)[0] ?? "";
    const inputs = { ...this.#inputs, municipality: await ours() };
    const plain = paperOf(sort, result, inputs, address);
    if (sort !== "request") {
      return plain;
    }
    try {
      const slugs = askedOf(plain).map(({ slug }) => slug);
      const asking = await this.contacts.of(slugs, (done) => this.#say(sort, this.t("contacts", { done, total: slugs.length })));
      return paperOf(sort, result, inputs, address, asking);
    } catch (error) {
      console.warn("The contacts of providers could not be fetched:", error);
      this.#say(sort, this.t("no_contacts"));
      return null;
    }
  }

  /** @param {Paper} paper */
  #save(paper) {
    const file = this.#fileName(paper.paper, paper);
    saveFile(file, fileOf(paper, this.t, this.language), FILE_TYPE);
    this.#isUnsaved &&= paper.paper !== "request";
    this.#say(paper.paper, [this.t("downloaded", { file }), ...(paper.paper === "request" ? this.#lacking(paper) : [])].join(" "));
  }

  /** What a reader adds to a request before it is sent. @param {Paper} paper */
  #lacking(paper) {
    const { deadline, reply_to: replyTo } = paper;
    const unreached = askedOf(paper).filter(({ email, website }) => !email && !website).map(({ name }) => name);
    const key = deadline ? "no_reply_to" : replyTo ? "no_deadline" : "bare";
    return [
      ...(openIn(paper).length ? [] : [this.t("nothing_open")]),
      ...(deadline && replyTo ? [] : [this.t(key)]),
      ...(unreached.length ? [this.t("no_contact", { count: unreached.length, names: unreached.join(", ") })] : []),
    ];
  }

  /** @param {Result} result */
  #saveSheet(result) {
    const paper = paperOf("survey", result, this.#inputs, location.href);
    const file = this.#fileName("sheet", paper);
    saveFile(file, sheetOfList(paper, this.t), CSV_TYPE);
    this.#say("sheet", this.t("downloaded", { file }));
  }

  /** @param {Saved} key @param {Paper} paper */
  #fileName(key, { set, made_on: date }) {
    return this.t(`file.${key}`, { set: set.id, date });
  }

  /** @param {Saved} key @param {string} text */
  #say(key, text) {
    this.parts[`told_${key}`].textContent = text;
  }

  /** @param {Paper} paper */
  #open(paper) {
    const { paper_day: day, paper_deadline: deadline, paper_reply_to: replyTo, paper_everyone: everyone } = this.parts;
    day.value = paper.made_on;
    deadline.value = paper.deadline;
    replyTo.value = paper.reply_to;
    everyone.checked = paper.everyone;
    this.#isUnsaved = false;
    this.#opened = paper;
    this.go(new URL(paper.address).search);
  }

  /**
   * @param {Paper} paper
   * @param {Result | undefined} result that of the list of the paper today
   */
  #report(paper, result) {
    const { paper_report: report, paper_changes: changes } = this.parts;
    const pieces = result
      ? reportOf(paper, changesSince(paper, result), this)
      : [{ tag: "p", attributes: {}, children: [this.t("changes.set_gone", { name: paper.set.label })] }];
    report.replaceChildren(...pieces.map(elementOf));
    changes.hidden = false;
    changes.focus();
    this.parts.paper_file_status.textContent = this.t("opened", { title: titleOf(paper, this.t) });
  }
}
