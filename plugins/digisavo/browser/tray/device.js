/** What a device remembers of the selection: nothing unless the reader asks. A storage that fails is as good as none. */

import { MOST } from "../shared/selection.js";
import { isSlug } from "../shared/slugs.js";

const KEY = "digisavo.vertailu";

/**
 * The remembered slugs, null where the reader has not asked to remember or where nothing can be read.
 * @returns {string[] | null}
 */
export function remembered() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "null");
    const slugs = Array.isArray(kept) ? kept.filter((slug) => typeof slug === "string" && isSlug(slug)) : null;
    return slugs && [...new Set(slugs)].slice(0, MOST);
  } catch {
    return null;
  }
}

/**
 * @param {readonly string[]} slugs
 * @returns {boolean} whether the device took them
 */
export function remember(slugs) {
  try {
    localStorage.setItem(KEY, JSON.stringify(slugs));
    return true;
  } catch {
    return false;
  }
}

/** Removes what was remembered. */
export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // A storage that cannot be reached holds nothing of ours.
  }
}
