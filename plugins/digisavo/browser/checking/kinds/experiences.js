/** What must hold between the answers of an experience. Knows no DOM. */

import { isBefore, isByEditors, reviewIsRecent } from "./common.js";

/** @typedef {import("./common.js").Rule} Rule */

/** @type {Rule} An experience belongs to a municipality or another organisation. */
function itHasAnOwner(values, sheet) {
  const { owner_keys: owners } = sheet.rules.constants;
  if (!sheet.isAnswered(...owners)) {
    sheet.error([owners[0]], "experience.organisation");
  }
}

/** @type {Rule} The use of a service does not end before it begins. */
function useEndsAfterItBegins(values, sheet) {
  const [since, until] = [values.get("since") ?? "", values.get("until") ?? ""];
  if (isBefore(until, since)) {
    sheet.error(["until"], "date.order", "use", { since, until });
  }
}

/** @type {Rule} Only a user of a service confirms its values. */
function confirmingTakesUse(values, sheet) {
  const { ended, confirmers } = sheet.rules.constants;
  const hasEnded = values.get("stage") === ended;
  if (values.has("confirms") && (hasEnded || !confirmers.includes(values.get("submitted_by")))) {
    sheet.notice(["confirms"], hasEnded ? "experience.ended" : "experience.confirmer");
  }
}

/** @type {Rule} Editors do not write the experience of others. */
function usersSpeakForThemselves(values, sheet) {
  if (isByEditors(values, sheet)) {
    sheet.warning(["submitted_by"], "experience.editors");
  }
}

export const EXPERIENCES = [itHasAnOwner, useEndsAfterItBegins, confirmingTakesUse, usersSpeakForThemselves, reviewIsRecent];
