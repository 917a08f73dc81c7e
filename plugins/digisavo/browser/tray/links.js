/** Takes the selection along: links to pages of the site, and its forms, get it at the moment when they are used. */

import { SELECTION } from "../shared/declared.js";
import { make } from "../shared/elements.js";
import { withSelection } from "../shared/selection.js";
import { selected } from "./selection.js";

/** @import { Site } from "./selection.js" */

/** What comes before a link is followed, copied, dragged or opened in a new tab, by pointer and by keyboard. */
const BEFORE = ["pointerdown", "focusin", "click", "auxclick", "contextmenu", "dragstart"];

/** @param {Site} site */
export function takeAlong(site) {
  for (const name of BEFORE) {
    document.addEventListener(name, ({ target }) => {
      const link = target instanceof Element ? target.closest("a[href]") : null;
      if (link instanceof HTMLAnchorElement && takesSelection(link, site)) {
        addTo(link);
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
 * Whether a link leads to another page of the site, and is no link to a comparison that has a selection of its own.
 * @param {HTMLAnchorElement} link
 * @param {Site} site
 */
function takesSelection(link, site) {
  const own = link.pathname === site.comparison.pathname && new URLSearchParams(link.search).has(SELECTION);
  const here = link.pathname === location.pathname && link.hash !== "";
  return !own && !here && !link.hasAttribute("download") && isPage(link, site);
}

/**
 * @param {{ href: string, pathname: string }} address
 * @param {Site} site
 */
function isPage({ href, pathname }, site) {
  return href.startsWith(site.root.href) && !pathname.slice(pathname.lastIndexOf("/")).includes(".");
}

/** @param {HTMLAnchorElement} link */
function addTo(link) {
  const query = withSelection(link.search, selected());
  if (query !== link.search) {
    link.search = query;
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {Site} site
 */
function addToForm(form, site) {
  form.querySelector(`input[type="hidden"][name="${SELECTION}"]`)?.remove();
  const slugs = selected();
  if (slugs.length && form.method === "get" && isPage(new URL(form.action), site)) {
    form.append(make("input", { type: "hidden", name: SELECTION, value: slugs.join(",") }));
  }
}
