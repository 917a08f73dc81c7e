/** The choice on a page: it stands in the address and follows the reader; the device may remember it. */

import { CHOSEN, readChoice, withChoice } from "../chosen.js";
import { remember, remembered } from "./device.js";

/** Where pages of the site are: all of them below `root`, the comparison at `comparison`. */
/** @typedef {{ root: URL, comparison: URL }} Site */

/**
 * The slugs in the address.
 * @returns {string[]}
 */
export function chosen() {
  return readChoice(location.search).slugs;
}

/**
 * Puts a choice into the address, and onto the device that remembers the last one, and tells the page.
 * @param {readonly string[]} slugs
 */
export function choose(slugs) {
  putIntoAddress(slugs);
  keep();
  tellChosen();
}

/** Tells the page that the choice in the address has changed. */
export function tellChosen() {
  document.dispatchEvent(new CustomEvent("digisavo:chosen"));
}

/** Renews what the device remembers, if the reader asked it to. */
export function keep() {
  const slugs = chosen();
  if (remembered() && String(remembered()) !== String(slugs)) {
    remember(slugs);
  }
}

/** @param {readonly string[]} slugs */
export function putIntoAddress(slugs) {
  const query = withChoice(location.search, slugs);
  if (query !== location.search) {
    history.replaceState(history.state, "", location.pathname + query + location.hash);
  }
}

/**
 * What the reader has chosen when a page opens: the address knows it, or the page that they went back from, or the
 * device.
 * @param {Site} site
 * @returns {import("../chosen.js").Choice}
 */
export function arriving(site) {
  const asked = new URLSearchParams(location.search).has(CHOSEN);
  const slugs = takenAlong(site) ?? (asked ? null : remembered());
  return slugs?.length ? { slugs, odd: [], surplus: 0 } : readChoice(location.search);
}

/**
 * The choice on the page that the reader went back from: what they chose there is not undone by going back. The
 * comparison is left out, for it may have shown a choice that somebody else made.
 * @param {Site} site
 * @returns {string[] | null}
 */
function takenAlong(site) {
  // Not all browsers have it: in the others going back shows the choice as it was on the page.
  const { activation } = /** @type {{ navigation?: any }} */ (window).navigation ?? {};
  const from = activation?.navigationType === "traverse" ? activation.from?.url : null;
  if (!from || isComparison(site)) {
    return null;
  }
  const { href, pathname, search } = new URL(from);
  return href.startsWith(site.root.href) && pathname !== site.comparison.pathname ? readChoice(search).slugs : null;
}

/**
 * Whether this page is the comparison, whose choice is its own.
 * @param {Site} site
 */
export function isComparison(site) {
  return location.pathname === site.comparison.pathname;
}
