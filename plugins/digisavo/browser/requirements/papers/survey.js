/** The record of a market survey: the need, the requirements, and why each service of the set stayed or fell. Knows no DOM. */

import { CLAIMED, EXPIRED, PROVEN } from "../../shared/declared.js";
import { factsOf, heading, paragraph, row, titleOf } from "../../shared/papers/list/facts.js";
import { isWeighted } from "../../shared/papers/list/paper.js";
import { requirementTable, verdictsOf } from "../../shared/papers/list/verdicts.js";
import { link, namedTable, piece } from "../../shared/papers/pieces.js";

/** @import { Writing } from "../../shared/papers/list/facts.js" */
/** @import { Candidate, Outcome, Paper } from "../../shared/papers/list/paper.js" */
/** @import { Node, Piece } from "../../shared/papers/pieces.js" */

/** @type {readonly Outcome[]} */
const OUTCOMES = ["meets", "open", "fails"];

/** @param {Writing} writing */
export function surveyOf(writing) {
  const { paper, t } = writing;
  return piece(
    "article", { class: "ds-paper-article" },
    piece("h1", {}, titleOf(paper, t)),
    paragraph(t("survey.lead")),
    factsOf(writing, [[t("survey.counts"), countsOf(paper, t)]]),
    heading(t("survey.requirements")), requirementTable(writing, t("survey.requirements")),
    heading(t("survey.services")), ...servicesOf(writing),
    ...verdictsOf(writing, t("survey.verdicts")),
    heading(t("survey.proof")), paragraph(t("survey.proof_values")), paragraph(t("survey.proof_unknown")), levels(t),
  );
}

/** @param {Writing["t"]} t */
function levels(t) {
  return piece("dl", {}, ...[CLAIMED, ...PROVEN, EXPIRED].flatMap((level) => [
    piece("dt", {}, t(level)), piece("dd", {}, t(`meaning.${level}`)),
  ]));
}

/** @param {Paper} paper @param {Writing["t"]} t */
function countsOf({ services }, t) {
  const counts = OUTCOMES.map((outcome) => [outcome, services.filter((service) => service.outcome === outcome).length]);
  return t("survey.counted", { total: services.length, ...Object.fromEntries(counts) });
}

/**
 * Every service of the set by its outcome, with the reason.
 * @param {Writing} writing
 * @returns {Piece[]}
 */
function servicesOf({ paper, t }) {
  if (!paper.services.length) {
    return [paragraph(t("survey.nobody"))];
  }
  const isHeavy = isWeighted(paper);
  const heads = ["service", "outcome", "reason", ...(isHeavy ? ["points"] : [])].map((key) => t(`paper.${key}`));
  const ordered = OUTCOMES.flatMap((outcome) => paper.services.filter((service) => service.outcome === outcome));
  const rows = ordered.map((service) => row(heads, [
    namesOf(service), piece("strong", {}, t(`paper.result.${service.outcome}`)), reasonsOf(service, paper, t),
    ...(isHeavy ? [pointsOf(service)] : []),
  ]));
  const widths = isHeavy ? [27, 18, 44, 11] : [29, 19, 52];
  const whole = namedTable("ds-paper-table", t("survey.services"), heads, [piece("tbody", {}, ...rows)], widths);
  return [whole, ...(isHeavy ? [paragraph(t("survey.points"))] : [])];
}

/** A service and its provider. @param {Candidate} service @returns {Node[]} */
function namesOf({ address, name, provider }) {
  return [link(address, name), ...(provider ? [piece("br", {}), provider] : [])];
}

/** @param {Candidate} service */
function pointsOf({ points }) {
  const { worst, best } = points ?? { worst: 0, best: 0 };
  return worst === best ? String(best) : `${worst}–${best}`;
}

/**
 * Why a service stayed or fell.
 * @param {Candidate} service
 * @param {Paper} paper
 * @param {Writing["t"]} t
 * @returns {Piece[]}
 */
function reasonsOf({ verdicts, outcome }, { criteria }, t) {
  const of = (/** @type {string} */ importance, /** @type {string} */ state) => criteria.flatMap((criterion, index) => {
    const verdict = verdicts[index];
    return verdict && criterion.importance === importance && verdict.state === state ? [{ criterion, verdict }] : [];
  });
  const [failed, open, apart] = [of("must", "fails"), of("must", "unknown"), of("must", "apart")];
  const told = failed.map(({ criterion: { label }, verdict: { text } }) => (text ? t("survey.told", { label, text }) : label));
  const wishes = criteria.filter(({ importance }) => importance === "wish").length;
  const counts = { total: wishes, meets: of("wish", "meets").length, unknown: of("wish", "unknown").length };
  const hasMusts = criteria.some(({ importance }) => importance === "must");
  return [
    ...(outcome === "meets" ? [t(hasMusts ? "survey.meets" : "survey.no_musts")] : []),
    ...(told.length ? [t("survey.fails", { labels: told.join("; ") })] : []),
    ...(open.length ? [t("survey.unknown", { labels: open.map(({ criterion }) => criterion.label).join("; ") })] : []),
    ...(apart.length ? [t("survey.apart", { labels: apart.map(({ criterion }) => criterion.label).join("; ") })] : []),
    ...(wishes ? [t("survey.wishes", counts)] : []),
  ].map(paragraph);
}
