/** With what a form opens: what its address asks for, the entry that is completed, and what is said of it. */

import { API, ASK, CONFIRM, EDIT, HOST, SHORT } from "../shared/declared.js";
import { itemsIn } from "../shared/query.js";
import { isSlug, shortened } from "../shared/slugs.js";
import { formOf } from "./asking/declaration.js";

/** @import { Declaration } from "./asking/declaration.js" */
/** @import { NameList, Names } from "./others/names.js" */
/** @import { Writing } from "./file/writing.js" */
/** @import { Course } from "./asking/steps.js" */
/** @import { Translate } from "../shared/translations.js" */
/** @typedef {{ text: string, isWarning: boolean, link?: { text: string, href: string } }} Note */
/**
 * @typedef {object} Opening
 * @property {string} slug of the entry that is completed, "" for a new one
 * @property {string} source the text of its file
 * @property {string} version of that file, "" for a new one
 * @property {Writing | null} writing what writes it, null for a new one
 * @property {Course} course
 * @property {string} name of the file that was opened, "" for none
 * @property {string} host the slug of the entry that it is about
 * @property {Note[]} notes
 */

/** The names of files may be longer than slugs: a date or a host stands before them. */
const LONGEST = 130;

/**
 * @param {string} query of the address
 * @param {Declaration} declaration
 * @param {Names} names
 * @param {string} root of the site
 * @param {{ shortKeys: readonly string[] | null, edit: string }} setting
 * @param {Translate} t
 * @returns {Promise<Opening>}
 */
export async function openingOf(query, declaration, names, root, { shortKeys, edit }, t) {
  const asked = new URLSearchParams(query);
  /** @type {Note[]} */
  const notes = [];
  const warn = (/** @type {string} */ text, /** @type {Note["link"]} */ link = undefined) => notes.push({ text, isWarning: true, link });
  const wanted = asked.get(EDIT) ?? "";
  const slug = wanted ? await known(wanted, await names.of(declaration.kind).catch(() => null), warn, t) : "";
  const content = slug ? await contentOf(`${root}${API}${declaration.kind}/${slug}${declaration.suffix}`) : new Uint8Array();
  const source = content && new TextDecoder().decode(content);
  if (slug && source === null) {
    warn(t("no_source"), { text: t("open_source"), href: `${edit}${slug}${declaration.suffix}` });
  }
  const writing = slug && source !== null ? await writingOf(source, declaration) : null;
  if (slug && source !== null && !writing) {
    warn(t("unreadable"), { text: t("open_source"), href: `${edit}${slug}${declaration.suffix}` });
  }
  const { keys, strange } = keysIn(asked.get(ASK) ?? "", declaration);
  if (strange.length) {
    warn(t("unknown_questions", { names: strange.map(shortened).join(", ") }));
  }
  const way = courseOf(Boolean(writing), keys, asked, shortKeys);
  const host = declaration.keys.host ? (asked.get(HOST) ?? "") : "";
  const isHost = host !== "" && (await isEntryOf(declaration, names, host));
  if (host && !isHost) {
    warn(t("unknown_host", { name: shortened(host) }));
  }
  return {
    slug: writing ? slug : "", source: (writing && source) || "", version: writing && content ? await versionIn(content) : "", writing, name: "", host: isHost ? host : "", notes,
    course: { way, keys: way === "short" ? (shortKeys ?? []) : keys },
  };
}

/**
 * @param {boolean} isThere whether an entry is completed
 * @param {readonly string[]} keys
 * @param {URLSearchParams} asked
 * @param {readonly string[] | null} shortKeys
 * @returns {Course["way"]}
 */
function courseOf(isThere, keys, asked, shortKeys) {
  if (isThere && asked.get(CONFIRM)) {
    return "none";
  }
  if (isThere) {
    return keys.length ? "asked" : "missing";
  }
  return asked.get(SHORT) && shortKeys ? "short" : "new";
}

/**
 * Whether there is an entry of a slug that an entry of the kind may be about; where nobody knows it is taken for one.
 * @param {Declaration} declaration
 * @param {Names} names
 * @param {string} slug
 */
async function isEntryOf({ fields, keys }, names, slug) {
  const kinds = fields.find(({ key }) => key === keys.host)?.kinds ?? [];
  try {
    const lists = await Promise.all(kinds.map((kind) => names.of(kind)));
    return lists.some(({ entries }) => entries.some((entry) => entry.slug === slug));
  } catch {
    return isSlug(slug);
  }
}

/**
 * The slug of today of the entry that is asked for, "" where there is none.
 * @param {string} wanted
 * @param {NameList | null} list null where it could not be fetched
 * @param {(text: string) => void} warn
 * @param {Translate} t
 */
async function known(wanted, list, warn, t) {
  const isName = wanted.length <= LONGEST && wanted.replace(/^\d{4}-\d\d-\d\d-/, "").split("--").every((part) => isSlug(part));
  if (!list) {
    warn(t("no_names"));
    return "";
  }
  const slug = list.previous.get(wanted) ?? wanted;
  if (!isName || !list.entries.some((entry) => entry.slug === slug)) {
    warn(t("unknown_entry", { name: shortened(wanted) }));
    return "";
  }
  return slug;
}

/**
 * What a file of the site has, null where it cannot be fetched.
 * @param {string} address
 */
async function contentOf(address) {
  try {
    const response = await fetch(address);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}

/**
 * What writes the file of an entry, null where it cannot be read. Most writers begin a new entry and need it later.
 * @param {string} source
 * @param {Declaration} declaration
 */
async function writingOf(source, declaration) {
  const { Unreadable, Writing: Reading } = await import("./file/writing.js");
  try {
    return new Reading(formOf(declaration, ""), source);
  } catch (error) {
    if (error instanceof Unreadable) {
      return null;
    }
    throw error;
  }
}

/**
 * What git calls a file that has this. Who begins a new entry has no use for it.
 * @param {Uint8Array} content
 */
async function versionIn(content) {
  const { versionOf } = await import("./file/versions.js");
  return versionOf(content);
}

/**
 * The keys of the questions that are asked for; a group stands for all of its questions.
 * @param {string} text
 * @param {Declaration} declaration
 */
function keysIn(text, { fields }) {
  const names = itemsIn(text);
  const keysOf = (/** @type {string} */ name) => fields.map(({ key }) => key).filter((key) => key === name || key.startsWith(`${name}.`));
  return { keys: names.flatMap(keysOf), strange: names.filter((name) => !keysOf(name).length) };
}
