/** The message that asks a provider for answers: its subject, its text, and the letter that it begins. Knows no DOM. */

import { ASK, EDIT } from "../declared.js";
import { coded } from "../query.js";

/** @import { Translate } from "../translations.js" */
/** @import { Group } from "./questions.js" */
/** What the message is about. @typedef {{ name: string, slug: string, page: string, site: string }} About */
/** @typedef {{ subject: string, text: string, letter: string }} Message */

/** Programs for e-mail cut longer addresses. */
const LONGEST_LETTER = 1900;

/**
 * The query of a form that is filled with an entry and asks only some questions.
 * @param {string} slug
 * @param {readonly Group[]} groups
 */
export function queryOf(slug, groups) {
  return queryFor(slug, groups.flatMap(({ questions }) => questions.map(({ key }) => key)));
}

/**
 * @param {string} slug
 * @param {readonly string[]} keys those of the questions
 */
export function queryFor(slug, keys) {
  return `?${EDIT}=${slug}&${ASK}=${keys.join(",")}`;
}

/**
 * @param {About} about
 * @param {readonly Group[]} groups the questions
 * @param {string} form the address of the form that asks them
 * @param {string} recipient the address of the letter, "" where it is not known
 * @param {Translate} t
 * @returns {Message}
 */
export function messageOf(about, groups, form, recipient, t) {
  const subject = t("subject", { ...about });
  const questions = groups.map(({ label, questions: own }) => [label, ...own.map((question) => `- ${question.label}`)].join("\n"));
  const text = t("text", { ...about, form, questions: questions.join("\n\n") });
  const whole = letterOf(recipient, subject, text);
  const isLong = whole.length > LONGEST_LETTER;
  const short = isLong ? t("short_text", { ...about, form }) : text;
  return { subject, text, letter: isLong ? letterOf(recipient, subject, short) : whole };
}

/**
 * @param {string} recipient
 * @param {string} subject
 * @param {string} text
 */
function letterOf(recipient, subject, text) {
  return `mailto:${coded(recipient)}?subject=${coded(subject)}&body=${coded(text)}`;
}
