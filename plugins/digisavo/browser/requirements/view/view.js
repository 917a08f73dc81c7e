/** What the page of requirements shows: what is required of which services, and who meets it. */

import { make } from "../../shared/elements.js";
import { offerFiles } from "./actions.js";
import { Adding } from "./adding.js";
import { Messages } from "./messages.js";
import { Papers } from "./papers.js";
import { RequirementList } from "./requirement_list.js";
import { ResultView } from "./result_view.js";
import { usualOf } from "../wanted.js";

/** @import { Definition, ReadyList } from "../data.js" */
/** @import { Criterion, Result } from "../judging.js" */
/** @import { RequirementParts } from "../parts.js" */
/** @import { Requirement, State } from "../state.js" */
/** @import { Translate } from "../../shared/translations.js" */

/**
 * What is called when the reader does something.
 * @typedef {object} Listener
 * @property {(change: Partial<State>, isPassing?: boolean) => void} change
 * @property {(query: string) => Promise<void> | undefined} go to another list
 * @property {() => void} retry
 */

export class View {
  /** @type {State} */
  #state = { set: undefined, need: "", requirements: [] };
  /** @type {Definition | undefined} */
  #definition;
  /** The set for which ready lists are offered. @type {string | undefined} */
  #offered;

  /**
   * @param {RequirementParts} parts
   * @param {string} entries where the pages of services are
   * @param {Translate} t
   * @param {Listener} listener
   */
  constructor(parts, entries, t, { change, go, retry }) {
    this.parts = parts;
    this.t = t;
    this.change = change;
    this.title = document.title;
    this.messages = new Messages(parts, t, retry);
    this.list = new RequirementList(parts, t, (requirements, isPassing) => change({ requirements }, isPassing));
    this.result = new ResultView(parts, entries, t);
    this.papers = new Papers(parts.papers, go);
    this.adding = new Adding(parts, t, (key) => this.#add(key));
    offerFiles(parts, t, (text) => this.messages.announce(text), { state: () => this.#state, commit: () => this.#definition?.commit ?? "", go });
    this.#listen();
  }

  #listen() {
    const { form, set, need, clear } = this.parts;
    form.addEventListener("submit", (event) => event.preventDefault());
    set.addEventListener("change", () => {
      const [kind = "", id = ""] = set.value.split("/");
      this.change({ set: kind ? { kind, id } : undefined });
    });
    need.addEventListener("input", () => this.change({ need: need.value.trim() }, true));
    clear.addEventListener("click", () => {
      this.change({ requirements: [] });
      this.messages.announce(this.t("cleared"));
      this.parts.add_name.focus();
    });
  }

  /**
   * Offers what can be chosen, once it is known.
   * @param {Definition} definition
   */
  begin(definition) {
    if (this.#definition?.edition === definition.edition) {
      return;
    }
    this.#definition = definition;
    const groups = ["group", "category"].map((kind) => {
      const options = definition.sets.filter((set) => set.kind === kind).map(({ id, label, members }) =>
        make("option", { value: `${kind}/${id}` }, this.t("option", { label, members })));
      return options.length ? [make("optgroup", { label: this.t(`sets.${kind}`) }, ...options)] : [];
    });
    this.parts.set.replaceChildren(make("option", { value: "" }, this.t("choose")), ...groups.flat());
  }

  /**
   * The lists from which a reader may start; products of one kind have one of what divides them best.
   * @param {Definition} definition
   * @param {State["set"]} set
   */
  #offerLists({ lists, sets, questions }, set) {
    const leading = sets.find(({ kind, id }) => kind === set?.kind && id === set.id)?.leading ?? [];
    const criteria = leading.flatMap((key) => {
      const question = questions.get(key);
      return question ? [{ key, ...usualOf(question) }] : [];
    });
    const own = criteria.length ? [{ id: "", label: this.t("leading.label"), advice: this.t("leading.advice"), criteria }] : [];
    this.parts.lists.replaceChildren(...[...own, ...lists].map((list) => this.#buttonOf(list)));
  }

  /** @param {ReadyList} list */
  #buttonOf(list) {
    const button = make("button", { class: "ds-button", type: "button" }, make("span", { "aria-hidden": "true" }, "+ "), list.label);
    button.addEventListener("click", () => this.#addAll(list));
    return make("li", {}, button);
  }

  /** @param {ReadyList} list */
  #addAll({ label, advice, criteria }) {
    const questions = this.#definition?.questions;
    const before = this.#state.requirements;
    const isNew = (/** @type {Omit<Requirement, "weight">} */ one) => !before.some((other) => isSame(one, other));
    const added = criteria.filter((one) => questions?.get(one.key)?.isIn(this.#state.set) && isNew(one));
    this.change({ requirements: [...before, ...added.map((one) => ({ ...one, weight: 0 }))] });
    this.parts.advice.replaceChildren(make("strong", {}, label), ` ${advice}`);
    this.parts.advice.hidden = false;
    this.messages.announce(this.t("added", { count: added.length }));
  }

  /** @param {string} key */
  #add(key) {
    const question = this.#definition?.questions.get(key);
    if (question) {
      const { requirements } = this.#state, added = { key, ...usualOf(question) };
      const same = requirements.findIndex((one) => isSame(one, added));
      if (same < 0) {
        this.change({ requirements: [...requirements, added] });
      }
      this.list.open(same < 0 ? this.#state.requirements.length - 1 : same);
    }
  }

  /**
   * @param {State} state
   * @param {Definition} definition
   * @param {readonly Criterion[]} criteria what is required, in words
   * @param {Result | undefined} result
   */
  show(state, definition, criteria, result) {
    const { parts } = this;
    this.#state = state;
    this.messages.done();
    parts.form.hidden = false;
    parts.how.hidden = Boolean(result);
    parts.set.value = state.set ? `${state.set.kind}/${state.set.id}` : "";
    if (parts.need.value.trim() !== state.need) {
      parts.need.value = state.need;
    }
    document.title = result ? this.t("page_title", { name: result.set.label, title: this.title }) : this.title;
    const here = [...definition.questions.values()].filter((question) => question.isIn(state.set));
    this.adding.show(here);
    if (this.#offered !== parts.set.value) {
      this.#offered = parts.set.value;
      this.#offerLists(definition, state.set);
    }
    this.list.show(state.requirements, definition.questions, criteria);
    this.result.show(result, definition.sets.find(({ kind, id }) => kind === state.set?.kind && id === state.set.id)?.gone ?? 0);
    this.papers.show(result);
  }
}

/** @type {(one: Omit<Requirement, "weight">, other: Requirement) => boolean} */
function isSame(one, other) {
  return one.key === other.key && one.operator === other.operator && one.wanted.join() === other.wanted.join();
}
