/**
 * Takes along what the reader has chosen: links to pages of the site, and its forms, get it at the moment when they are
 * used.
 */

import { make } from "../shared/elements.js";
import { municipality } from "../shared/carried/municipality.js";
import { selection } from "./selection.js";

/** @import { Carried } from "../shared/carried/carried.js" */
/** @import { Site } from "./selection.js" */

/** What comes before a link is followed, copied, dragged or opened in a new tab, by pointer and by keyboard. */
const BEFORE = ["pointerdown", "focusin", "click", "auxclick", "contextmenu", "dragstart"];

/** @param {Site} site */
export function takeAlong(site) {
  for (const name of BEFORE) {
    document.addEventListener(name, ({ target }) => {
      // A link of a map is none of HTML, and its address is written in its attribute alone.
      const link = target instanceof Element ? target.closest("a[href]") : null;
      const to = link && targetOf(link);
      if (link && to && leadsOn(link, to, site)) {
        addTo(link, to, site);
      }
    }, { capture: true });
  }
  document.addEventListener("submit", (event) => {
    if (event.target instanceof HTMLFormElement && !event.defaultPrevented) {
      addToForm(event.target, site);
    }
  });
}

/**
 * @param {Element} link
 * @returns {URL | null} null for what is no address
 */
function targetOf(link) {
  try {
    return new URL(link.getAttribute("href") ?? "", document.baseURI);
  } catch {
    return null;
  }
}

/**
 * Whether a link with a target leads to another page of the site.
 * @param {Element} link
 * @param {URL} target
 * @param {Site} site
 */
function leadsOn(link, target, site) {
  const here = target.pathname === location.pathname && target.hash !== "";
  return !here && !link.hasAttribute("download") && isPage(target, site);
}

/**
 * @param {URL} address
 * @param {Site} site
 */
function isPage({ href, pathname }, site) {
  return href.startsWith(site.root.href) && !pathname.slice(pathname.lastIndexOf("/")).includes(".");
}

/**
 * @param {Element} link
 * @param {URL} target
 * @param {Site} site
 */
function addTo(link, target, site) {
  // A link to a comparison may have a selection of its own.
  const own = target.pathname === site.comparison.pathname && target.searchParams.has(selection.name);
  const query = (own ? [municipality] : [municipality, selection]).reduce((before, one) => one.along(before), target.search);
  if (query !== target.search) {
    target.search = query;
    link.setAttribute("href", target.href);
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {Site} site
 */
function addToForm(form, site) {
  for (const { name, slugs } of [municipality, selection]) {
    form.querySelector(`input[type="hidden"][name="${name}"]`)?.remove();
    if (slugs.length && form.method === "get" && isPage(new URL(form.action), site)) {
      form.append(make("input", { type: "hidden", name, value: slugs.join(",") }));
    }
  }
}
