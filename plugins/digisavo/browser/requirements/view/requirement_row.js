/** One requirement: in a line what is wanted, and unfolded how it is changed. */

import { make, unseen } from "../../shared/elements.js";
import { WantedField } from "./wanted_field.js";

/** @import { Importance } from "../judging.js" */
/** @import { Question } from "../question.js" */
/** @import { Requirement } from "../state.js" */
/** @import { Translate } from "../../shared/translations.js" */
/** @typedef {{ change: (change: Partial<Requirement>) => void, remove: () => void }} Listener */

const IMPORTANCES = /** @type {const} */ (["must", "wish", "ask"]);
const WEIGHTS = [0, 1, 2, 3];

export class RequirementRow {
  /**
   * @param {Question} question
   * @param {string} id
   * @param {Translate} t
   * @param {Listener} listener
   */
  constructor(question, id, t, { change, remove }) {
    this.question = question;
    this.t = t;
    this.wanted = make("span", { class: "ds-needs__wanted" });
    this.badge = make("span", { class: "ds-needs__badge" });
    this.summary = make("summary", {}, make("span", { class: "ds-needs__name" }, question.label), " ", this.wanted, " ", this.badge);
    this.choices = IMPORTANCES.map((importance) => make("input", { type: "radio", name: id, value: importance }));
    this.weight = make("select", { id: `${id}-weight` }, ...WEIGHTS.map((weight) => make("option", { value: String(weight) }, t(`weight.${weight}`))));
    this.field = new WantedField(question, id, t, change);
    this.element = make("li", {}, make("details", { class: "ds-needs__row" }, this.summary, this.#editor(id, remove)));
    this.choices.forEach((choice) => choice.addEventListener("change", () => change({ importance: /** @type {Importance} */ (choice.value) })));
    this.weight.addEventListener("change", () => change({ weight: Number(this.weight.value) }));
  }

  /** @param {string} id @param {() => void} remove */
  #editor(id, remove) {
    const { t, question } = this;
    const labels = this.choices.map((choice, at) => make("label", {}, choice, make("span", {}, t(`importance.${IMPORTANCES[at]}`))));
    const button = make("button", { class: "ds-compare__plain", type: "button" }, t("remove"), unseen(`: ${question.label}`));
    button.addEventListener("click", remove);
    return make(
      "div", { class: "ds-needs__editor" }, make("p", { class: "ds-needs__help" }, question.help),
      make("fieldset", { class: "ds-compare__states" }, make("legend", {}, t("importance.label")), ...labels),
      this.field.element,
      make("p", { class: "ds-needs__foot" }, make("label", { for: `${id}-weight` }, t("weight.label")), " ", this.weight, " ", button),
    );
  }

  /**
   * @param {Requirement} requirement
   * @param {string} wantedText
   */
  show({ importance, operator, wanted, weight }, wantedText) {
    for (const choice of this.choices) {
      choice.checked = choice.value === importance;
    }
    this.wanted.textContent = wantedText;
    this.badge.textContent = weight ? this.t("badge", { importance: this.t(`importance.${importance}`), weight }) : this.t(`importance.${importance}`);
    this.badge.dataset.importance = importance;
    this.weight.value = String(weight);
    this.field.show(operator, wanted);
  }
}
