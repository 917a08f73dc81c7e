/** Which users of a service concern the reader: their own municipality, the nearest, and those like it. Knows no DOM. */

import { areAlike } from "../../shared/carried/sizes.js";
import { ENDED } from "../../shared/declared.js";

/** @import { Place, Places } from "../../shared/carried/places.js" */
/** @import { Published } from "./comparison.js" */
/** Why a user concerns the reader. @typedef {"own" | "nearest" | "alike"} Concern */

/** The row of users. */
export const USERS = "references";
const ORDER = /** @type {const} */ (["own", "nearest", "alike"]);

/**
 * The users that concern a municipality by their places among all users, those that concern it most first.
 * @param {Published | undefined} record
 * @param {Place} place
 * @param {Places} places
 * @returns {Map<number, Concern>}
 */
export function usersFor(record, place, places) {
  const users = (record?.references ?? []).map(({ municipality, stage }) => (
    municipality && stage !== ENDED ? places.named(municipality.name) : undefined
  ));
  const [nearest] = places.nearest(place, users.flatMap((user) => user?.slug ?? []));
  const concerns = users.flatMap((user, index) => {
    const concern = user && concernOf(user, place, nearest);
    return concern ? [/** @type {[number, Concern]} */ ([index, concern])] : [];
  });
  return new Map(concerns.sort(([, a], [, b]) => ORDER.indexOf(a) - ORDER.indexOf(b)));
}

/**
 * @param {Place} user
 * @param {Place} place
 * @param {Place | undefined} nearest
 * @returns {Concern | undefined}
 */
function concernOf(user, place, nearest) {
  if (user.slug === place.slug) {
    return "own";
  }
  return user === nearest ? "nearest" : areAlike(user, place) ? "alike" : undefined;
}
