/** The document of a memo: what was decided, of whom and why, and the values it rests on. Knows no DOM. */

import { asCriteria } from "./memo_criteria.js";
import { dayIn } from "./memo_days.js";
import { lines, link, piece, table } from "./memo_pieces.js";
import { LEVELS } from "./table.js";

/** @typedef {import("../strings.js").Say} Say */
/** @typedef {import("./memo.js").Memo} Memo */
/** @typedef {import("./memo.js").Candidate} Candidate */
/** @typedef {import("./memo_pieces.js").Node} Node */

const LETTERS_OF_COMMIT = 8;

/**
 * @param {Memo} memo
 * @param {Say} say
 * @param {string} language
 */
export function documentOf(memo, say, language) {
  return piece(
    "article", { class: "ds-memo-article" },
    piece("h1", {}, titleOf(memo, say)),
    piece("p", {}, say("paper.lead")),
    circumstances(memo, say, language),
    piece("h2", {}, say("paper.decisions")),
    decisions(memo, say),
    piece("h2", {}, say("paper.criteria")),
    ...asCriteria(memo, say, language),
    piece("h2", {}, say("paper.proof")),
    piece("p", {}, say("paper.proof_values")),
    piece("p", {}, say("paper.proof_unknown")),
    levels(say),
  );
}

/**
 * @param {Memo} memo
 * @param {Say} say
 */
export function titleOf(memo, say) {
  return memo.title || say("paper.title");
}

/**
 * @param {Memo} memo
 * @param {Say} say
 * @param {string} language
 */
function circumstances(memo, say, language) {
  const commits = [...new Set(memo.candidates.map((one) => one.commit).filter(Boolean))];
  /** @type {[string, Node][]} */
  const facts = [
    ["made_on", dayIn(language, memo.made_on)],
    ["decider", memo.decider],
    ["commit", commits.join(", ") || say("paper.no_commit")],
    ["filter", memo.filter || say("paper.no_filter")],
    ["conditions", memo.conditions.join("; ") || say("paper.no_conditions")],
    ["address", link(memo.address)],
  ];
  const rows = facts.filter(([, value]) => value !== "").map(([key, value]) => piece(
    "tr", {}, piece("th", { scope: "row" }, say(`paper.${key}`)), piece("td", {}, value),
  ));
  return table("ds-memo-facts", say("paper.facts"), [], [piece("tbody", {}, ...rows)]);
}

/**
 * @param {Memo} memo
 * @param {Say} say
 */
function decisions({ candidates }, say) {
  const heads = ["service", "decision", "grounds", "content"].map((key) => say(`paper.${key}`));
  const rows = candidates.map((one) => piece(
    "tr", {},
    piece("th", { scope: "row" }, link(one.url, one.title)),
    piece("td", {}, piece(one.decision === "open" ? "em" : "strong", {}, say(`decision.${one.decision}`))),
    piece("td", {}, ...(one.grounds ? lines(one.grounds) : [piece("em", {}, say("paper.no_grounds"))])),
    piece("td", {}, contentOf(one, say)),
  ));
  return table("ds-memo-decisions", say("paper.decisions_caption"), heads, [piece("tbody", {}, ...rows)]);
}

/**
 * The content file at its commit.
 * @param {Candidate} candidate
 * @param {Say} say
 */
function contentOf({ slug, source_url: url, commit }, say) {
  return link(url, commit ? say("paper.file_at", { slug, commit: commit.slice(0, LETTERS_OF_COMMIT) }) : slug);
}

/** @param {Say} say */
function levels(say) {
  return piece("dl", {}, ...LEVELS.flatMap((level) => [
    piece("dt", {}, say(`level.${level}`)), piece("dd", {}, say(`meaning.${level}`)),
  ]));
}
