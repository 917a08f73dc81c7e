/** What the last step shows of the entry: its text, its changes and its previews. */

import { cardOf, pageOf } from "./preview.js";

/** @import { Given } from "../page.js" */
/** @import { Writer } from "../writer.js" */
/** @import { Sent } from "../file/doors.js" */
/** @import { View } from "./sending.js" */

/**
 * @param {Writer} writer
 * @param {Given} given
 * @param {number} errors
 * @param {boolean} isReviewed whether all facts are told to be up to date
 * @returns {[Sent, View]}
 */
export function viewOf(writer, { declaration, setting, t, checker, opening }, errors, isReviewed) {
  const { values } = writer.answers;
  const title = String(values.get(declaration.keys.title ?? "") ?? writer.stem);
  const sent = {
    kind: declaration.kind, slug: writer.stem || t("file_unnamed"), suffix: declaration.suffix, title, text: writer.text,
    isNew: writer.isNew,
  };
  return [sent, {
    errors, isJudged: checker.isThere, changes: writer.changes(document.documentElement.lang), isReviewed,
    mayReview: !writer.isNew && Boolean(declaration.keys.reviewed) && opening.course.way !== "none",
    card: cardOf(declaration, values, setting.cards, t), page: pageOf(declaration, values, t),
  }];
}
