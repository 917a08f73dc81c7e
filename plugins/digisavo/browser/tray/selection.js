/** The selection on a page: it stands in the address and follows the reader. */

import { Carried, cameBackFrom } from "../shared/carried/carried.js";
import { SELECTION } from "../shared/declared.js";
import { announceSelection } from "../shared/events.js";
import { MOST } from "../shared/selection.js";

/** @import { Slugs } from "../shared/slugs.js" */
/** Where pages of the site are: all of them below `root`, the comparison at `comparison`. */
/** @typedef {{ root: URL, comparison: URL }} Site */

const KEY = "digisavo.vertailu";

export const selection = new Carried(SELECTION, MOST, KEY, announceSelection);

/**
 * The selection with which a page opens. That of the comparison, which may have shown a selection that somebody else
 * made, is not brought back from there.
 * @param {Site} site
 * @returns {Slugs}
 */
export function arriving(site) {
  const from = isComparison(site) ? null : cameBackFrom(site.root);
  return selection.arriving(from && from.pathname !== site.comparison.pathname ? from.search : null);
}

/**
 * Whether this page is the comparison, which has a selection of its own.
 * @param {Site} site
 */
export function isComparison(site) {
  return location.pathname === site.comparison.pathname;
}
