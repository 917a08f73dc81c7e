/** How an entry will look: its card, its page and its file. */

import { make, outward } from "../../shared/elements.js";
import { EVIDENCE } from "../asking/fields.js";
import { asRows, asText } from "../asking/raw.js";
import { inWords } from "../asking/words_of.js";

/** @import { Declaration } from "../asking/declaration.js" */
/** @import { Field, Values } from "../asking/fields.js" */
/** @import { Translate } from "../../shared/translations.js" */

const MOST_IN_CARD = 3;

/**
 * @param {Declaration} declaration
 * @param {Values} values
 * @param {readonly string[]} cardKeys
 * @param {Translate} t
 */
export function cardOf(declaration, values, cardKeys, t) {
  const { title, summary } = titleAndSummary(declaration, values, t);
  const facts = cardKeys.flatMap((key) => {
    const field = declaration.fields.find((one) => one.key === key);
    const words = field ? shortened(field, values) : "";
    return field && words ? [make("span", {}, `${field.label}: ${words}`), " "] : [];
  });
  const card = make("li", { class: "ds-card" }, make("h4", {}, title));
  card.append(...(summary ? [make("p", {}, summary)] : []), ...(facts.length ? [make("p", { class: "ds-meta" }, ...facts)] : []));
  return make("ul", { class: "ds-cards" }, card);
}

/**
 * @param {Field} field
 * @param {Values} values
 */
function shortened(field, values) {
  const raw = values.get(field.key);
  // Of rows a card names what they are about.
  const heads = asRows(raw).flatMap((row) => field.fields.map((part) => asText(row[part.key])).find(Boolean) ?? []);
  const words = field.fields.length ? heads : inWords(field, raw, document.documentElement.lang);
  return words.slice(0, MOST_IN_CARD).join(", ") + (words.length > MOST_IN_CARD ? " …" : "");
}

/**
 * @param {Declaration} declaration
 * @param {Values} values
 * @param {Translate} t
 */
export function pageOf(declaration, values, t) {
  const { title, summary } = titleAndSummary(declaration, values, t);
  const shown = new Set([declaration.keys.title, declaration.keys.summary]);
  const groups = declaration.groups.flatMap(({ id, label }) => {
    const fields = declaration.fields.filter((field) => field.group === id && !shown.has(field.key) && field.type !== EVIDENCE && values.has(field.key));
    return fields.length ? [make("h4", {}, label), make("dl", { class: "ds-facts" }, ...fields.map((field) => factOf(field, values)))] : [];
  });
  return make("div", { class: "ds-answering__page" }, make("h3", {}, title), ...(summary ? [make("p", { class: "ds-lead" }, summary)] : []), ...groups);
}

/**
 * @param {Field} field
 * @param {Values} values
 */
function factOf(field, values) {
  const words = inWords(field, values.get(field.key), document.documentElement.lang);
  const isAddress = field.type === "url" || field.type === "urls";
  const items = words.map((text) => (isAddress ? outward(text, text) : text));
  const value = items.length === 1
    ? (field.type === "markdown" ? words[0].split(/\n{2,}/).map((part) => make("p", {}, part)) : items)
    : [make("ul", {}, ...items.map((item) => make("li", {}, item)))];
  return make("div", {}, make("dt", {}, field.label), make("dd", {}, ...value));
}

/**
 * @param {Declaration} declaration
 * @param {Values} values
 * @param {Translate} t
 */
function titleAndSummary({ keys, fields }, values, t) {
  const answer = (/** @type {string | undefined} */ key) => (typeof values.get(key ?? "") === "string" ? String(values.get(key ?? "")) : "");
  const host = fields.find((field) => field.key === keys.host);
  const owner = [answer("municipality"), answer("organisation")].filter(Boolean).join(", ");
  const title = answer(keys.title) || (host ? [owner, answer(host.key)].filter(Boolean).join(": ") : "");
  return { title: title || t("nameless"), summary: answer(keys.summary) };
}
