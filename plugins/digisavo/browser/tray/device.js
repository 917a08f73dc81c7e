/** What a device remembers of the choice: nothing unless the reader asks. Every fault of a storage is survived. */

import { isSlug, MOST } from "../chosen.js";

const KEY = "digisavo.vertailu";

/**
 * The remembered slugs, null where the reader has not asked to remember or where nothing can be read.
 * @returns {string[] | null}
 */
export function remembered() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "null");
    const slugs = Array.isArray(kept) ? kept.filter((one) => typeof one === "string" && isSlug(one)) : null;
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
