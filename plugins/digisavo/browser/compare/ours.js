/** What the reader's own municipality changes in a comparison: whose use and whose payments concern them, and by which routes. */

import { chosenPlace, loadGazetteer } from "../shared/carried/municipality.js";
import { payersFor, usersFor } from "./table/users.js";

/** @import { Place, Places } from "../shared/carried/places.js" */
/** @import { Column } from "./records.js" */
/** @import { Concerning } from "./table/grid.js" */
/** @import { RoutesOf } from "./table/routes.js" */
/** The reader's municipality, all of them, and what tells of routes. @typedef {{ place: Place, places: Places, routesOf: RoutesOf }} Ours */

/**
 * The chosen municipality among all; without their data everything is as if none was chosen.
 * @returns {Promise<Ours | undefined>}
 */
export async function oursIfKnown() {
  try {
    const place = await chosenPlace();
    if (!place) {
      return undefined;
    }
    const [{ places }, { loadRoutes }] = await Promise.all([loadGazetteer(), import("./table/routes.js")]);
    return { place, places, routesOf: await loadRoutes(place, places) };
  } catch (error) {
    console.warn("The chosen municipality could not be read:", error);
    return undefined;
  }
}

/**
 * What of each service concerns the reader: its users, who has paid for it, and by which routes they may get it.
 * @param {Ours | undefined} ours
 * @param {readonly Column[]} columns
 * @returns {Concerning}
 */
export function concerning(ours, columns) {
  if (!ours) {
    return { users: new Map(), payers: new Map(), routes: new Map(), check: "" };
  }
  const { place, places, routesOf } = ours;
  const arrived = columns.flatMap(({ slug, record }) => (record ? [{ slug, record }] : []));
  return {
    users: new Map(arrived.map(({ slug, record }) => [slug, usersFor(record, place, places)])),
    payers: new Map(arrived.map(({ slug, record }) => [slug, payersFor(record, place, places)])),
    routes: new Map(arrived.map(({ slug, record }) => [slug, routesOf.of(record)])),
    check: routesOf.check,
  };
}
