/** Says among the key facts of a service by which routes the chosen municipality may get it, as far as known. */

import { loadProcurement } from "../shared/carried/procurement.js";
import { routeLines } from "../shared/carried/route_lines.js";
import { make } from "../shared/elements.js";

/** @import { Place } from "../shared/carried/places.js" */

const OWN = "ds-key__routes";
/** The municipality asked for last: an answer that comes later is of no use. @type {Place | undefined} */
let wanted;

/**
 * @param {HTMLElement} facts the list that has the offer in `data-offer` (`contracts/offer.json`)
 * @param {Place | undefined} place undefined: the page is as it came
 */
export async function showRoutes(facts, place) {
  wanted = place;
  const procurement = place && (await loadProcurement());
  if (wanted !== place) {
    return;
  }
  facts.querySelectorAll(`.${OWN}`).forEach((part) => part.remove());
  if (procurement && place) {
    const { availability = "", routes = [], users = [], source } = JSON.parse(facts.dataset.offer ?? "{}");
    const { t } = procurement;
    const lines = routeLines({ availability, routes, users, source }, place, procurement);
    const check = make("small", {}, t("check"));
    facts.append(make("dt", { class: OWN }, t("title", { name: place.name })), make("dd", { class: OWN }, lines, check));
  }
}
