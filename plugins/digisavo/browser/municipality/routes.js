/** Says among the key facts of a service by which routes the chosen municipality may get it, as far as known. */

import { checkOffer, offerOf } from "../shared/carried/offers.js";
import { loadProcurement } from "../shared/carried/procurement.js";
import { routeLines } from "../shared/carried/route_lines.js";
import { API } from "../shared/declared.js";
import { make } from "../shared/elements.js";
import { load } from "../shared/fetching.js";
import { Once } from "../shared/once.js";

/** @import { OfferRecord } from "../shared/carried/offers.js" */
/** @import { Place, Places } from "../shared/carried/places.js" */

/** The root of the site, as seen from this module. */
const ROOT = new URL("../../", import.meta.url);
const OWN = "ds-key__routes";

/** The records of services, by their kind and slug. @type {Once<OfferRecord>} */
const records = new Once(async (entry) => checkOffer(await load(new URL(`${API}${entry}.json`, ROOT).href), ""));
/** The municipality asked for last: an answer that comes later is of no use. @type {Place | undefined} */
let wanted;

/**
 * @param {HTMLElement} facts the list that names the service in `data-offer`
 * @param {Place | undefined} place undefined: the page is as it came
 * @param {Places} places
 */
export async function showRoutes(facts, place, places) {
  wanted = place;
  const [procurement, record] = place ? await Promise.all([loadProcurement(), records.get(facts.dataset.offer ?? "")]) : [];
  if (wanted !== place) {
    return;
  }
  facts.querySelectorAll(`.${OWN}`).forEach((part) => part.remove());
  if (place && procurement && record) {
    const { t } = procurement;
    const lines = routeLines(offerOf(record, places), place, procurement);
    const check = make("small", {}, t("check"));
    facts.append(make("dt", { class: OWN }, t("title", { name: place.name })), make("dd", { class: OWN }, lines, check));
  }
}
