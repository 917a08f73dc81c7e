/** The criteria of a memo as tables, one for each group of rows, and the sources they rest on as a list. Knows no DOM. */

import { hostOf } from "./address.js";
import { OUTSIDE } from "./memo.js";
import { dayIn } from "./memo_days.js";
import { joined, lines, link, piece, table } from "./memo_pieces.js";
import { rank } from "./table.js";

/** @typedef {import("../strings.js").Say} Say */
/** @typedef {import("./memo.js").Memo} Memo */
/** @typedef {import("./memo.js").Answer} Answer */
/** @typedef {import("./memo.js").Criterion} Criterion */
/** @typedef {import("./table.js").Cell} Cell */
/** @typedef {import("./table.js").Proof} Proof */
/** @typedef {import("./memo_pieces.js").Piece} Piece */
/** @typedef {import("./memo_pieces.js").Node} Node */
/** @typedef {{titles: string[], answer: Answer}} Shared an answer, and the candidates that give it */
/** @typedef {{memo: Memo, say: Say, language: string, sources: string[]}} Telling what all tables share */

/**
 * @param {Memo} memo
 * @param {Say} say
 * @param {string} language
 * @returns {Piece[]}
 */
export function asCriteria(memo, say, language) {
  if (!memo.criteria.length) {
    return [piece("p", {}, say("paper.no_criteria"))];
  }
  /** @type {Telling} */
  const telling = { memo, say, language, sources: [] };
  const groups = [...new Set(memo.criteria.map((one) => one.group))];
  return [...groups.map((group) => groupTable(group, telling)), ...sourceList(telling)];
}

/**
 * @param {string} group
 * @param {Telling} telling
 */
function groupTable(group, telling) {
  const heads = ["services", "answer", "level"].map((key) => telling.say(`paper.${key}`));
  const bodies = telling.memo.criteria.filter((one) => one.group === group).map((one) => criterionRows(one, telling));
  return table("ds-memo-criteria", group, heads, bodies);
}

/**
 * @param {Criterion} criterion
 * @param {Telling} telling
 */
function criterionRows(criterion, telling) {
  const head = piece("tr", {}, piece("th", { scope: "rowgroup", colspan: "3" }, criterion.label));
  const rows = sharedAnswers(criterion, telling.memo).map(({ titles, answer }) => piece(
    "tr", {}, piece("th", { scope: "row" }, titles.join(", ")), ...answerCells(answer, telling),
  ));
  return piece("tbody", {}, head, ...rows);
}

/**
 * Candidates that answer alike, by the same proofs, stand on one row.
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
 * Whether an answer is told, but not as surely as the reader asked.
 * @param {Answer} answer
 * @param {string} least
 */
function isBelow(answer, least) {
  return answer !== null && answer !== OUTSIDE && rank(answer.level) < rank(least);
}

/**
 * @param {Answer} answer
 * @param {Telling} telling
 */
function answerCells(answer, telling) {
  const { say, memo } = telling;
  if (answer === null || answer === OUTSIDE || isBelow(answer, memo.level)) {
    const missing = answer === null ? "missing.any" : `missing.${memo.level}`;
    return [piece("td", {}, piece("em", {}, say(answer === OUTSIDE ? "outside" : missing))), piece("td", {})];
  }
  const texts = answer.texts.map((text) => (/^https?:\/\/\S+$/.test(text) ? [link(text)] : lines(text)));
  const proofs = answer.proofs.map((proof) => proofOf(proof, answer, telling));
  return [piece("td", {}, ...listed(texts)), piece("td", {}, piece("p", {}, say(`level.${answer.level}`)), ...listed(proofs))];
}

/**
 * Several things as a list, one as it is.
 * @param {Node[][]} items
 * @returns {Node[]}
 */
function listed(items) {
  return items.length > 1 ? [piece("ul", {}, ...items.map((item) => piece("li", {}, ...item)))] : items.flat();
}

/**
 * @param {Proof} proof
 * @param {Cell} answer
 * @param {Telling} telling
 */
function proofOf(proof, { level }, { say, language, sources }) {
  const day = (/** @type {string} */ key, /** @type {string | undefined} */ value) => (value ? [say(key, { date: dayIn(language, value) })] : []);
  const source = joined([
    proof.level === level ? [] : [say(`level.${proof.level}`)],
    proof.url ? [sourceOf(proof.url, sources)] : [],
    day("dated", proof.source_date),
    day("read_on", proof.checked_on),
    day("valid_until", proof.valid_until),
  ], ", ");
  const by = proof.by ? say("confirmed_by", { name: proof.by }) : "";
  const note = [by, proof.note].filter(Boolean).join(" ");
  return joined([source, note ? lines(note) : []], ". ");
}

/**
 * The host of a source and its number in the list of sources, which grows as sources come up.
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

/** @param {Telling} telling */
function sourceList({ sources, say }) {
  const items = sources.map((url, index) => piece("li", { id: `source-${index + 1}` }, link(url)));
  return items.length ? [piece("h2", {}, say("paper.sources")), piece("ol", { class: "ds-memo-sources" }, ...items)] : [];
}
