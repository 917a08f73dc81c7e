/** The check of an answer by the type of its field. Knows no DOM. */

import { checkChoice, checkChoices } from "./choice.js";
import { checkCpv } from "./cpv.js";
import { checkDate } from "./date.js";
import { checkFlag } from "./flag.js";
import { checkBusinessId, checkLanguages, checkLicense, checkUuids } from "./identity.js";
import { checkImage } from "./image.js";
import { checkPhone, checkUrl, checkUrls } from "./link.js";
import { checkLinks } from "./links.js";
import { checkEmail } from "./mailbox.js";
import { checkMarkdown } from "./markdown.js";
import { checkMoment } from "./moment.js";
import { checkNumber } from "./number.js";
import { checkMunicipalities, checkMunicipality, checkRegions } from "./place.js";
import { evidenceOf } from "./proof.js";
import { checkRecurrence } from "./recurrence.js";
import { checkEntry, checkFieldKeys, checkRelated, checkSlugs, checkTags } from "./reference.js";
import { Rows } from "./rows.js";
import { checkLine, checkTexts } from "./text.js";

/** @typedef {import("./lists.js").Check} Check */

const rows = new Rows(checkAnswer);

/** @type {Map<string, Check>} */
const CHECKS = new Map(Object.entries({
  business_id: checkBusinessId, choice: checkChoice, choices: checkChoices, cpv: checkCpv, date: checkDate, email: checkEmail, entry: checkEntry,
  evidence: evidenceOf(rows), field_keys: checkFieldKeys, flag: checkFlag, group: rows.check.bind(rows), image: checkImage,
  languages: checkLanguages, license: checkLicense, links: checkLinks, list: checkTexts, markdown: checkMarkdown, moment: checkMoment,
  money: checkNumber, municipalities: checkMunicipalities, municipality: checkMunicipality, number: checkNumber,
  organisations: checkTexts, phone: checkPhone, recurrence: checkRecurrence, regions: checkRegions, related: checkRelated,
  slugs: checkSlugs, tags: checkTags, text: checkLine, url: checkUrl, urls: checkUrls, uuids: checkUuids,
}));

/** The types of which a list in braces is meant: to YAML `{a, b}` is a mapping that says nothing of a and b. */
const LISTS = new Set([
  "choices", "cpv", "field_keys", "languages", "list", "municipalities", "organisations", "regions", "related", "slugs", "tags", "urls", "uuids",
]);

/** The names of all types that are checked. */
export const TYPES = [...CHECKS.keys()];

/**
 * The value of an answer, or null after reporting what is wrong with it.
 * @type {Check}
 */
export function checkAnswer(raw, path, sheet, field) {
  return CHECKS.get(field.type)?.(raw, path, sheet, field) ?? null;
}

/** @param {string} type */
export function isList(type) {
  return LISTS.has(type);
}
