/** What can be done with a comparison: its link can be copied, it can be judged in a memo, taken into a spreadsheet, and printed. */

import { offerCopy } from "../shared/device/copying.js";
import { dayOf } from "../shared/texts/days.js";
import { saveFile } from "../shared/device/saving.js";
import { CSV_TYPE } from "../shared/texts/spreadsheet.js";
import { csvOf } from "./table/csv.js";

/** @import { CompareParts } from "./parts.js" */
/** @import { Comparison } from "./table/comparison.js" */
/** @import { Translate } from "../shared/translations.js" */

/**
 * @param {CompareParts} parts
 * @param {Translate} t
 * @param {(text: string) => void} announce
 * @param {() => Comparison} current
 * @param {() => void} writeMemo
 */
export function offerActions({ copy, write, print, csv }, t, announce, current, writeMemo) {
  // A place within the page is none of the comparison.
  offerCopy(copy, () => location.href.split("#", 1)[0] ?? "", (key) => announce(t(key)));
  write.addEventListener("click", writeMemo);
  print.addEventListener("click", () => window.print());
  csv.addEventListener("click", () => {
    const file = t("file", { date: dayOf(new Date()) });
    saveFile(file, csvOf(current(), t, document.documentElement.lang), CSV_TYPE);
    announce(t("downloaded", { file }));
  });
}
