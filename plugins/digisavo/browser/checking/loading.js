/** Fetches the rules of a kind, by which `check.js` judges texts. */

import { FORMS, FORM_CHECKS, FORM_LICENCES, FORM_PLACES } from "../shared/declared.js";
import { load } from "../shared/fetching.js";
import { Rules } from "./rules.js";

/**
 * The rules of a kind.
 * @param {string} base the root of the site, as seen from the page
 * @param {string} kind
 */
export async function loadRules(base, kind) {
  const places = [`${FORMS}${kind}.json`, `${FORM_CHECKS}${kind}.json`, FORM_PLACES];
  const [questions, checks, known] = await Promise.all(places.map((place) => load(base + place)));
  return new Rules(questions, checks, known);
}

/**
 * Adds the licences to rules, by which answers that name one are judged; until then any passes.
 * @param {string} base
 * @param {Rules} rules
 */
export async function completeRules(base, rules) {
  rules.licences ??= await load(base + FORM_LICENCES);
}
