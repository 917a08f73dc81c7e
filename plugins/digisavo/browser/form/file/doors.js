/** The doors by which a text leaves the form: GitHub, and a letter to the editors. Knows no DOM. */

import { coded } from "../../shared/query.js";

/** @import { Translate } from "../../shared/translations.js" */

/** Browsers and GitHub take addresses of this length; a longer text goes by letter. */
export const LONGEST_URL = 6000;
/** Programs of mail take a letter of this length from a link. */
const LONGEST_LETTER = 1900;

/**
 * @typedef {object} Sent
 * @property {string} kind
 * @property {string} slug the name of the file without its ending
 * @property {string} suffix
 * @property {string} title
 * @property {string} text
 * @property {string} version of the file with which the form began, "" where that is not known
 * @property {boolean} isNew
 */
/** @typedef {{ new: string, edit: string, editors: string }} Places */

/**
 * Where GitHub opens the file: a new one with its text, unless that is too long, or the one that there is.
 * @param {Sent} sent
 * @param {Places} places
 */
export function repositoryDoor({ slug, suffix, text, isNew }, places) {
  const file = `${slug}${suffix}`;
  if (!isNew) {
    return { url: `${places.edit}${coded(file)}`, isLong: false };
  }
  const name = `${places.new}?filename=${coded(file)}`;
  const whole = `${name}&value=${coded(text)}`;
  const isLong = whole.length > LONGEST_URL;
  return { url: isLong ? name : whole, isLong };
}

/**
 * The text as it is sent by letter: its first line tells the editors' command which file it is, and of which version.
 * @param {Sent} sent
 */
export function markedText({ kind, slug, version, text }) {
  return `# Digisavo: ${kind}/${slug}${version && ` ${version}`}\n${text}`;
}

/**
 * The letter to the editors: its subject, its words, and a link that opens it where it is short enough.
 * @param {Sent} sent
 * @param {Places} places
 * @param {Translate} t
 */
export function letterDoor(sent, { editors }, t) {
  const subject = t(sent.isNew ? "letter_new" : "letter_change", { name: sent.title });
  const words = `${t("letter")}\n\n${markedText(sent)}`;
  const mail = (/** @type {string} */ body) => `mailto:${editors}?subject=${coded(subject)}&body=${coded(body)}`;
  const whole = mail(words);
  const isShort = whole.length <= LONGEST_LETTER;
  return { subject, words, isShort, url: isShort ? whole : mail(t("letter_paste")) };
}
