/** What can be done with a comparison: its link can be copied, it can be taken into a spreadsheet, and printed. */

import { offerCopy } from "../shared/copying.js";
import { dayOf } from "./days.js";
import { saveFile } from "./saving.js";
import { csvOf } from "./table/csv.js";

/** @import { CompareParts } from "./compare.js" */
/** @import { Comparison } from "./table/comparison.js" */
/** @import { Translate } from "../shared/translations.js" */

const FILE_TYPE = "text/csv;charset=utf-8";

/**
 * @param {CompareParts} parts
 * @param {Translate} t
 * @param {(text: string) => void} announce
 * @param {() => Comparison} current
 */
export function offerActions({ copy, print, csv }, t, announce, current) {
  offerCopy(copy, () => location.href, (key) => announce(t(key)));
  print.addEventListener("click", () => window.print());
  csv.addEventListener("click", () => {
    const file = t("file", { date: dayOf(new Date()) });
    saveFile(file, csvOf(current(), t), FILE_TYPE);
    announce(t("downloaded", { file }));
  });
}
