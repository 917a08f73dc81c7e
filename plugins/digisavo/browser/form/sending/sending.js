/** The last step: what was changed, how it will look, and the doors by which it is sent. */

import { offerCopy } from "../../shared/device/copying.js";
import { make, unseen } from "../../shared/elements.js";
import { saveFile } from "../../shared/device/saving.js";
import { letterDoor, markedText, repositoryDoor } from "../file/doors.js";

/** @import { Places, Sent } from "../file/doors.js" */
/** @import { Problem } from "../questions/question.js" */
/** @import { Translate } from "../../shared/translations.js" */
/** @typedef {{ label: string, before: string, after: string }} Change */
/**
 * @typedef {object} View
 * @property {number} errors
 * @property {readonly Problem[]} problemsOfName of the file
 * @property {boolean} isJudged
 * @property {readonly Change[]} changes
 * @property {boolean} isReviewed
 * @property {boolean} mayReview whether one may tell that all facts are up to date
 * @property {Node} card
 * @property {Node} page
 */
/** @typedef {{ onName: (stem: string) => void, onReviewed: (isReviewed: boolean) => void, onSent: () => void }} SendingListener */

const FILE_TYPE = "text/plain;charset=utf-8";

export class Sending {
  /** @type {Sent} */
  #sent = { kind: "", slug: "", suffix: "", title: "", text: "", version: "", isNew: true };

  /**
   * @param {Places} places
   * @param {Translate} t
   * @param {Node | null} picture of what is pressed in the repository
   * @param {SendingListener} listener
   */
  constructor(places, t, picture, listener) {
    this.places = places;
    this.t = t;
    this.listener = listener;
    this.state = make("p", { class: "ds-note" });
    this.changes = make("div", {});
    this.name = make("input", { type: "text", id: "file-name", autocomplete: "off", spellcheck: "false", "aria-describedby": "file-name-help file-name-problems" });
    this.nameProblems = make("div", { class: "ds-field__problems", id: "file-name-problems" });
    this.nameField = make("div", { class: "ds-field" }, make("label", { for: "file-name" }, t("file_name")), make("p", { class: "ds-field__help", id: "file-name-help" }, t("file_name_help")), this.nameProblems, this.name);
    this.reviewed = box(t("reviewed_today"), (isOn) => listener.onReviewed(isOn));
    this.card = make("div", {});
    this.page = make("div", {});
    this.file = make("pre", { tabindex: "0", class: "ds-answering__file" });
    this.door = make("a", { class: "ds-button ds-button--main", href: this.places.new }, t("github"));
    this.doorHelp = make("ol", {});
    this.mail = make("a", { class: "ds-button" }, t("mail"));
    this.mailHelp = make("p", {});
    this.letter = make("textarea", { rows: "8", readonly: "", id: "letter", class: "ds-answering__letter" });
    this.letterBox = make("details", { class: "ds-answering__mail" });
    this.status = make("p", { role: "status", class: "ds-answering__said" });
    this.element = this.#build(picture);
  }

  /** @param {Node | null} picture */
  #build(picture) {
    const { t } = this;
    const fold = (/** @type {string} */ key, /** @type {Node} */ inner) => make("details", {}, make("summary", {}, t(key)), inner);
    const card = fold("card", this.card);
    card.open = true;
    this.letterBox.append(
      make("summary", {}, t("by_mail")), this.mailHelp, make("label", { for: "letter" }, t("letter_label")), this.letter,
      make("p", { class: "ds-actions" }, this.mail, this.#copy("copy_letter", () => this.letter.value), this.#download()),
    );
    this.door.addEventListener("click", () => this.listener.onSent());
    this.mail.addEventListener("click", () => this.listener.onSent());
    this.name.addEventListener("input", () => this.listener.onName(this.name.value.trim()));
    return make(
      "div", {}, this.state, this.changes, this.reviewed.element,
      make("h3", {}, t("preview")), card, fold("page", this.page), fold("file", this.file),
      this.nameField, make("h3", {}, t("send")), make("p", {}, t("send_lead")),
      make("section", { class: "ds-answering__door" }, make("h4", {}, t("by_github")), this.doorHelp, ...(picture ? [picture] : []),
        make("p", { class: "ds-actions" }, this.#copy("copy_file", () => this.#sent.text), this.door)),
      this.letterBox, this.status,
    );
  }

  /**
   * @param {string} key
   * @param {() => string} textOf
   */
  #copy(key, textOf) {
    const button = make("button", { type: "button", class: "ds-button" }, this.t(key));
    offerCopy(button, textOf, (said) => {
      this.status.textContent = this.t(said);
      if (said === "copied") {
        this.listener.onSent();
      } else {
        // What cannot be copied by a button is copied by hand.
        this.letterBox.open = true;
        this.letter.select();
      }
    });
    return button;
  }

  #download() {
    const button = make("button", { type: "button", class: "ds-button" }, this.t("download"));
    button.addEventListener("click", () => {
      const { slug, suffix } = this.#sent;
      saveFile(`${slug}${suffix}`, markedText(this.#sent), FILE_TYPE);
      this.status.textContent = this.t("downloaded", { file: `${slug}${suffix}` });
      this.listener.onSent();
    });
    return button;
  }

  /**
   * @param {Sent} sent
   * @param {View} view
   */
  show(sent, { errors, problemsOfName, isJudged, changes, isReviewed, mayReview, card, page }) {
    const { t, places } = this;
    this.#sent = sent;
    const isUnchanged = !sent.isNew && !changes.length;
    const state = isUnchanged ? "nothing_changed" : isJudged ? "is_sound" : "not_judged";
    this.state.textContent = errors ? t("has_errors", { count: errors }) : t(state);
    this.state.classList.toggle("ds-alert", errors > 0 || !isJudged || isUnchanged);
    this.changes.replaceChildren(...(sent.isNew ? [] : [changesOf(changes, t)]));
    this.reviewed.element.hidden = !mayReview;
    this.reviewed.input.checked = isReviewed;
    this.card.replaceChildren(card);
    this.page.replaceChildren(page);
    this.file.textContent = sent.text;
    this.nameField.hidden = !sent.isNew;
    if (document.activeElement !== this.name) {
      this.name.value = sent.slug;
    }
    this.name.setAttribute("aria-invalid", String(problemsOfName.length > 0));
    this.nameProblems.replaceChildren(...problemsOfName.map(({ message, hint }) => make("p", { class: "ds-field__problem ds-field__problem--error" }, unseen(`${t("error")}: `), message, " ", hint)));
    const { url, isLong } = repositoryDoor(sent, places);
    this.door.href = url;
    const ways = sent.isNew ? (isLong ? "new_long" : "new") : "edit";
    this.doorHelp.replaceChildren(...t(`github_${ways}`).split("|").map((step) => make("li", {}, step.trim())));
    const letter = letterDoor(sent, places, t);
    this.letter.value = letter.words;
    this.mail.href = letter.url;
    this.mailHelp.textContent = t(letter.isShort ? "mail_help" : "mail_help_long", { editors: places.editors });
    if (isLong) {
      this.letterBox.open = true;
    }
  }
}

/**
 * @param {string} label
 * @param {(isOn: boolean) => void} onChange
 */
function box(label, onChange) {
  const input = make("input", { type: "checkbox" });
  input.addEventListener("change", () => onChange(input.checked));
  return { input, element: make("label", { class: "ds-field__choice" }, input, make("span", {}, label)) };
}

/**
 * @param {readonly Change[]} changes
 * @param {Translate} t
 */
function changesOf(changes, t) {
  const rows = changes.map(({ label, before, after }) => make(
    "tr", {}, make("th", { scope: "row" }, label), make("td", {}, before || t("not_stated")), make("td", {}, after || t("not_stated")),
  ));
  const head = make("tr", {}, ...["changed", "before", "after"].map((key) => make("th", { scope: "col" }, t(key))));
  const table = make("table", { class: "ds-table" }, make("caption", {}, t("changes", { count: changes.length })), make("thead", {}, head), make("tbody", {}, ...rows));
  return changes.length ? make("div", { class: "ds-table-wrap", tabindex: "0", role: "region", "aria-label": t("changes", { count: changes.length }) }, table) : make("div");
}
