/** The result of a list as a CSV file: a line for each requirement of each service. Knows no DOM. */

import { sheetOf } from "../../shared/texts/spreadsheet.js";

/** @import { Translate } from "../../shared/translations.js" */
/** @import { Candidate, Paper, Requirement, Verdict } from "../../shared/papers/list/paper.js" */

const HEADS = [
  "set", "service", "provider", "page", "outcome", "worst", "best", "requirement", "wanted", "importance", "weight", "state",
  "answer", "level", "dated", "sources", "commit",
];

/**
 * @param {Paper} paper
 * @param {Translate} t
 */
export function sheetOfList({ set, criteria, services, commit }, t) {
  const lines = services.flatMap((service) => criteria.map((criterion, index) => [
    set.label, ...serviceCells(service, t), ...criterionCells(criterion, t), ...verdictCells(service.verdicts[index], t), commit,
  ]));
  return sheetOf([HEADS.map((key) => t(`sheet.${key}`)), ...lines]);
}

/** @param {Candidate} service @param {Translate} t */
function serviceCells({ name, provider, address, outcome, points }, t) {
  return [name, provider, address, t(`paper.result.${outcome}`), ...(points ? [String(points.worst), String(points.best)] : ["", ""])];
}

/** @param {Requirement} criterion @param {Translate} t */
function criterionCells(criterion, t) {
  return [criterion.label, criterion.importance === "ask" ? "" : criterion.wantedText, t(`paper.${criterion.importance}`), String(criterion.weight)];
}

/** @param {Verdict | undefined} verdict @param {Translate} t */
function verdictCells(verdict, t) {
  const { state, text, sources } = verdict ?? { state: "unknown", text: "", sources: [] };
  const levels = new Set(sources.map(({ level }) => t(level)));
  const dated = sources.map(({ date }) => date).sort().at(-1) ?? "";
  const urls = new Set(sources.map(({ url }) => url).filter(Boolean));
  return [t(`paper.state.${state}`), text, [...levels].join(", "), dated, [...urls].join("\n")];
}
