/** Selecting services to compare, on every page: opens the tray when something is selected or can be. */

import { COMPARISON, TRAY } from "../shared/declared.js";
import { announceSelection, onSelection } from "../shared/events.js";
import { load } from "../shared/fetching.js";
import { hasMarked, watchForMarked } from "./buttons.js";
import { remembered } from "./device.js";
import { takeAlong } from "./links.js";
import { OpenTray } from "./open_tray.js";
import { arriving, isComparison, keep, putIntoAddress, selected } from "./selection.js";

/** @import { Site } from "./selection.js" */

/** The root of the site, as seen from this module: pages need not say it. */
const ROOT = new URL("../../", import.meta.url);

/** @param {HTMLElement} element */
export default function tray(element) {
  const site = { root: ROOT, comparison: new URL(COMPARISON, ROOT) };
  takeAlong(site);
  if (isComparison(site)) {
    serveComparison();
  } else {
    begin(element, site);
  }
}

/** The comparison shows and changes its selection itself: it only gets, and leaves, what the device remembers. */
function serveComparison() {
  const kept = remembered() ?? [];
  if (kept.length && !location.search) {
    putIntoAddress(kept);
    announceSelection();
  }
  const first = String(selected());
  window.addEventListener("pagehide", () => {
    if (String(selected()) !== first) {
      keep();
    }
  });
}

/**
 * @param {HTMLElement} element
 * @param {Site} site
 */
function begin(element, site) {
  const arrival = arriving(site);
  putIntoAddress(arrival.slugs);
  followReader(site);
  let isOpen = false;

  const open = async () => {
    if (isOpen || !(selected().length || arrival.odd.length || hasMarked())) {
      return;
    }
    isOpen = true;
    try {
      new OpenTray(element, site, await load(new URL(TRAY, ROOT).href)).begin(arrival);
    } catch (error) {
      console.warn("The tray did not open:", error);
      isOpen = false;
      element.hidden = !selected().length;
    }
  };
  element.querySelector("button")?.addEventListener("click", open);
  onSelection(open);
  watchForMarked(open);
  open();
}

/**
 * Keeps the selection when the reader goes back and forth: within a page, and to a page that the browser has kept.
 * @param {Site} site
 */
function followReader(site) {
  let last = selected();
  onSelection(() => {
    last = selected();
  });
  window.addEventListener("popstate", () => putIntoAddress(last));
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) {
      putIntoAddress(arriving(site).slugs);
      announceSelection();
    }
  });
}
