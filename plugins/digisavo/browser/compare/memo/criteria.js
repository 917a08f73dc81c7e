/** The criteria of a memo as tables, one for each group of rows, and their sources as a list. Knows no DOM. */

import { hostOf } from "../../shared/texts/addresses.js";
import { dayIn } from "../../shared/texts/days.js";
import { rank } from "../table/comparison.js";
import { OUTSIDE } from "./draft.js";
import { joined, lines, link, piece, table } from "../../shared/papers/pieces.js";

/** @import { Answer, Criterion, Memo } from "./draft.js" */
/** @import { Node, Piece } from "../../shared/papers/pieces.js" */
/** @import { Cell, Proof } from "../table/comparison.js" */
/** @import { Translate } from "../../shared/translations.js" */
/** @typedef {{titles: string[], answer: Answer}} Shared an answer, and the candidates that give it */
/** @typedef {{memo: Memo, t: Translate, language: string, sources: string[]}} Writing what all tables share */

/**
 * @param {Memo} memo
 * @param {Translate} t
 * @param {string} language
 * @returns {Piece[]}
 */
export function asCriteria(memo, t, language) {
  if (!memo.criteria.length) {
    return [piece("p", {}, t("paper.no_criteria"))];
  }
  /** @type {Writing} */
  const writing = { memo, t, language, sources: [] };
  const groups = [...new Set(memo.criteria.map((criterion) => criterion.group))];
  return [...groups.map((group) => groupTable(group, writing)), ...sourceList(writing)];
}

/**
 * @param {string} group
 * @param {Writing} writing
 */
function groupTable(group, writing) {
  const heads = ["services", "answer", "level"].map((key) => writing.t(`paper.${key}`));
  const criteria = writing.memo.criteria.filter((criterion) => criterion.group === group);
  const bodies = criteria.map((criterion) => criterionRows(criterion, writing));
  return table("ds-paper-answers", group, heads, bodies, [27, 41, 32]);
}

/**
 * @param {Criterion} criterion
 * @param {Writing} writing
 */
function criterionRows(criterion, writing) {
  const head = piece("tr", {}, piece("th", { scope: "rowgroup", colspan: "3" }, criterion.label));
  const rows = sharedAnswers(criterion, writing.memo).map(({ titles, answer }) => piece(
    "tr", {}, piece("th", { scope: "row" }, titles.join(", ")), ...answerCells(answer, writing),
  ));
  return piece("tbody", {}, head, ...rows);
}

/**
 * The answers: candidates with the same answer and the same proofs share one.
 * @param {Criterion} criterion
 * @param {Memo} memo
 */
function sharedAnswers({ cells }, { candidates, level }) {
  /** @type {Map<string, Shared>} */
  const shared = new Map();
  candidates.forEach(({ title }, index) => {
    const answer = cells[index] ?? null;
    const key = isBelow(answer, level) ? "" : JSON.stringify(answer);
    shared.set(key, { answer, titles: [...(shared.get(key)?.titles ?? []), title] });
  });
  return [...shared.values()];
}

/**
 * Whether an answer is given, but proven less than the reader asked.
 * @param {Answer} answer
 * @param {string} least the lowest claim level, "" for any
 */
function isBelow(answer, least) {
  return answer !== null && answer !== OUTSIDE && rank(answer.level) < rank(least);
}

/**
 * @param {Answer} answer
 * @param {Writing} writing
 */
function answerCells(answer, writing) {
  const { t, memo } = writing;
  if (answer === null || answer === OUTSIDE || isBelow(answer, memo.level)) {
    const missing = answer === null ? "missing.any" : `missing.${memo.level}`;
    return [piece("td", {}, piece("em", {}, t(answer === OUTSIDE ? "outside" : missing))), piece("td", {})];
  }
  const texts = answer.texts.map((text) => (/^https?:\/\/\S+$/.test(text) ? [link(text)] : lines(text)));
  const proofs = answer.proofs.map((proof) => proofOf(proof, answer, writing));
  return [piece("td", {}, ...listed(texts)), piece("td", {}, piece("p", {}, t(`level.${answer.level}`)), ...listed(proofs))];
}

/**
 * Several items as a list, a single one as it is.
 * @param {Node[][]} items
 * @returns {Node[]}
 */
function listed(items) {
  return items.length > 1 ? [piece("ul", {}, ...items.map((item) => piece("li", {}, ...item)))] : items.flat();
}

/**
 * @param {Proof} proof
 * @param {Cell} answer
 * @param {Writing} writing
 */
function proofOf(proof, { level }, { t, language, sources }) {
  const day = (/** @type {string} */ key, /** @type {string | undefined} */ value) =>
    value ? [t(key, { date: dayIn(language, value) })] : [];
  const source = joined([
    proof.level === level ? [] : [t(`level.${proof.level}`)],
    proof.url ? [sourceOf(proof.url, sources)] : [],
    day("dated", proof.source_date),
    day("read_on", proof.checked_on),
    day("valid_until", proof.valid_until),
  ], ", ");
  const by = proof.by ? t("confirmed_by", { name: proof.by }) : "";
  const note = [by, proof.note].filter(Boolean).join(" ");
  return joined([source, note ? lines(note) : []], ". ");
}

/**
 * The host of a source and its number in the list of sources, to which a new source is added.
 * @param {string} url
 * @param {string[]} sources
 */
function sourceOf(url, sources) {
  if (!sources.includes(url)) {
    sources.push(url);
  }
  const number = sources.indexOf(url) + 1;
  return piece("a", { href: `#source-${number}` }, `${hostOf(url)} [${number}]`);
}

/** @param {Writing} writing */
function sourceList({ sources, t }) {
  const items = sources.map((url, index) => piece("li", { id: `source-${index + 1}` }, link(url)));
  return items.length ? [piece("h2", {}, t("paper.sources")), piece("ol", { class: "ds-paper-sources" }, ...items)] : [];
}
