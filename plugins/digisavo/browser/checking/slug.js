/** Slugs: the short names that stand in file names and addresses. Knows no DOM. */

import { constantsOf } from "./constants.js";

const APOSTROPHES = /'+/g;

/** @param {string} text */
export function isSlug(text) {
  const { max_length: most, slug } = constantsOf("slug");
  return text.length <= most && slug.full(text) !== null;
}

/**
 * Whether a text can be the slug of an entry of any kind.
 * @param {string} text
 */
export function namesEntry(text) {
  const { joint } = constantsOf("slug");
  const at = text.indexOf(joint);
  return at < 0 ? isSlug(text) : isSlug(text.slice(0, at)) && isSlug(text.slice(at + joint.length));
}

/**
 * A text without the date that it begins with, and that date.
 * @param {string} text
 */
export function splitDate(text) {
  const match = constantsOf("slug").dated.full(text);
  return match ? { slug: match[2] ?? "", date: match[1] } : { slug: text, date: "" };
}

/**
 * A text as a slug; "" where none of it can stand in an address.
 * @param {string} text
 */
export function slugify(text) {
  const plain = [...text.replace(APOSTROPHES, "-").normalize("NFKD")].map(plainLetter).join("");
  const joined = plain.toLowerCase().replace(APOSTROPHES, "").replace(/(?<=\d),(?=\d)/g, "");
  const slug = joined.replace(/[^-a-z0-9]+/g, "-").replace(/-{2,}/g, "-").replace(/^-|-$/g, "");
  return cut(slug, constantsOf("slug").max_length);
}

/** @param {string} letter */
function plainLetter(letter) {
  if (letter <= "\x7f") {
    return letter;
  }
  if (/\p{M}/u.test(letter)) {
    return "";
  }
  return constantsOf("slug").letters[letter] ?? (/[\p{L}\p{N}]/u.test(letter) ? "x" : "-");
}

/**
 * @param {string} slug
 * @param {number} most
 */
function cut(slug, most) {
  if (slug.length < most || !slug.includes("-")) {
    return slug.slice(0, most);
  }
  let kept = "";
  for (const word of slug.split("-")) {
    const next = kept.length + word.length;
    kept += next < most ? `${word}-` : next === most ? word : "";
    if (next === most) {
      break;
    }
  }
  return (kept || slug.slice(0, most)).replace(/^-|-$/g, "");
}
