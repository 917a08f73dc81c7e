/** A memo as one file of HTML, which holds the memo as data. Knows no DOM. */

import { fileOf as paperOf } from "../../shared/papers/file.js";
import { documentOf, titleOf } from "./document.js";

/** @import { Memo } from "./draft.js" */
/** @import { Translate } from "../../shared/translations.js" */

/** The name of the `<meta>` of a file that holds the memo as data. */
export const DATA_NAME = "digisavo:muistio";

/**
 * @param {Memo} memo
 * @param {Translate} t
 * @param {string} language
 * @param {Translate | null} [ofPapers] the words of a list of requirements, where one may be taken in
 * @returns {string}
 */
export function fileOf(memo, t, language, ofPapers = null) {
  const body = documentOf(memo, t, language, ofPapers);
  return paperOf({ title: titleOf(memo, t), body, dataName: DATA_NAME, data: memo }, language);
}
