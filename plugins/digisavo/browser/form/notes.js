/** What is said above a form when it opens: what is completed, what is missing, and what was asked for in vain. */

import { make } from "../shared/elements.js";
import { countOfQuestions, missing } from "./fields.js";

/** @import { Declaration } from "./declaration.js" */
/** @import { Note, Opening } from "./opening.js" */
/** @import { Translate } from "../shared/translations.js" */
/** @import { Writer } from "./writer.js" */

/** How many questions are answered in a minute. */
const PACE = 2;

/**
 * @param {HTMLElement} element
 * @param {Opening} opening
 * @param {Writer} writer
 * @param {Declaration} declaration
 * @param {Translate} t
 */
export function showNotes(element, { slug, course, notes }, writer, declaration, t) {
  /** @type {Note[]} */
  const own = [];
  if (slug) {
    const title = String(writer.answers.values.get(declaration.keys.title ?? "") ?? slug);
    own.push({ text: t(`opened_${course.way}`, { name: title }), isWarning: false });
  }
  if (slug && course.way === "missing") {
    const count = countOfQuestions(missing(declaration.fields, writer.answers.values));
    own.push({ text: count ? `${t("missing", { count })} ${t("minutes", { count: Math.ceil(count / PACE) })}` : t("nothing_missing"), isWarning: false });
  }
  if (writer.writing.strange.length) {
    own.push({ text: t("strange_keys", { keys: writer.writing.strange.join(", ") }), isWarning: false });
  }
  element.replaceChildren(...[...notes, ...own].map(noteOf));
}

/** @param {Note} note */
function noteOf({ text, isWarning, link }) {
  const onward = link ? [" ", make("a", { href: link.href }, link.text)] : [];
  return make("p", { class: isWarning ? "ds-note ds-alert" : "ds-note", ...(isWarning ? { role: "alert" } : {}) }, text, ...onward);
}
