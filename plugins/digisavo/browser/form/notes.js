/** What is said above a form when it opens: what is completed, what is missing, and what was asked for in vain. */

import { make } from "../shared/elements.js";
import { countOfQuestions, missing } from "./asking/fields.js";

/** @import { Declaration } from "./asking/declaration.js" */
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
    const name = String(writer.answers.values.get(declaration.keys.title ?? "") ?? slug);
    const count = countOfQuestions(missing(declaration.fields, writer.answers.values));
    const lacking = count ? `${t("missing", { count })} ${t("minutes", { count: Math.ceil(count / PACE) })}` : t("nothing_missing");
    own.push({ text: course.way === "missing" ? lacking : t(`opened_${course.way}`), isWarning: false });
    entitle(t(`heading_${course.way}`, { name }));
  }
  const strange = writer.writing?.strange ?? [];
  if (strange.length) {
    own.push({ text: t("strange_keys", { keys: strange.join(", ") }), isWarning: false });
  }
  if (writer.placed.length) {
    own.push({ text: t("placed", { questions: writer.placed.map((key) => writer.byKey.get(key)?.label).join(", ") }), isWarning: true });
  }
  element.replaceChildren(...[...notes, ...own].map(noteOf));
}

/**
 * Gives the page the name of what it does now.
 * @param {string} title
 */
function entitle(title) {
  const heading = document.querySelector("main h1");
  if (heading) {
    document.title = document.title.replace(heading.textContent ?? "", title);
    heading.textContent = title;
  }
}

/** @param {Note} note */
function noteOf({ text, isWarning, link }) {
  const onward = link ? [" ", make("a", { href: link.href }, link.text)] : [];
  return make("p", { class: isWarning ? "ds-note ds-alert" : "ds-note", ...(isWarning ? { role: "alert" } : {}) }, text, ...onward);
}
