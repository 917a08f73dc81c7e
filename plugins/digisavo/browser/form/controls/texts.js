/** Controls in which one writes: a line, a longer text, and a list with one thing on each line. */

import { make } from "../../shared/elements.js";
import { asLines, asText } from "../asking/raw.js";

/** @import { Control, Means } from "./control.js" */
/** @import { Field } from "../asking/fields.js" */

/** How many letters are written on one line, and from how many on what is left of them is told. */
const MOST_IN_LINE = 120;
const LINES = { markdown: 10, text: 4, list: 4 };
/** @type {Record<string, string>} */
const KEYBOARDS = { url: "url", email: "email", phone: "tel", number: "decimal", money: "decimal" };
/** How much room the answer needs, in letters. @type {Record<string, string>} */
const WIDTHS = { date: "12", moment: "18", number: "10", money: "10", business_id: "12", phone: "20" };

/** The types in whose answers a space may be within a number, and what stands on two lines is none. */
const WITHOUT_WORDS = ["number", "money"];

/**
 * Keeps lines that are pasted on one line apart: the browser would join the words at their ends.
 * @param {HTMLInputElement | HTMLTextAreaElement} input
 * @param {string} sign
 */
function keepApart(input, sign) {
  input.addEventListener("paste", (event) => {
    const pasted = /** @type {ClipboardEvent} */ (event).clipboardData?.getData("text/plain").trim() ?? "";
    if (/[\r\n]/.test(pasted)) {
      event.preventDefault();
      input.setRangeText(pasted.replace(/\s*[\r\n]\s*/g, sign), input.selectionStart ?? 0, input.selectionEnd ?? 0, "end");
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
}

/**
 * @param {Field} field
 * @param {string} id
 * @param {Means} means
 * @returns {Control}
 */
export function textControl(field, id, means) {
  const isLong = field.type === "markdown" || (field.type === "text" && !means.isInRow && (field.most === 0 || field.most > MOST_IN_LINE * 1.5));
  const input = isLong
    ? make("textarea", { id, rows: String(field.type === "markdown" ? LINES.markdown : LINES.text) })
    : make("input", { id, type: "text", autocomplete: "off", ...widthOf(field) });
  if (!isLong) {
    keepApart(input, WITHOUT_WORDS.includes(field.type) ? "\t" : " ");
  }
  if (KEYBOARDS[field.type]) {
    input.inputMode = KEYBOARDS[field.type];
    input.spellcheck = false;
  }
  const left = field.most ? make("p", { class: "ds-field__left" }) : undefined;
  const tell = () => {
    if (left) {
      const length = letters(input.value, field.type);
      const isOver = length > field.most;
      left.textContent = means.t(isOver ? "letters_over" : "letters_left", { count: Math.abs(field.most - length) });
      left.toggleAttribute("data-over", isOver);
      left.hidden = length < field.most * 0.6;
    }
  };
  input.addEventListener("input", tell);
  tell();
  return {
    element: make("div", { class: "ds-field__control" }, input, ...(left ? [left] : [])),
    target: input,
    isGroup: false,
    read: () => (isLong ? input.value.replace(/\r\n?/g, "\n") : input.value.trim()),
    show: (raw) => {
      input.value = asText(raw);
      tell();
    },
  };
}

/** @param {Field} field @returns {Record<string, string>} */
function widthOf(field) {
  return WIDTHS[field.type] ? { size: WIDTHS[field.type], class: "ds-field__short" } : {};
}

/**
 * The letters of a text as checks count them: white space is folded but in Markdown.
 * @param {string} text
 * @param {string} type
 */
function letters(text, type) {
  return [...(type === "markdown" ? text.trim() : text.trim().replace(/\s+/g, " "))].length;
}

/**
 * @param {Field} field
 * @param {string} id
 * @param {Means} means
 * @returns {Control}
 */
export function linesControl(field, id, { t }) {
  const input = make("textarea", { id, rows: String(LINES.list) });
  const note = make("p", { class: "ds-field__left" }, t("one_a_line"));
  return {
    element: make("div", { class: "ds-field__control" }, input, note),
    target: input,
    isGroup: false,
    read: () => input.value.split("\n").map((line) => line.trim().replace(/^[-•*]\s+/, "")).filter(Boolean),
    show: (raw) => (input.value = asLines(raw).join("\n")),
  };
}
