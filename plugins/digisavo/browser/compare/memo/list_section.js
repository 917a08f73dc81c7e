/** A list of requirements in the document of a memo: what was required, and what was known of each candidate. Knows no DOM. */

import { heading, paragraph } from "../../shared/papers/list/facts.js";
import { requirementTable, verdictsOf } from "../../shared/papers/list/verdicts.js";
import { link, piece } from "../../shared/papers/pieces.js";
import { dayIn } from "../../shared/texts/days.js";

/** @import { Memo } from "./draft.js" */
/** @import { Piece } from "../../shared/papers/pieces.js" */
/** @import { Translate } from "../../shared/translations.js" */
/** The words of the memo, and those of papers of lists. @typedef {{ t: Translate, ofPapers: Translate | null, language: string }} Page */

/**
 * @param {Memo} memo
 * @param {Page} page
 * @returns {Piece[]}
 */
export function listSection({ requirements: paper, candidates }, { t, ofPapers, language }) {
  if (!paper || !ofPapers) {
    return [];
  }
  const writing = { paper, t: ofPapers, language, prefix: "requirement-" };
  const absent = candidates.filter(({ slug }) => !paper.services.some((service) => service.slug === slug));
  const origin = { date: dayIn(language, paper.made_on), commit: paper.commit || ofPapers("paper.no_commit") };
  return [
    heading(t("paper.list")),
    paragraph(t("paper.list_origin", origin)),
    ...(paper.need ? [paragraph(paper.need)] : []),
    piece("p", {}, link(paper.address)),
    requirementTable(writing, t("paper.list")),
    ...(absent.length ? [paragraph(t("paper.list_absent", { names: absent.map(({ title }) => title).join(", ") }))] : []),
    ...verdictsOf(writing, t("paper.list_verdicts")),
  ];
}
