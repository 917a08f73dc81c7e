/** Which users of a service, and whose payments, concern the reader: those of their own municipality, the nearest, and those like it. Knows no DOM. */

import { areAlike } from "../../shared/carried/sizes.js";
import { ENDED } from "../../shared/declared.js";

/** @import { Place, Places } from "../../shared/carried/places.js" */
/** @import { Published } from "./comparison.js" */
/** Why a municipality concerns the reader. @typedef {"own" | "nearest" | "alike"} Concern */

/** The row of users, and that of what others have paid. */
export const USERS = "references";
export const PAID = "paid";
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
  return concernsOf(users, place, places);
}

/**
 * The payments of municipalities that concern the reader's, by the places of their texts: each begins with the payer.
 * @param {Published | undefined} record
 * @param {Place} place
 * @param {Places} places
 * @returns {Map<number, Concern>}
 */
export function payersFor(record, place, places) {
  const names = (record?.paid ?? []).flatMap(({ municipality }) => municipality?.name ?? []);
  const payers = (record?.texts?.[PAID] ?? []).map((text) => names.find((name) => text.startsWith(`${name} `)));
  return concernsOf(payers.map((name) => (name ? places.named(name) : undefined)), place, places);
}

/**
 * @param {readonly (Place | undefined)[]} users
 * @param {Place} place
 * @param {Places} places
 * @returns {Map<number, Concern>}
 */
function concernsOf(users, place, places) {
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
