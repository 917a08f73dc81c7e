/** The name of the file of an entry, made of its answers as its kind names files. Knows no DOM. */

import { asText } from "../asking/raw.js";

/** @import { Declaration } from "../asking/declaration.js" */
/** @import { Values } from "../asking/fields.js" */

/** A file that has no name yet is judged by one that is sound. */
const NAMELESS = "x";

/**
 * The name of a new file without its ending, "" while the answers do not give one.
 * @param {Declaration} declaration
 * @param {Values} values
 * @param {(text: string) => string} slugify
 */
export function stemOf({ naming, keys }, values, slugify) {
  const answer = (/** @type {string | undefined} */ key) => asText(values.get(key ?? "")).trim();
  if (naming === "joined") {
    const host = answer(keys.host).split("/").at(-1) ?? "";
    const owner = slugify(answer("municipality") || answer("organisation"));
    return host && owner ? `${host}--${owner}` : "";
  }
  const slug = slugify(answer(keys.title));
  return naming === "dated" && slug ? [answer(keys.published), slug].filter(Boolean).join("-") : slug;
}

/**
 * The slug in the name of a file: without the date that may stand before it.
 * @param {Declaration} declaration
 * @param {string} stem
 */
export function slugOf({ naming }, stem) {
  return naming === "dated" ? stem.replace(/^\d{4}-\d\d-\d\d-/, "") : stem;
}

/**
 * A name of the form of a kind, for a file that has none yet.
 * @param {Declaration} declaration
 * @param {Values} values
 * @param {string} today
 */
export function nameless({ naming, keys }, values, today) {
  if (naming === "joined") {
    return `${asText(values.get(keys.host)).split("/").at(-1) || NAMELESS}--${NAMELESS}`;
  }
  return naming === "dated" ? `${asText(values.get(keys.published)) || today}-${NAMELESS}` : NAMELESS;
}
