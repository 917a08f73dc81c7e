/** What has changed since a memo was made, as a reader is told it. Knows no DOM. */

import { hostOf } from "./address.js";
import { OUTSIDE } from "./memo.js";
import { dayIn } from "./memo_days.js";
import { lines, piece, table } from "./memo_pieces.js";

/** @typedef {import("../strings.js").Say} Say */
/** @typedef {import("./memo.js").Memo} Memo */
/** @typedef {import("./memo.js").Answer} Answer */
/** @typedef {import("./memo_changes.js").Changes} Changes */
/** @typedef {import("./table.js").Cell} Cell */

/**
 * @param {Memo} memo
 * @param {Changes} changes
 * @param {ReadonlySet<string>} gone slugs of services that are no longer in the catalogue
 * @param {{say: Say, language: string}} telling
 */
export function reportOf(memo, changes, gone, { say, language }) {
  const names = (/** @type {boolean} */ isGone) => memo.candidates.filter((one) => changes.absent.includes(one.title) && gone.has(one.slug) === isGone);
  const told = [
    say("changes.made_on", { date: dayIn(language, memo.made_on) }),
    ...versions(changes, say),
    changes.changed.length ? say("changes.count", { count: changes.changed.length }) : say("changes.none"),
    ...(changes.same ? [say("changes.same", { count: changes.same })] : []),
  ];
  const notes = [
    ["changes.gone", names(true).map((one) => one.title)],
    ["changes.outside", names(false).map((one) => one.title)],
    ["changes.renamed", changes.renamed],
  ].flatMap(([key, titles]) => (titles?.length ? [piece("p", {}, say(String(key), { names: [titles].flat().join(", ") }))] : []));
  return [piece("p", {}, told.join(" ")), ...notes, ...tableOf(changes, say)];
}

/**
 * @param {Changes} changes
 * @param {Say} say
 */
function versions({ before, after }, say) {
  const commits = (/** @type {string[]} */ list) => list.map((one) => one.slice(0, 8)).join(", ");
  const values = { before: commits(before), after: commits(after) };
  return values.before && values.after ? [say(values.before === values.after ? "changes.same_version" : "changes.versions", values)] : [];
}

/**
 * @param {Changes} changes
 * @param {Say} say
 */
function tableOf({ changed }, say) {
  const [service, row, then, now] = ["service", "row", "before", "after"].map((key) => say(`changes.${key}`));
  const rows = changed.map(({ title, label, before, after }) => piece(
    "tr", {}, piece("th", { scope: "row" }, title), piece("td", {}, label),
    piece("td", { "data-label": `${then}:` }, ...told(before, after, say)),
    piece("td", { "data-label": `${now}:` }, ...told(after, before, say)),
  ));
  const heads = [service, row, then, now].map(String);
  return rows.length ? [table("ds-memo__table", say("changes.caption"), heads, [piece("tbody", {}, ...rows)])] : [];
}

/**
 * @param {Answer} one
 * @param {Answer} other
 * @param {Say} say
 */
function told(one, other, say) {
  if (one === null || one === OUTSIDE) {
    return [piece("span", { class: "ds-missing" }, say(one ? "changes.no_row" : "missing.any"))];
  }
  const hosts = [...new Set(one.proofs.flatMap((proof) => (proof.url ? [hostOf(proof.url)] : proof.by ? [proof.by] : [])))];
  return [...textsOf(one, other, say), piece("p", { class: "ds-proof" }, [say(`level.${one.level}`), ...hosts].join(", "))];
}

/**
 * Of several texts those that are not on the other side too.
 * @param {Cell} one
 * @param {Answer} other
 * @param {Say} say
 */
function textsOf({ texts }, other, say) {
  const others = other === null || other === OUTSIDE ? [] : other.texts;
  const own = texts.filter((text) => !others.includes(text));
  const common = texts.length - own.length;
  const isLong = texts.length > 1 && common > 0;
  const shown = (isLong ? own : texts).map((text) => piece("p", {}, ...lines(text)));
  return isLong ? [...shown, piece("p", { class: "ds-missing" }, say("changes.common", { count: common }))] : shown;
}
