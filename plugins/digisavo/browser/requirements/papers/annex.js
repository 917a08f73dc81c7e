/** The requirements of a list as an annex of a tender, which names no service, and advice on it that stays outside. Knows no DOM. */

import { namedTable, piece } from "../../shared/papers/pieces.js";
import { factsOf, heading, paragraph, row, titleOf, wantedOf } from "../../shared/papers/list/facts.js";

/** @import { Node } from "../../shared/papers/pieces.js" */
/** @import { Translate } from "../../shared/translations.js" */
/** @import { Writing } from "../../shared/papers/list/facts.js" */
/** @import { Importance, Requirement, Result } from "../../shared/papers/list/paper.js" */

/** @type {readonly Importance[]} */
const ORDER = ["must", "wish", "ask"];
/** What has a way of its own to show compliance: the first parts of keys. */
const OWN_PROOF = new Set([
  "accessibility", "personal_data", "processor_agreement", "privacy", "data_locations", "hosting", "security", "certifications",
  "recovery", "supports", "integrations", "api", "data_export", "open_source", "pricing", "prices", "paid", "contract", "exit",
  "references", "availability_percent",
]);

/** @param {Writing} writing */
export function annexOf(writing) {
  const { paper, t } = writing;
  const numbered = ORDER.flatMap((importance) => paper.criteria.filter((criterion) => criterion.importance === importance));
  return piece(
    "article", { class: "ds-paper-article" },
    piece("h1", {}, titleOf(paper, t)),
    paragraph(t("annex.how")),
    ...ORDER.flatMap((importance) => rowsOf(importance, numbered, t)),
    heading(t("paper.facts")),
    factsOf(writing),
  );
}

/**
 * @param {Importance} importance
 * @param {Requirement[]} numbered all requirements in the order of their numbers
 * @param {Translate} t
 */
function rowsOf(importance, numbered, t) {
  const heads = ["paper.number", "paper.requirement", "annex.proof", "annex.reply"].map((key) => t(key));
  const rows = numbered.flatMap((criterion, index) => (
    criterion.importance === importance ? [row(heads, [String(index + 1), requirementOf(criterion, t), proofOf(criterion, t), ""])] : []
  ));
  const widths = [6, 36, 30, 28];
  const label = t(`annex.${importance}`);
  return rows.length ? [heading(label), namedTable("ds-paper-blank", label, heads, [piece("tbody", {}, ...rows)], widths)] : [];
}

/**
 * @param {Requirement} criterion
 * @param {Translate} t
 * @returns {Node[]}
 */
function requirementOf(criterion, t) {
  const wanted = wantedOf(criterion);
  const text = wanted ? `${criterion.label}: ${wanted}` : criterion.label;
  return [piece("p", {}, piece("strong", {}, text)), paragraph(t(`paper.${criterion.importance}`))];
}

/** @param {Requirement} criterion @param {Translate} t */
function proofOf({ key }, t) {
  const [first = ""] = key.split(".");
  return t(`annex.by.${OWN_PROOF.has(first) ? first : "other"}`);
}

/**
 * What to think of before the annex is used, by what the list found.
 * @param {Result} result
 * @param {Translate} t
 * @returns {string[]}
 */
export function adviceOf({ criteria, judged }, t) {
  const musts = criteria.flatMap(({ importance, label }, index) => (importance === "must" ? [{ label, index }] : []));
  if (!musts.length) {
    return [t("advice.no_musts"), t("advice.edit")];
  }
  const unmet = musts.filter(({ index }) => !judged.some(({ verdicts }) => verdicts[index]?.state === "meets"));
  const open = judged.filter(({ outcome }) => outcome === "open").length;
  return [
    t("advice.musts"), meetingOf(judged, t), ...unmet.map(({ label }) => t("advice.unmet", { label })),
    ...(open ? [t("advice.unknown", { count: open })] : []), t("advice.edit"),
  ];
}

/** @param {Result["judged"]} judged @param {Translate} t */
function meetingOf(judged, t) {
  const meeting = judged.filter(({ outcome }) => outcome === "meets");
  const [only] = meeting;
  if (!only) {
    return t("advice.nobody");
  }
  return meeting.length === 1 ? t("advice.one", { name: only.name }) : t("advice.several", { count: meeting.length });
}
