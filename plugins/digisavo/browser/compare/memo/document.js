/** The document of a memo: what was decided of each candidate and why, and the answers behind it. Knows no DOM. */

import { CLAIMED, EXPIRED, PROVEN } from "../../shared/declared.js";
import { dayIn } from "../../shared/texts/days.js";
import { asCriteria } from "./criteria.js";
import { listSection } from "./list_section.js";
import { lines, link, piece, table } from "../../shared/papers/pieces.js";

/** @import { Candidate, Memo } from "./draft.js" */
/** @import { Node } from "../../shared/papers/pieces.js" */
/** @import { Translate } from "../../shared/translations.js" */

const LETTERS_OF_COMMIT = 8;

/**
 * @param {Memo} memo
 * @param {Translate} t
 * @param {string} language
 * @param {Translate | null} [ofPapers] the words of a list of requirements, where one may be taken in
 */
export function documentOf(memo, t, language, ofPapers = null) {
  return piece(
    "article", { class: "ds-paper-article" },
    piece("h1", {}, titleOf(memo, t)),
    piece("p", {}, t("paper.lead")),
    circumstances(memo, t, language),
    piece("h2", {}, t("paper.decisions")),
    decisions(memo, t),
    ...listSection(memo, { t, ofPapers, language }),
    piece("h2", {}, t("paper.criteria")),
    ...asCriteria(memo, t, language),
    piece("h2", {}, t("paper.proof")),
    piece("p", {}, t("paper.proof_values")),
    piece("p", {}, t("paper.proof_unknown")),
    levels(t),
  );
}

/**
 * @param {Memo} memo
 * @param {Translate} t
 */
export function titleOf(memo, t) {
  return memo.title || t("paper.title");
}

/**
 * @param {Memo} memo
 * @param {Translate} t
 * @param {string} language
 */
function circumstances(memo, t, language) {
  const commits = [...new Set(memo.candidates.map(({ commit }) => commit).filter(Boolean))];
  /** @type {[string, Node][]} */
  const facts = [
    ["made_on", dayIn(language, memo.made_on)],
    ["decider", memo.decider],
    ["commit", commits.join(", ") || t("paper.no_commit")],
    ["filter", memo.filter || t("paper.no_filter")],
    ["others", othersOf(memo, t)],
    ["conditions", memo.conditions.join("; ") || t("paper.no_conditions")],
    ["address", link(memo.address)],
  ];
  const rows = facts.filter(([, value]) => value !== "").map(([key, value]) => piece(
    "tr", {}, piece("th", { scope: "row" }, t(`paper.${key}`)), piece("td", {}, value),
  ));
  return table("ds-paper-facts", t("paper.facts"), [], [piece("tbody", {}, ...rows)], [25, 75]);
}

/**
 * The services that met the conditions of the directory and were not compared; "" where there were no conditions.
 * @param {Memo} memo
 * @param {Translate} t
 */
function othersOf({ filter, others }, t) {
  if (!filter) {
    return "";
  }
  if (!others) {
    return t("paper.others_unknown");
  }
  const { total, names } = others;
  const rest = total - names.length;
  return total ? [...names, ...(rest > 0 ? [t("paper.others_more", { count: rest })] : [])].join(", ") : t("paper.no_others");
}

/**
 * @param {Memo} memo
 * @param {Translate} t
 */
function decisions({ candidates }, t) {
  const heads = ["service", "decision", "grounds", "content"].map((key) => t(`paper.${key}`));
  const rows = candidates.map((candidate) => piece(
    "tr", {},
    piece("th", { scope: "row" }, link(candidate.url, candidate.title)),
    piece("td", {}, piece(candidate.decision === "open" ? "em" : "strong", {}, t(`decision.${candidate.decision}`))),
    piece("td", {}, ...(candidate.grounds ? lines(candidate.grounds) : [piece("em", {}, t("paper.no_grounds"))])),
    piece("td", {}, contentOf(candidate, t)),
  ));
  return table("ds-paper-table", t("paper.decisions_caption"), heads, [piece("tbody", {}, ...rows)], [24, 15, 41, 20]);
}

/**
 * The content file at its commit.
 * @param {Candidate} candidate
 * @param {Translate} t
 */
function contentOf({ slug, source_url: url, commit }, t) {
  return link(url, commit ? t("paper.file_at", { slug, commit: commit.slice(0, LETTERS_OF_COMMIT) }) : slug);
}

/** @param {Translate} t */
function levels(t) {
  return piece("dl", {}, ...[CLAIMED, ...PROVEN, EXPIRED].flatMap((level) => [
    piece("dt", {}, t(`level.${level}`)), piece("dd", {}, t(`meaning.${level}`)),
  ]));
}
