/**
 * A map from which one chooses: one tab stop, within which arrows go from area to area. What has the focus, or the pointer
 * on it, is named beside the map. The municipality of the reader is marked.
 */

import { arrive, municipality } from "../shared/carried/municipality.js";
import { onMunicipality } from "../shared/events.js";
import { partsOf } from "../shared/parts.js";
import { nextTowards } from "./moving.js";

const OURS = "ds-map-ours";

/** @param {HTMLElement} element */
export default function map(element) {
  const { told } = partsOf(element, { told: HTMLElement });
  const links = [...element.querySelectorAll("a")].filter((link) => link instanceof SVGAElement);
  const slugs = links.map((link) => link.href.baseVal.split("/").at(-2));
  const hint = told.textContent;
  let stop = 0;

  const tell = (/** @type {Element | null | undefined} */ link) => {
    told.textContent = link?.querySelector("title")?.textContent ?? hint;
  };
  const stopAt = (/** @type {number} */ place) => {
    links[stop].setAttribute("tabindex", "-1");
    links[place].setAttribute("tabindex", "0");
    stop = place;
  };
  const showOurs = () => {
    const ours = slugs.indexOf(municipality.slugs[0]);
    links.forEach((link, place) => link.classList.toggle(OURS, place === ours));
    stopAt(ours < 0 ? stop : ours);
  };

  element.addEventListener("focusin", ({ target }) => {
    const place = links.findIndex((link) => link === target);
    if (place >= 0) {
      stopAt(place);
      tell(links[place]);
    }
  });
  element.addEventListener("focusout", () => tell(null));
  element.addEventListener("pointerover", ({ target }) => tell(target instanceof Element ? target.closest("a") : null));
  element.addEventListener("pointerleave", () => tell(links.find((link) => link === document.activeElement)));
  element.addEventListener("keydown", (event) => {
    const next = event.ctrlKey || event.metaKey || event.altKey ? undefined : nextTowards(middles(links), stop, event.key);
    if (next !== undefined && links.some((link) => link === event.target)) {
      event.preventDefault();
      links[next].focus();
    }
  });
  arrive();
  onMunicipality(showOurs);
  showOurs();
}

/** @param {readonly SVGAElement[]} links */
function middles(links) {
  return links.map((link) => {
    const { x, y, width, height } = link.getBBox();
    return { x: x + width / 2, y: y + height / 2 };
  });
}
