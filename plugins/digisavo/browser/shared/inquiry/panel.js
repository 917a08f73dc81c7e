/** The message to a provider on a page: which answers it asks for, what it says, and the ways to send it. */

import { offerCopy } from "../device/copying.js";
import { INQUIRIES } from "../declared.js";
import { make } from "../elements.js";
import { load } from "../fetching.js";
import { translating } from "../translations.js";
import { messageOf, queryOf } from "./message.js";
import { checkedInquiry, countOf, openIn, textAt } from "./questions.js";

/** @import { Translate } from "../translations.js" */
/** @import { Answers, Group, Inquiry } from "./questions.js" */
/** A way to ask: the questions that weigh at least so much. @typedef {{ key: string, groups: Group[], count: number }} Choice */

const ROOT = new URL("../../../", import.meta.url);
/** What readers choose from, the least first. */
const CHOICES = /** @type {const} */ ([["decisive", 2], ["compared", 1], ["all", 0]]);

/**
 * Puts the message into an element, after its summary.
 * @param {HTMLElement} element
 * @param {string} section that of the kind
 * @param {string} slug
 */
export async function addInquiry(element, section, slug) {
  const inquiry = checkedInquiry(await load(new URL(`${INQUIRIES}${section}.json`, ROOT).href));
  const record = /** @type {Answers} */ (await load(new URL(`${inquiry.records}${slug}.json`, ROOT).href));
  const summary = element.querySelector("summary");
  const content = new Panel(inquiry, record, slug).content();
  element.replaceChildren(...(summary ? [summary] : []), ...content);
}

class Panel {
  /**
   * @param {Inquiry} inquiry
   * @param {Answers} record
   * @param {string} slug
   */
  constructor(inquiry, record, slug) {
    this.inquiry = inquiry;
    this.slug = slug;
    this.t = translating(inquiry.words);
    this.about = { name: textAt(record, "name") || slug, page: textAt(record, "url"), site: inquiry.site, slug };
    this.recipient = textAt(record, inquiry.recipient);
    this.choices = choicesOf(inquiry.groups, record);
    this.subject = make("p", { class: "ds-inquiry__subject" });
    const name = `viesti-${slug}`;
    this.text = make("textarea", { id: name, readonly: "", rows: "12" });
    this.label = make("label", { for: name }, this.t("message"));
    this.letter = make("a", { class: "ds-button" }, this.t("letter"));
    this.form = make("a", { class: "ds-button" }, this.t("open_form"));
    this.status = make("p", { role: "status" });
  }

  /** @returns {HTMLElement[]} */
  content() {
    const [first] = this.choices;
    if (!first) {
      return [make("p", {}, this.t("nothing"))];
    }
    this.#show(first);
    const recipient = make("p", {}, make("b", {}, this.t("recipient")), " ", this.recipient || this.t("no_recipient"));
    const ways = make("p", { class: "ds-actions" }, this.letter, this.#copyButton(), this.form);
    return [
      make("p", {}, this.t("missing", { count: this.choices.at(-1)?.count ?? 0 })),
      ...(this.choices.length > 1 ? [this.#chooser()] : []), recipient, this.subject, this.label, this.text, ways, this.status,
    ];
  }

  #chooser() {
    const group = make("fieldset", {}, make("legend", {}, this.t("which")));
    this.choices.forEach((choice, index) => {
      const traits = { type: "radio", name: `kysytaan-${this.slug}`, value: choice.key, ...(index ? {} : { checked: "" }) };
      const input = make("input", traits);
      input.addEventListener("change", () => this.#show(choice));
      group.append(make("label", {}, input, ` ${this.t(choice.key, { number: choice.count })}`));
    });
    return group;
  }

  #copyButton() {
    const button = make("button", { type: "button", class: "ds-button" }, this.t("copy"));
    offerCopy(button, () => `${this.subject.textContent}\n\n${this.text.value}`, (key) => (this.status.textContent = this.t(key)));
    return button;
  }

  /** @param {Choice} choice */
  #show({ groups }) {
    const query = queryOf(this.slug, groups);
    const { subject, text, letter } = messageOf(this.about, groups, this.inquiry.form_url + query, this.recipient, this.t);
    this.subject.replaceChildren(make("b", {}, this.t("subject_label")), ` ${subject}`);
    this.text.value = text;
    this.letter.href = letter;
    this.form.href = new URL(this.inquiry.form + query, ROOT).href;
    this.status.textContent = "";
  }
}

/**
 * What can be asked, the fewest questions first; a choice that asks no more than the one before it is none.
 * @param {readonly Group[]} groups
 * @param {Answers} record
 * @returns {Choice[]}
 */
function choicesOf(groups, record) {
  const all = CHOICES.map(([key, least]) => {
    const open = openIn(groups, record, least);
    return { key, groups: open, count: countOf(open) };
  });
  return all.filter(({ count }, index) => count > (all[index - 1]?.count ?? 0));
}
