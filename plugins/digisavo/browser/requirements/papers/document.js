/** A paper of a list as a document and as a file. Knows no DOM. */

import { fileOf as paperFile } from "../../shared/papers/file.js";
import { annexOf } from "./annex.js";
import { titleOf } from "../../shared/papers/list/facts.js";
import { DATA_NAME } from "../../shared/papers/list/paper.js";
import { requestOf } from "./request.js";
import { piece } from "../../shared/papers/pieces.js";
import { surveyOf } from "./survey.js";

/** @import { Translate } from "../../shared/translations.js" */
/** @import { Paper } from "../../shared/papers/list/paper.js" */

const DOCUMENTS = { request: requestOf, survey: surveyOf, annex: annexOf };

/**
 * @param {Paper} paper
 * @param {Translate} t
 * @param {string} language
 */
export function documentOf(paper, t, language) {
  const made = DOCUMENTS[paper.paper]({ paper, t, language });
  // Whoever has it on paper finds the list by its address: once, at the end, for it may be long.
  const address = piece("p", { class: "ds-paper-address" }, `${t("paper.address")}: ${paper.address}`);
  return { ...made, children: [...made.children, address] };
}

/**
 * @param {Paper} paper
 * @param {Translate} t
 * @param {string} language
 */
export function fileOf(paper, t, language) {
  return paperFile({ title: titleOf(paper, t), body: documentOf(paper, t, language), dataName: DATA_NAME, data: paper }, language);
}
