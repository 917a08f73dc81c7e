/** What can be told of the entries that a file names, and of the slugs that it has had. Knows no DOM. */

import { constantsOf } from "./constants.js";
import { faultOf } from "./problem.js";
import { namesEntry } from "./slug.js";
import { Adviser } from "./suggest.js";
import { quote } from "./text.js";

const PREVIOUS = "previous_slugs";
const MISSING = "related.missing";

/** @typedef {import("./sheet.js").Sheet} Sheet */

/**
 * An entry that is named exists, as far as entries are known, and does not name itself. Known are those of the published
 * site: what is proposed already may be there when the file is read, so that one that is not known is a warning only.
 * @param {Sheet} sheet
 * @param {string} slug the file's own
 * @param {Set<string> | null} references all entries as `<kind>/<slug>`, null where they are not known
 */
export function checkLinks(sheet, slug, references) {
  const kinds = [...new Set(Object.values(sheet.rules.portal.kinds))].sort();
  const adviser = new Adviser();
  const seen = new Set();
  for (const { path, key, reference, index = 0 } of sheet.links) {
    const fault = seen.has(`${key} ${reference}`) ? null : faultOfLink(reference, `${sheet.rules.kind}/${slug}`, kinds, references, adviser);
    seen.add(`${key} ${reference}`);
    if (fault) {
      sheet.reportAs(key, path, fault, index, fault.code === MISSING ? "warning" : "error");
    }
  }
}

/**
 * @param {string} reference
 * @param {string} own
 * @param {string[]} kinds
 * @param {Set<string> | null} references
 * @param {Adviser} adviser
 */
function faultOfLink(reference, own, kinds, references, adviser) {
  const at = reference.indexOf("/");
  const [kind, slug] = [reference.slice(0, at), reference.slice(at + 1)];
  if (!kinds.includes(kind)) {
    return faultOf("related.kind", "unknown", { kind: quote(kind), meant: adviser.suggest(kind, kinds), kinds });
  }
  if (reference === own) {
    return faultOf("related.self");
  }
  if (!references || references.has(reference)) {
    return null;
  }
  const elsewhere = kinds.map((other) => `${other}/${slug}`).find((other) => references.has(other));
  const slugs = [...references].filter((name) => name.startsWith(`${kind}/`)).map((name) => name.slice(kind.length + 1));
  return faultOf(MISSING, "", { page: quote(reference), meant: elsewhere ?? adviser.suggest(slug, slugs.filter(namesEntry)) });
}

/**
 * A previous slug is free: neither the file nor, as far as entries are known, another one has it now.
 * @param {Map<string, any>} values
 * @param {Sheet} sheet
 * @param {string} slug the file's own
 * @param {Set<string>} taken the slugs of others of the kind
 */
export function checkPreviousSlugs(values, sheet, slug, taken) {
  const raw = sheet.answers.get(PREVIOUS);
  for (const previous of values.get(PREVIOUS) ?? []) {
    if (previous === slug || taken.has(previous) || constantsOf("slug").reserved.includes(previous)) {
      const index = Array.isArray(raw) ? raw.findIndex((item) => typeof item === "string" && item.trim() === previous) : -1;
      const path = sheet.pathOf(PREVIOUS);
      sheet.reportAs(PREVIOUS, index >= 0 ? [...path, index] : path, faultOf("slug.taken", "current", { slug: quote(previous) }));
    }
  }
}
