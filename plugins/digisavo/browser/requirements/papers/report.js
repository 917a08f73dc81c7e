/** What has changed since a paper was made, in words. Knows no DOM. */

import { lines, piece, table } from "../../shared/papers/pieces.js";
import { dayIn } from "../../shared/texts/days.js";

/** @import { Piece } from "../../shared/papers/pieces.js" */
/** @import { Translate } from "../../shared/translations.js" */
/** @import { Changes } from "./changes.js" */
/** @import { Paper, Verdict } from "../../shared/papers/list/paper.js" */

const LETTERS_OF_COMMIT = 8;

/**
 * @param {Paper} paper
 * @param {Changes} changes
 * @param {{ t: Translate, language: string }} page
 * @returns {Piece[]}
 */
export function reportOf(paper, changes, { t, language }) {
  const { criteria, services, verdicts, same } = changes;
  const sentences = [
    t("changes.made_on", { date: dayIn(language, paper.made_on) }),
    ...versions(changes, t),
    isEmpty(changes) ? t("changes.none") : t("changes.count", { count: verdicts.length }),
    ...(same ? [t("changes.same", { count: same })] : []),
  ];
  return [
    piece("p", {}, sentences.join(" ")),
    ...noteOf("changes.criteria_gone", criteria.gone, t),
    ...noteOf("changes.criteria_come", criteria.come, t),
    ...noteOf("changes.criteria_altered", criteria.altered, t),
    ...noteOf("changes.services_gone", services.gone, t),
    ...noteOf("changes.services_come", services.come, t),
    ...tableOf(changes, t),
  ];
}

/** @param {Changes} changes */
function isEmpty({ criteria, services, verdicts }) {
  return ![...Object.values(criteria), ...Object.values(services), verdicts].some((items) => items.length);
}

/**
 * @param {string} key
 * @param {string[]} names
 * @param {Translate} t
 */
function noteOf(key, names, t) {
  return names.length ? [piece("p", {}, t(key, { names: names.join(", ") }))] : [];
}

/** @param {Changes} changes @param {Translate} t */
function versions({ before, after }, t) {
  const values = { before: before.slice(0, LETTERS_OF_COMMIT), after: after.slice(0, LETTERS_OF_COMMIT) };
  return before && after ? [t(before === after ? "changes.same_version" : "changes.versions", values)] : [];
}

/** @param {Changes} changes @param {Translate} t */
function tableOf({ verdicts }, t) {
  const heads = ["service", "requirement", "before", "after"].map((key) => t(`changes.${key}`));
  const [, , then, now] = heads;
  const rows = verdicts.map(({ name, label, before, after }) => piece(
    "tr", {}, piece("th", { scope: "row" }, name), piece("td", {}, label),
    piece("td", { "data-label": `${then}:` }, ...contentOf(before, t)),
    piece("td", { "data-label": `${now}:` }, ...contentOf(after, t)),
  ));
  return rows.length ? [table("ds-memo__table", t("changes.caption"), heads, [piece("tbody", {}, ...rows)])] : [];
}

/** @param {Verdict} verdict @param {Translate} t */
function contentOf({ state, text }, t) {
  const said = piece("p", {}, t(`paper.state.${state}`));
  return state === "unknown" || !text ? [said] : [said, piece("p", {}, ...lines(text))];
}
