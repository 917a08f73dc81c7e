/** The selection on a page: it stands in the address and follows the reader; the device may remember it. */

import { SELECTION } from "../shared/declared.js";
import { announceSelection } from "../shared/events.js";
import { readSelection, withSelection } from "../shared/selection.js";
import { remember, remembered } from "./device.js";

/** @import { Slugs } from "../shared/slugs.js" */
/** Where pages of the site are: all of them below `root`, the comparison at `comparison`. */
/** @typedef {{ root: URL, comparison: URL }} Site */

/**
 * The slugs in the address.
 * @returns {string[]}
 */
export function selected() {
  return readSelection(location.search).slugs;
}

/**
 * Puts a selection into the address, and onto the device that remembers the last one, and announces it to the page.
 * @param {readonly string[]} slugs
 */
export function select(slugs) {
  putIntoAddress(slugs);
  keep();
  announceSelection();
}

/** Renews what the device remembers, if the reader asked it to remember. */
export function keep() {
  const slugs = selected();
  if (remembered() && String(remembered()) !== String(slugs)) {
    remember(slugs);
  }
}

/** @param {readonly string[]} slugs */
export function putIntoAddress(slugs) {
  const query = withSelection(location.search, slugs);
  if (query !== location.search) {
    history.replaceState(history.state, "", location.pathname + query + location.hash);
  }
}

/**
 * The selection with which a page opens: that of the page from which the reader went back, that of the address, or the
 * one that the device remembers.
 * @param {Site} site
 * @returns {Slugs}
 */
export function arriving(site) {
  const asked = new URLSearchParams(location.search).has(SELECTION);
  const slugs = broughtBack(site) ?? (asked ? null : remembered());
  return slugs?.length ? { slugs, odd: [], surplus: 0 } : readSelection(location.search);
}

/**
 * The selection of the page from which the reader went back: what they selected there is not undone by going back. Not
 * that of the comparison, which may have shown a selection that somebody else made.
 * @param {Site} site
 * @returns {string[] | null}
 */
function broughtBack(site) {
  // Not all browsers have it: in the others going back shows the selection as it was on the page.
  const { activation } = /** @type {{ navigation?: any }} */ (window).navigation ?? {};
  const from = activation?.navigationType === "traverse" ? activation.from?.url : null;
  if (!from || isComparison(site)) {
    return null;
  }
  const { href, pathname, search } = new URL(from);
  return href.startsWith(site.root.href) && pathname !== site.comparison.pathname ? readSelection(search).slugs : null;
}

/**
 * Whether this page is the comparison, which has a selection of its own.
 * @param {Site} site
 */
export function isComparison(site) {
  return location.pathname === site.comparison.pathname;
}
