/** Takes the choice along: links to pages of the site and its forms get it at the moment when they are used. */

import { CHOSEN, withChoice } from "../chosen.js";
import { chosen } from "./choice.js";

/** What comes before a link is followed, copied, dragged or opened in a new tab, by pointer and by keyboard. */
const BEFORE = ["pointerdown", "focusin", "click", "auxclick", "contextmenu", "dragstart"];

/** @typedef {import("./choice.js").Site} Site */

/** @param {Site} site */
export function takeAlong(site) {
  for (const name of BEFORE) {
    document.addEventListener(name, ({ target }) => {
      const link = target instanceof Element ? target.closest("a[href]") : null;
      if (link instanceof HTMLAnchorElement && takesChoice(link, site)) {
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
 * Whether a link leads to another page of the site, and brings no choice of its own to the comparison.
 * @param {HTMLAnchorElement} link
 * @param {Site} site
 */
function takesChoice(link, site) {
  const own = link.pathname === site.comparison.pathname && new URLSearchParams(link.search).has(CHOSEN);
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
  const query = withChoice(link.search, chosen());
  if (query !== link.search) {
    link.search = query;
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {Site} site
 */
function addToForm(form, site) {
  form.querySelector(`input[type="hidden"][name="${CHOSEN}"]`)?.remove();
  const slugs = chosen();
  if (slugs.length && form.method === "get" && isPage(new URL(form.action), site)) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = CHOSEN;
    field.value = slugs.join(",");
    form.append(field);
  }
}
