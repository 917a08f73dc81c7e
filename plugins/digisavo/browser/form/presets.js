/** The answers with which a form begins: the day, and what its kind, its way or its address say. Knows no DOM. */

/** @import { Given } from "./page.js" */
/** @import { Writer } from "./writer.js" */

/**
 * @param {Writer} writer
 * @param {Given} given
 * @returns {boolean} whether the entry is told to be up to date
 */
export function preset({ answers }, { declaration, checker, opening, setting }) {
  const { reviewed, published, host } = declaration.keys;
  if (opening.slug) {
    const isReviewed = opening.course.way === "none" && Boolean(reviewed);
    if (isReviewed) {
      answers.set(reviewed, checker.today);
    }
    return isReviewed;
  }
  const days = Object.fromEntries([reviewed, published].filter(Boolean).map((key) => [key, checker.today]));
  const short = opening.course.way === "short" ? setting.short?.presets : {};
  const begun = Object.entries({ ...days, ...setting.presets, ...short });
  begun.filter(([key]) => !answers.values.has(key)).forEach(([key, value]) => answers.set(key, value));
  if (host && opening.host) {
    answers.set(host, opening.host);
  }
  return false;
}
