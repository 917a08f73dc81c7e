/** What has changed since a memo was made, in words. Knows no DOM. */

import { hostOf } from "../../shared/texts/addresses.js";
import { dayIn } from "../../shared/texts/days.js";
import { OUTSIDE } from "./draft.js";
import { lines, piece, table } from "../../shared/papers/pieces.js";

/** @import { Changes } from "./changes.js" */
/** @import { Answer, Memo } from "./draft.js" */
/** @import { Cell } from "../table/comparison.js" */
/** @import { Translate } from "../../shared/translations.js" */

const LETTERS_OF_COMMIT = 8;

/**
 * @param {Memo} memo
 * @param {Changes} changes
 * @param {ReadonlySet<string>} gone slugs of services that are no longer in the catalogue
 * @param {{t: Translate, language: string}} page
 */
export function reportOf(memo, changes, gone, { t, language }) {
  const absent = memo.candidates.filter(({ title }) => changes.absent.includes(title));
  const sentences = [
    t("changes.made_on", { date: dayIn(language, memo.made_on) }),
    ...versions(changes, t),
    changes.changed.length ? t("changes.count", { count: changes.changed.length }) : t("changes.none"),
    ...(changes.same ? [t("changes.same", { count: changes.same })] : []),
  ];
  const notes = [
    ...noteOf("changes.gone", absent.filter(({ slug }) => gone.has(slug)).map(({ title }) => title), t),
    ...noteOf("changes.outside", absent.filter(({ slug }) => !gone.has(slug)).map(({ title }) => title), t),
    ...noteOf("changes.renamed", changes.renamed, t),
  ];
  return [piece("p", {}, sentences.join(" ")), ...notes, ...tableOf(changes, t)];
}

/**
 * @param {string} key
 * @param {string[]} titles
 * @param {Translate} t
 */
function noteOf(key, titles, t) {
  return titles.length ? [piece("p", {}, t(key, { names: titles.join(", ") }))] : [];
}

/**
 * @param {Changes} changes
 * @param {Translate} t
 */
function versions({ before, after }, t) {
  const short = (/** @type {string[]} */ commits) => commits.map((commit) => commit.slice(0, LETTERS_OF_COMMIT)).join(", ");
  const values = { before: short(before), after: short(after) };
  return values.before && values.after ? [t(values.before === values.after ? "changes.same_version" : "changes.versions", values)] : [];
}

/**
 * @param {Changes} changes
 * @param {Translate} t
 */
function tableOf({ changed }, t) {
  const heads = ["service", "row", "before", "after"].map((key) => t(`changes.${key}`));
  const [, , then, now] = heads;
  const rows = changed.map(({ title, label, before, after }) => piece(
    "tr", {}, piece("th", { scope: "row" }, title), piece("td", {}, label),
    piece("td", { "data-label": `${then}:` }, ...contentOf(before, after, "gone", t)),
    piece("td", { "data-label": `${now}:` }, ...contentOf(after, before, "come", t)),
  ));
  return rows.length ? [table("ds-memo__table", t("changes.caption"), heads, [piece("tbody", {}, ...rows)])] : [];
}

/**
 * An answer beside the one with which it is compared; of a list only what the other does not have.
 * @param {Answer} answer
 * @param {Answer} beside
 * @param {"gone" | "come"} way what it means that the other does not have an item
 * @param {Translate} t
 */
function contentOf(answer, beside, way, t) {
  if (answer === null || answer === OUTSIDE) {
    return [piece("span", { class: "ds-missing" }, t(answer ? "changes.no_row" : "missing.any"))];
  }
  const hosts = [...new Set(answer.proofs.flatMap((proof) => (proof.url ? [hostOf(proof.url)] : proof.by ? [proof.by] : [])))];
  return [...textsOf(answer, beside, way, t), piece("p", { class: "ds-proof" }, [t(`level.${answer.level}`), ...hosts].join(", "))];
}

/**
 * @param {Cell} cell
 * @param {Answer} beside
 * @param {"gone" | "come"} way
 * @param {Translate} t
 */
function textsOf({ texts }, beside, way, t) {
  const others = beside === null || beside === OUTSIDE ? [] : beside.texts;
  if (!others.length || (texts.length === 1 && others.length === 1)) {
    return texts.map((text) => piece("p", {}, ...lines(text)));
  }
  const own = texts.filter((text) => !others.includes(text));
  const common = texts.length - own.length;
  return [
    ...own.map((text) => piece("p", {}, piece("strong", {}, t(`changes.${way}_item`)), " ", ...lines(text))),
    ...(common ? [piece("p", { class: "ds-missing" }, t("changes.common", { count: common }))] : []),
  ];
}
