/** Controls of values that have several parts: rows that one adds and takes away, each a group of controls. */

import { CLAIMED } from "../../shared/declared.js";
import { make, unseen } from "../../shared/elements.js";
import { EVIDENCE, isAnswer } from "../asking/fields.js";
import { asRows } from "../asking/raw.js";

/** @import { Control, Means } from "./control.js" */
/** @import { Field, Raw } from "../asking/fields.js" */
/** @typedef {{ element: HTMLElement, first: HTMLElement, read: () => Record<string, Raw> }} Row */

/**
 * @param {Field} field
 * @param {string} id
 * @param {Means} means
 * @param {(field: Field, id: string, means: Means) => Control} controlOf
 * @returns {Control}
 */
export function rowsControl(field, id, means, controlOf) {
  const { t } = means;
  /** @type {Row[]} */
  let rows = [];
  let made = 0;
  const list = make("div", { class: "ds-field__rows" });
  const add = make("button", { type: "button", class: "ds-button", id }, t(field.type === EVIDENCE ? "add_source" : "add_row"), unseen(`: ${field.label}`));
  const element = make("div", { class: "ds-field__control" }, list, add);
  const tell = () => element.dispatchEvent(new Event("input", { bubbles: true }));

  const append = (/** @type {Record<string, Raw>} */ raw) => {
    const row = rowOf(field, `${id}-${(made += 1)}`, { ...means, isInRow: true }, raw, controlOf);
    const remove = make("button", { type: "button", class: "ds-link" }, t("remove_row"), unseen(`: ${field.label} ${rows.length + 1}`));
    remove.addEventListener("click", () => {
      // The focus moves first: with the row it would leave the question, which draws its rows anew when it is left.
      add.focus();
      rows = rows.filter((one) => one !== row);
      row.element.remove();
      tell();
    });
    row.element.append(remove);
    rows.push(row);
    list.append(row.element);
    return row;
  };
  add.addEventListener("click", () => {
    append(field.type === EVIDENCE ? { level: CLAIMED, checked_on: means.today } : {}).first.focus();
    tell();
  });
  return {
    element, target: add, isGroup: true,
    read: () => rows.map((row) => row.read()).filter(isAnswer),
    show: (raw) => {
      rows = [];
      list.replaceChildren();
      asRows(raw).forEach(append);
    },
  };
}

/**
 * @param {Field} field
 * @param {string} id
 * @param {Means} means
 * @param {Record<string, Raw>} raw what the row has: parts that are not asked stay as they are
 * @param {(field: Field, id: string, means: Means) => Control} controlOf
 * @returns {Row}
 */
function rowOf(field, id, means, raw, controlOf) {
  const parts = field.fields.map((part) => {
    const own = `${id}-${part.key}`;
    const control = controlOf(part, own, means);
    control.show(raw[part.key]);
    const help = make("p", { class: "ds-field__help", id: `${own}-help` }, part.help);
    control.target.setAttribute("aria-describedby", help.id);
    const label = make("label", { for: own }, part.label);
    return { part, control, element: make("div", { class: "ds-field__part", "data-part-key": part.key }, label, help, control.element) };
  });
  const element = make("fieldset", { class: "ds-field__row" }, make("legend", { class: "visually-hidden" }, field.label));
  element.append(...parts.map((part) => part.element));
  return {
    element, first: parts[0].control.target,
    read: () => {
      const answered = parts.map(({ part, control }) => /** @type {const} */ ([part.key, control.read()]));
      const own = Object.fromEntries(answered.map(([key, value]) => [key, value ?? ""]));
      const whole = { ...own, ...Object.fromEntries(Object.entries(raw).filter(([key]) => !Object.hasOwn(own, key))) };
      return Object.fromEntries(Object.entries(whole).filter(([, value]) => isAnswer(value)));
    },
  };
}
