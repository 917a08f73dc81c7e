/** Selecting services to compare, on every page: opens the tray when something is selected or can be. */

import { COMPARISON, TRAY } from "../shared/declared.js";
import { onSelection } from "../shared/events.js";
import { load } from "../shared/fetching.js";
import { arrive, municipality } from "../shared/carried/municipality.js";
import { withList } from "../shared/query.js";
import { hasMarked, watchForMarked } from "./buttons.js";
import { takeAlong } from "./links.js";
import { arriving, isComparison, selection } from "./selection.js";

/** @import { Site } from "./selection.js" */

/** The root of the site, as seen from this module: pages need not say it. */
const ROOT = new URL("../../", import.meta.url);

/** @param {HTMLElement} element */
export default function tray(element) {
  const site = { root: ROOT, comparison: new URL(COMPARISON, ROOT) };
  arrive();
  takeAlong(site);
  if (isComparison(site)) {
    serveComparison();
  } else {
    begin(element, site);
  }
}

/** The comparison shows and changes its selection itself: it only gets, and leaves, what the device remembers. */
function serveComparison() {
  const kept = selection.remembered() ?? [];
  if (kept.length && !withList(location.search, municipality.name, [])) {
    selection.put(kept);
    selection.announce();
  }
  const first = String(selection.slugs);
  window.addEventListener("pagehide", () => {
    if (String(selection.slugs) !== first) {
      selection.keep();
    }
  });
}

/**
 * @param {HTMLElement} element
 * @param {Site} site
 */
function begin(element, site) {
  const arrival = arriving(site);
  selection.put(arrival.slugs);
  selection.follow(onSelection, () => arriving(site));
  selection.agree();
  let isOpen = false;

  const open = async () => {
    if (isOpen || !(selection.slugs.length || arrival.odd.length || hasMarked())) {
      return;
    }
    isOpen = true;
    try {
      const [{ OpenTray }, data] = await Promise.all([import("./open_tray.js"), load(new URL(TRAY, ROOT).href)]);
      new OpenTray(element, site, data).begin(arrival);
    } catch (error) {
      console.warn("The tray did not open:", error);
      isOpen = false;
      element.hidden = !selection.slugs.length;
    }
  };
  element.querySelector("button")?.addEventListener("click", open);
  onSelection(open);
  watchForMarked(open);
  open();
}
