/** Values that name something of the portal: tags, entries, fields, previous slugs. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { isSlug, namesEntry, slugify, splitDate } from "../slug.js";
import { Adviser } from "../suggest.js";
import { caseless, parted, quote, strip, withoutStart } from "../text.js";
import { checkPlainText, checkText, keyMeant, readAs } from "./checks.js";
import { listOf } from "./lists.js";

const TAGS = "tags";
const NEAR = 0.8;

/** @typedef {import("./checks.js").Sheet} Sheet */

export const checkTags = listOf((raw, path, sheet) => {
  const text = checkPlainText(raw, path, sheet, { max_length: constantsOf("types.reference").tag_length });
  if (text === null) {
    return null;
  }
  const slug = slugify(text);
  if (!slug) {
    sheet.error(path, "tag.form", "", { tag: quote(text) });
    return null;
  }
  const vocabulary = sheet.rules.vocabulary(TAGS);
  const term = vocabulary.terms.get(slug);
  if (term) {
    return term.replaced_by ?? term.id;
  }
  const meant = vocabulary.meantBy(text) || new Adviser().suggest(text, vocabulary.terms.keys(), NEAR);
  if (meant) {
    sheet.notice(path, "tag.near", "", { tag: quote(text), meant });
  } else if (text === slug) {
    sheet.warning(path, "tag.unnamed", "", { tag: quote(text) });
  }
  return text;
});

/** @type {import("./lists.js").Check} A single entry, by kind and slug. */
export function checkEntry(raw, path, sheet, field) {
  const text = checkText(raw, path, sheet);
  if (text === null) {
    return null;
  }
  /** @type {string[]} */
  const kinds = field.kinds ?? [];
  const own = kinds[0] ?? sheet.rules.kind;
  let [kind, slug] = parts(text);
  const meant = referenceMeant(text, own, sheet);
  if (meant && meant !== `${kind || own}/${slug}`) {
    [kind, slug] = parts(readAs(meant, text, path, sheet));
  }
  if (!namesEntry(slug) || (kind && !isSlug(kind))) {
    const isName = !constantsOf("types.reference").no_name.search(text);
    sheet.error(path, "related.form", "", { text: quote(text), kind: own, meant: isName ? slugify(text) : "" });
    return null;
  }
  if (kinds.length && kind && !kinds.includes(kind)) {
    sheet.error(path, "related.kind", "wrong", { text: quote(text), kind: own });
    return null;
  }
  const reference = `${kind || own}/${slug}`;
  sheet.links.push({ path, key: field.key, reference });
  return reference;
}

export const checkRelated = listOf(checkEntry);

/**
 * What stands before the last slash, and after it.
 * @param {string} text
 */
function parts(text) {
  const at = text.lastIndexOf("/");
  return [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
}

/**
 * The entry whose page, or file, a text is the address of; "" for none.
 * @param {string} text
 * @param {string} own
 * @param {Sheet} sheet
 */
function referenceMeant(text, own, sheet) {
  const { slug, section } = slugMeant(text, sheet);
  const { kinds } = sheet.rules.portal;
  const folded = caseless(section);
  const kind = section ? (Object.hasOwn(kinds, folded) ? kinds[folded] : "") : own;
  return slug && kind ? `${kind}/${slug}` : "";
}

/**
 * The slug that stands in an address of the portal or in the name of a file, and what stands before it.
 * @param {string} text
 * @param {Sheet} sheet
 */
function slugMeant(text, sheet) {
  const { portal_address: portal, ending } = constantsOf("types.reference");
  const address = portal.at(text);
  if (address && withoutStart(address[1], "www.") !== sheet.rules.portal.host) {
    return { slug: "", section: "" };
  }
  const place = strip(parted(text.slice(address?.[0].length ?? 0), "#")[0], "/").split("/");
  let slug = caseless(ending.replace(place[place.length - 1], ""));
  const dated = splitDate(slug);
  slug = dated.date ? dated.slug : slug;
  return { slug: namesEntry(slug) ? slug : "", section: place[place.length - 2] ?? "" };
}

export const checkSlugs = listOf((raw, path, sheet) => {
  const text = checkText(raw, path, sheet);
  if (text === null || isSlug(text)) {
    return text;
  }
  const { slug, section } = slugMeant(text, sheet);
  if (isSlug(slug) && (!section || Object.hasOwn(sheet.rules.portal.kinds, section))) {
    return readAs(slug, text, path, sheet);
  }
  const meant = slugify(text);
  sheet.error(path, "slug.form", "", { hint: meant ? "meant" : "example", text: quote(text), meant });
  return null;
});

/** Keys of the fields of another kind, which are given with the field; that it has such fields is checked elsewhere. */
export const checkFieldKeys = listOf(
  (raw, path, sheet, field) => {
    const text = checkText(raw, path, sheet);
    const labels = Object.entries(field.labels ?? {});
    if (text === null || Object.hasOwn(field.labels ?? {}, text)) {
      return text;
    }
    const meant = keyMeant(text, labels);
    return meant ? readAs(meant, text, path, sheet) : text;
  },
  { most: () => constantsOf("types.reference").most_field_keys },
);
