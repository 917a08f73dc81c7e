/** By which routes the reader's municipality may get a service: fetched by those who have chosen one. */

import { offerOf } from "../../shared/carried/offers.js";
import { loadProcurement } from "../../shared/carried/procurement.js";
import { routeLines } from "../../shared/carried/route_lines.js";
import { make } from "../../shared/elements.js";

/** @import { Place, Places } from "../../shared/carried/places.js" */
/** @import { Published } from "./comparison.js" */
/**
 * What is known of the routes to a service, nothing where that could not be fetched, and what is said of all of them.
 * @typedef {{ of: (record: Published) => HTMLElement[], check: string }} RoutesOf
 */

/**
 * @param {Place} place
 * @param {Places} places
 * @returns {Promise<RoutesOf>}
 */
export async function loadRoutes(place, places) {
  try {
    const procurement = await loadProcurement();
    const name = make("p", {}, make("small", { class: "ds-compare__ours" }, place.name));
    // The cell has the numbers of its sources already.
    const offerIn = (/** @type {Published} */ record) => ({ ...offerOf(record, places), source: undefined });
    const of = (/** @type {Published} */ record) => [name.cloneNode(true), routeLines(offerIn(record), place, procurement)];
    return { of: (record) => /** @type {HTMLElement[]} */ (of(record)), check: procurement.t("check") };
  } catch (error) {
    console.warn("What is known of routes could not be fetched:", error);
    return { of: () => [], check: "" };
  }
}
