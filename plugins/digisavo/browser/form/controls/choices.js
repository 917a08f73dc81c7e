/** Controls in which one chooses of a few: one by round buttons or a menu, several by boxes. */

import { make } from "../../shared/elements.js";
import { asLines, asText } from "../asking/raw.js";

/** @import { Control, Means } from "./control.js" */
/** @import { Field, Raw, Term } from "../asking/fields.js" */

/** How an answer begins that is none of the terms. */
const OTHER = "muu:";

/**
 * One of a few terms, or where the list is open something else.
 * @param {Field} field
 * @param {string} id
 * @param {Means} means
 * @returns {Control}
 */
export function choiceControl(field, id, means) {
  const boxes = buttonsOf(field, id, "radio", means);
  const clear = make("button", { type: "button", class: "ds-link", hidden: "" }, means.t("clear_choice"));
  const element = make("div", { class: "ds-field__choices" }, ...boxes.elements, clear);
  const tell = () => (clear.hidden = !boxes.inputs.some((input) => input.checked) || field.required !== "no");
  element.addEventListener("input", tell);
  clear.addEventListener("click", () => {
    boxes.check([]);
    boxes.inputs[0].focus();
    element.dispatchEvent(new Event("input", { bubbles: true }));
  });
  return {
    element, target: boxes.inputs[0], isGroup: true,
    read: () => boxes.read()[0],
    show: (raw) => {
      boxes.check(raw === undefined ? [] : [asText(raw)]);
      tell();
    },
  };
}

/**
 * Several of a few terms.
 * @param {Field} field
 * @param {string} id
 * @param {Means} means
 * @returns {Control}
 */
export function choicesControl(field, id, means) {
  const boxes = buttonsOf(field, id, "checkbox", means);
  return {
    element: make("div", { class: "ds-field__choices" }, ...boxes.elements),
    target: boxes.inputs[0] ?? make("span"),
    isGroup: true,
    read: () => boxes.read(),
    show: (raw) => boxes.check(asLines(raw)),
  };
}

/**
 * One of a few terms, in a row where there is little room.
 * @param {Field} field
 * @param {string} id
 * @param {Means} means
 * @returns {Control}
 */
export function selectControl(field, id, { t }) {
  const select = make("select", { id }, make("option", { value: "" }, t("choose")));
  select.append(...field.terms.map((term) => make("option", { value: term.id }, term.label)));
  const own = make("input", { type: "text", autocomplete: "off", hidden: "", "aria-label": t("other_text") });
  if (field.isOpen) {
    select.append(make("option", { value: OTHER }, t("other")));
  }
  const tell = () => (own.hidden = select.value !== OTHER);
  select.addEventListener("change", tell);
  return {
    element: make("div", { class: "ds-field__control" }, select, own), target: select, isGroup: false,
    read: () => (select.value === OTHER ? `${OTHER} ${own.value.trim()}` : select.value),
    show: (raw) => {
      const text = asText(raw);
      const isOther = field.isOpen && text.startsWith(OTHER);
      if (text && !isOther && !field.terms.some((term) => term.id === text)) {
        select.append(make("option", { value: text }, text));
      }
      select.value = isOther ? OTHER : text;
      own.value = isOther ? text.slice(OTHER.length).trim() : "";
      tell();
    },
  };
}

/**
 * The buttons of the terms. Answers that are none of them are kept: each gets a button of its own.
 * @param {Field} field
 * @param {string} id
 * @param {"radio" | "checkbox"} type
 * @param {Means} means
 */
function buttonsOf(field, id, type, { t }) {
  const made = field.terms.map((term, place) => buttonOf(term, place ? `${id}-${place}` : id, id, type));
  const other = field.isOpen ? otherOf(id, type, t) : undefined;
  const extra = make("div", { class: "ds-field__extra" });
  const inputs = () => [...made, ...(other ? [other] : [])].map(({ input }) => input);
  return {
    elements: [...made.map(({ element }) => element), extra, ...(other ? [other.element] : [])],
    inputs: inputs(),
    read() {
      const checked = [...made.map(({ input }) => input), ...extra.querySelectorAll("input")].filter((input) => input.checked);
      const own = other?.read();
      return [...checked.map((input) => input.value), ...(own ? [own] : [])];
    },
    /** @param {readonly string[]} values */
    check(values) {
      const known = new Set(field.terms.map((term) => term.id));
      made.forEach(({ input }) => (input.checked = values.includes(input.value)));
      const strange = values.filter((value) => !known.has(value));
      const own = other && strange.find((value) => value.startsWith(OTHER));
      other?.show(own ?? "");
      const rest = strange.filter((value) => value !== own);
      const kept = rest.map((value, place) => buttonOf({ id: value, label: value }, `${id}-x${place}`, id, type));
      kept.forEach(({ input }) => (input.checked = true));
      extra.replaceChildren(...kept.map(({ element }) => element));
    },
  };
}

/**
 * @param {Term} term
 * @param {string} id
 * @param {string} name
 * @param {"radio" | "checkbox"} type
 */
function buttonOf(term, id, name, type) {
  const input = make("input", { type, id, name, value: term.id });
  const definition = term.definition ? [make("span", { class: "ds-field__definition" }, term.definition)] : [];
  const element = make("label", { class: "ds-field__choice" }, input, make("span", {}, term.label, ...definition));
  return { input, element };
}

/**
 * The button of what is none of the terms, and the field in which it is told.
 * @param {string} name
 * @param {"radio" | "checkbox"} type
 * @param {Means["t"]} t
 */
function otherOf(name, type, t) {
  const { input, element: label } = buttonOf({ id: OTHER, label: t("other") }, `${name}-other`, name, type);
  const text = make("input", { type: "text", id: `${name}-other-text`, autocomplete: "off", "aria-label": t("other_text") });
  const inner = make("div", { class: "ds-field__other", hidden: "" }, text);
  const tell = () => (inner.hidden = !input.checked);
  const element = make("div", {}, label, inner);
  // Another round button that is chosen says nothing to this one.
  queueMicrotask(() => element.parentElement?.addEventListener("change", tell));
  return {
    input, element,
    read: () => (input.checked ? `${OTHER} ${text.value.trim()}`.trim() : ""),
    /** @param {string} raw */
    show(raw) {
      input.checked = Boolean(raw);
      text.value = raw.slice(OTHER.length).trim();
      tell();
    },
  };
}
