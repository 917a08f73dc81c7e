/** The names of all entries of a kind: which slugs are taken, which entries are alike, and what they are called. */

import { FORM_NAMES } from "../../shared/declared.js";
import { load } from "../../shared/fetching.js";
import { folded } from "../../shared/letters.js";
import { Once } from "../../shared/once.js";

/** @typedef {{ slug: string, title: string, answers: readonly string[] }} Named */
/** @typedef {{ keys: readonly string[], entries: readonly Named[], previous: ReadonlyMap<string, string> }} NameList */

const LEAST_ALIKE = 5;
const SCHEME = /^https?:\/\/(?:www\.)?/;

export class Names {
  #lists;
  /** Those that have come, by kind. @type {Map<string, NameList>} */
  come = new Map();

  /** @param {string} root of the site */
  constructor(root) {
    const loaded = (/** @type {string} */ name) => load(`${root}${FORM_NAMES}${name}.json`);
    this.#lists = new Once(async (kind) => {
      const first = await loaded(kind);
      const further = Array.from({ length: first.files - 1 }, (_, at) => loaded(`${kind}-${at + 1}`));
      const list = listOf([first, ...(await Promise.all(further))]);
      this.come.set(kind, list);
      return list;
    });
  }

  /**
   * The names of a kind; fails where they cannot be fetched.
   * @param {string} kind
   * @returns {Promise<NameList>}
   */
  of(kind) {
    return this.#lists.get(kind);
  }
}

/** @param {{ keys: string[], entries: string[][], previous: [string, string][] }[]} files @returns {NameList} */
function listOf(files) {
  const entries = files.flatMap((file) => file.entries).map(([slug, title, ...answers]) => ({ slug, title, answers }));
  return { keys: files[0].keys, entries, previous: new Map(files.flatMap(({ previous }) => previous)) };
}

/**
 * The entries whose title or slug has a typed text, those that begin with it first.
 * @param {NameList} list
 * @param {string} text
 * @param {number} most
 */
export function found({ entries }, text, most) {
  const typed = folded(text);
  const begun = entries.filter(({ slug, title }) => folded(title).startsWith(typed) || slug.startsWith(typed));
  const within = entries.filter((entry) => !begun.includes(entry) && folded(entry.title).includes(typed));
  return [...begun, ...within].slice(0, most);
}

/**
 * The entries that are probably the same as one that is written: of its name, or of an answer that no two share.
 * @param {NameList} list
 * @param {string} title
 * @param {readonly string[]} answers those of the keys of the list
 */
export function alike({ entries }, title, answers) {
  const name = lettersOf(title);
  return entries.filter((entry) => {
    const other = lettersOf(entry.title);
    const isNear = name.length >= LEAST_ALIKE && other.length >= LEAST_ALIKE && (name.startsWith(other) || other.startsWith(name));
    return name && (name === other || isNear || answers.some((answer, place) => answer && plain(answer) === plain(entry.answers[place] ?? "")));
  }).slice(0, 3);
}

/** @param {string} text */
function lettersOf(text) {
  return folded(text).replace(/[^\p{L}\p{N}]/gu, "");
}

/** @param {string} text */
function plain(text) {
  return text.trim().toLowerCase().replace(SCHEME, "").replace(/\/+$/, "");
}
