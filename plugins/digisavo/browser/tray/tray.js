/** Choosing services to compare, on every page: wakes the tray when there is something to choose or chosen. */

import { load } from "../fetching.js";
import { hasChoosable, watchForMarked } from "./buttons.js";
import { arriving, chosen, isComparison, keep, putIntoAddress, tellChosen } from "./choice.js";
import { remembered } from "./device.js";
import { takeAlong } from "./onward.js";
import { Tray } from "./shown.js";

/** @typedef {import("./choice.js").Site} Site */

/** Where the site begins, as seen from here: its pages need not say it. */
const ROOT = new URL("../../", import.meta.url);
const COMPARISON = "vertailu/";
const WORDS = "assets/vertailu/sanat.json";

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

/** The comparison shows and changes the choice itself: what the device remembers goes there, and comes from there. */
function serveComparison() {
  const kept = remembered() ?? [];
  if (kept.length && !location.search) {
    putIntoAddress(kept);
    tellChosen();
  }
  const first = String(chosen());
  window.addEventListener("pagehide", () => {
    if (String(chosen()) !== first) {
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
  let isAwake = false;

  const wake = async () => {
    if (isAwake || !(chosen().length || arrival.odd.length || hasChoosable())) {
      return;
    }
    isAwake = true;
    try {
      new Tray(element, site, await load(new URL(WORDS, ROOT).href)).begin(arrival);
    } catch (error) {
      console.warn("The tray did not open:", error);
      isAwake = false;
      element.hidden = !chosen().length;
    }
  };
  element.querySelector("button")?.addEventListener("click", wake);
  document.addEventListener("digisavo:chosen", wake);
  watchForMarked(wake);
  wake();
}

/**
 * Keeps the choice when the reader goes back and forth: within a page, and to a page that the browser has kept.
 * @param {Site} site
 */
function followReader(site) {
  let last = chosen();
  document.addEventListener("digisavo:chosen", () => {
    last = chosen();
  });
  window.addEventListener("popstate", () => putIntoAddress(last));
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) {
      putIntoAddress(arriving(site).slugs);
      tellChosen();
    }
  });
}
