/** What other entries mean to the one that is written: its name may be taken, or it may be there already. */

import { EDIT } from "../../shared/declared.js";
import { make } from "../../shared/elements.js";
import { statedBy } from "./hosts.js";
import { alike } from "./names.js";
import { slugOf } from "../file/naming.js";
import { asText } from "../asking/raw.js";

/** @import { Term } from "../asking/fields.js" */
/** @import { NameList, Names } from "./names.js" */
/** @import { Given } from "../page.js" */
/** @import { Questions } from "../questions/questions.js" */
/** @import { Writer } from "../writer.js" */

/** The types of answers that name entries. */
const REFERRING = ["entry", "related"];

export class Neighbours {
  /** @type {NameList | undefined} */
  #list;
  #hasReferences = false;
  #host = "";
  /** The slug of the host whose facts were offered last, "" for none: what is confirmed is confirmed of it. */
  #confirmed = "";
  /** Whether confirmations of another host have been taken away. */
  #isCleared = false;
  #base = "";

  /**
   * @param {Given} given
   * @param {Writer} writer
   * @param {Questions} questions
   */
  constructor(given, writer, questions) {
    this.given = given;
    this.writer = writer;
    this.questions = questions;
    this.note = make("div", { class: "ds-field__neighbours", role: "status" });
  }

  /**
   * Fetches the names of the others; without them nothing is said.
   * @param {Names} names
   * @param {string} base
   */
  async begin(names, base) {
    this.#base = base;
    const { declaration } = this.given;
    const key = declaration.keys.title || declaration.keys.host || "";
    this.questions.find(key)?.element.append(this.note);
    try {
      this.#list = await names.of(declaration.kind);
      this.writer.taken = [...this.#list.entries.map(({ slug }) => slug), ...this.#list.previous.keys()];
      await this.#nameHost(names);
    } catch (error) {
      console.warn("The names of entries could not be fetched:", error);
    }
  }

  /** @param {Names} names */
  async #nameHost(names) {
    const { declaration } = this.given;
    const host = declaration.fields.find(({ key }) => key === declaration.keys.host);
    for (const kind of host?.kinds ?? []) {
      (await names.of(kind)).entries.forEach(({ slug, title }) => this.questions.sources.titles.set(slug, title));
    }
    if (host) {
      this.questions.show(host.key);
    }
  }

  /** Says what the others mean to the answers of now. */
  update() {
    const { declaration, t } = this.given;
    const { writer } = this;
    this.#confirmable();
    this.#judgeReferences();
    if (!this.#list || !writer.isNew) {
      return;
    }
    const values = writer.answers.values;
    const title = asText(values.get(declaration.keys.title ?? ""));
    const near = title ? alike(this.#list, title, this.#list.keys.map((key) => asText(values.get(key)))) : [];
    const slug = slugOf(declaration, writer.stem);
    const taken = writer.isTaken ? [this.#line(t("slug_taken", { slug }), slug)] : [];
    const others = near.filter((entry) => entry.slug !== slug).map((entry) => this.#line(t("alike", { name: entry.title }), entry.slug));
    const address = slug && !taken.length && !declaration.keys.host ? [make("p", {}, t("address", { address: `${this.given.setting.site}${declaration.section}/${slug}/` }))] : [];
    const cleared = this.#isCleared ? [make("p", { class: "ds-field__problem ds-field__problem--notice" }, t("confirms_cleared"))] : [];
    this.note.replaceChildren(...cleared, ...taken, ...others, ...address);
  }

  /**
   * @param {string} text
   * @param {string} slug
   */
  #line(text, slug) {
    const link = make("a", { href: `?${EDIT}=${slug}` }, this.given.t("complete_it"));
    return make("p", { class: "ds-field__problem ds-field__problem--warning" }, text, " ", link);
  }

  /** Whether an entry is there that an answer names is judged when all entries have come: many answers name none. */
  #judgeReferences() {
    const { given: { checker, declaration, names }, writer } = this;
    const isNamed = declaration.fields.some(({ key, type }) => REFERRING.includes(type) && writer.answers.values.has(key));
    if (this.#hasReferences || !isNamed || !checker.isThere) {
      return;
    }
    this.#hasReferences = true;
    Promise.all(checker.kinds.map(async (kind) => (await names.of(kind)).entries.map(({ slug }) => `${kind}/${slug}`))).then(
      (lists) => {
        writer.references = lists.flat();
        writer.onJudged();
      },
      (error) => console.warn("The names of entries could not be fetched:", error),
    );
  }

  /** Offers what the host states to be confirmed, when it has become another. */
  #confirmable() {
    const { checker, declaration, names } = this.given;
    const { host, confirms } = declaration.keys;
    const kind = declaration.fields.find(({ key }) => key === host)?.kinds[0];
    const slug = asText(this.writer.answers.values.get(host ?? "")).split("/").at(-1) ?? "";
    // What is stated is fetched for those who have begun to answer, and are asked.
    if (!confirms || !kind || slug === this.#host || !this.#base || !checker.isThere || !this.questions.find(confirms)) {
      return;
    }
    this.#host = slug;
    statedBy(this.#base, names, kind, slug, this.given.t).then(
      (terms) => this.#host === slug && this.#offer(confirms, terms),
      (error) => console.warn("What can be confirmed could not be fetched:", error),
    );
  }

  /**
   * Offers the facts of a host; what was confirmed of another one is no fact of this.
   * @param {string} key
   * @param {readonly Term[]} terms none while no host is named
   */
  #offer(key, terms) {
    const { answers } = this.writer;
    if (terms.length) {
      this.#isCleared = Boolean(this.#confirmed) && this.#confirmed !== this.#host && answers.values.has(key);
      this.#confirmed = this.#host;
    }
    if (terms.length && this.#isCleared) {
      answers.set(key, undefined);
      this.questions.show(key);
      this.writer.onJudged();
    }
    this.questions.offer(key, terms);
  }

  /** Other answers have been taken as they are: what they confirm belongs to the host that they name. */
  forget() {
    this.#host = this.#confirmed = "";
  }
}
