/** The boxes by which a user confirms what an entry of another kind states: they come when it is known which entry. */

import { make } from "../../shared/elements.js";
import { choicesControl } from "./choices.js";

/** @import { Control, Means } from "./control.js" */
/** @import { Field, Raw, Term } from "../asking/fields.js" */
/** @typedef {Control & { offer: (terms: readonly Term[]) => void }} ConfirmingControl */

/**
 * @param {Field} field
 * @param {string} id
 * @param {Means} means
 * @returns {ConfirmingControl}
 */
export function confirmingControl(field, id, means) {
  const element = make("div", {});
  /** @type {Raw | undefined} */
  let raw;
  let inner = choicesControl(field, id, means);
  const draw = (/** @type {readonly Term[]} */ terms) => {
    inner = choicesControl({ ...field, terms }, id, means);
    inner.show(raw);
    const empty = terms.length ? [] : [make("p", { class: "ds-field__left" }, means.t("confirm_later"))];
    element.replaceChildren(inner.element, ...empty);
  };
  draw([]);
  element.addEventListener("input", () => (raw = inner.read()));
  return {
    element, target: make("span", { id }), isGroup: true,
    read: () => raw,
    show: (given) => {
      raw = given;
      inner.show(raw);
    },
    offer: draw,
  };
}
