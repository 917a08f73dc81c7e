/** Controls in which one types and picks of a list: one thing, or several that stand below as chips. */

import { makeCombobox } from "../../shared/combobox/field.js";
import { Listbox } from "../../shared/combobox/listbox.js";
import { contentOf } from "../../shared/combobox/option.js";
import { Typing } from "../../shared/combobox/typing.js";
import { make, unseen } from "../../shared/elements.js";
import { asLines, asText } from "../asking/raw.js";

/** @import { Control, Means } from "./control.js" */
/** @import { Field } from "../asking/fields.js" */
/** @import { Option, Source } from "./sources.js" */

/**
 * @param {Field} field
 * @param {string} id
 * @param {Means} means
 * @param {Source} source
 * @returns {Control}
 */
export function pickControl(field, id, means, source) {
  let value = "";
  const input = make("input", { id, type: "text" });
  const element = make("div", { class: "ds-field__control ds-field__pick" }, input);
  listen(element, input, field, means, source, (option) => {
    [input.value, value] = [option.title, option.value];
    element.dispatchEvent(new Event("input", { bubbles: true }));
  });
  input.addEventListener("input", ({ target }) => {
    if (target === input) {
      value = input.value.trim();
    }
  });
  return {
    element, target: input, isGroup: false,
    // What a text stands for may be known later than it is typed.
    read: () => source.valueOf(value),
    show: (raw) => {
      value = asText(raw);
      input.value = source.titleOf(value);
    },
  };
}

/**
 * @param {Field} field
 * @param {string} id
 * @param {Means} means
 * @param {Source} source
 * @returns {Control}
 */
export function picksControl(field, id, means, source) {
  /** @type {string[]} */
  let values = [];
  const input = make("input", { id, type: "text" });
  const chips = make("ul", { class: "ds-chips ds-field__chips" });
  const element = make("div", { class: "ds-field__control ds-field__pick" }, input);
  const draw = () => chips.replaceChildren(...values.map((value) => make("li", {}, chipOf(value))));
  const change = (/** @type {string[]} */ now) => {
    values = now;
    draw();
    element.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const add = (/** @type {string} */ value) => {
    input.value = "";
    change(values.includes(value) ? values : [...values, value]);
  };
  const chipOf = (/** @type {string} */ value) => {
    const title = source.titleOf(value);
    const chip = make("button", { type: "button" }, title, make("span", { "aria-hidden": "true" }, " ×"), unseen(means.t("remove")));
    chip.addEventListener("click", () => {
      // The focus moves first: with the chip it would leave the question, which draws its chips anew when it is left.
      input.focus();
      change(values.filter((one) => one !== value));
    });
    return chip;
  };
  listen(element, input, field, means, source, (option) => add(option.value));
  element.append(chips);
  const take = () => {
    const typed = input.value.split(",").map((text) => text.trim()).filter(Boolean);
    typed.forEach((text) => add(source.valueOf(text)));
    return typed.length > 0;
  };
  input.addEventListener("keydown", (event) => {
    // What is typed is taken by the key that ends it, unless an option of the list is chosen by it.
    if (!event.defaultPrevented && (event.key === "Enter" || event.key === ",") && take()) {
      event.preventDefault();
    }
  });
  input.addEventListener("blur", take);
  return {
    element, target: input, isGroup: false,
    read: () => [...new Set(values.map(source.valueOf))],
    show: (raw) => {
      values = asLines(raw);
      draw();
    },
  };
}

/**
 * Opens a list of what a typed text may mean.
 * @param {HTMLElement} element
 * @param {HTMLInputElement} input
 * @param {Field} field
 * @param {Means} means
 * @param {Source} source
 * @param {(option: Option) => void} pick
 */
function listen(element, input, field, { t }, source, pick) {
  const list = new Listbox(input, `${input.id}-list`);
  makeCombobox(input, list.id);
  /** @type {Typing<Option[]>} */
  const typing = new Typing(input, list, {
    ask: (query) => source.find(query),
    show: (options) => {
      const elements = options.map((option) => {
        const made = make("div", { role: "option" }, ...contentOf([option.title], option.kind ?? "", [option.summary ?? ""]));
        made.addEventListener("click", () => {
          pick(option);
          typing.close();
        });
        return made;
      });
      const said = t("options", { count: options.length });
      list.show(elements, { label: field.label, message: options.length ? "" : t(source.isOpen ? "no_option_open" : "no_option"), said });
    },
  });
  element.append(list.panel, list.status);
  typing.begin();
}
