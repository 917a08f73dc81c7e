/** What the record of a service says of how it can be procured. Knows no DOM. */

import { ENDED } from "../declared.js";
import { list, mapping, Misshapen, object, optional, text } from "../shape.js";

/** @import { Places } from "./places.js" */
/** @import { Offer, Route, Source } from "./routes.js" */
/** @typedef {{ url?: string, source_date?: string, checked_on?: string }} Told */
/**
 * What is read of a record under `api/`.
 * @typedef {object} OfferRecord
 * @property {boolean} [is_gone] true where nobody can have it any longer
 * @property {Route[]} [procurement_routes]
 * @property {string} [availability_to] who may take it into use
 * @property {{ municipality?: { name: string }, stage?: string }[]} [references]
 * @property {{ [key: string]: Told[] }} [evidence]
 */

const day = text((value) => /^\d{4}(?:-\d{2}){0,2}$/.test(value));

/** The check of a route in a record. */
export const checkRoute = object({
  route: optional(text()), name: optional(text()), owner: optional(text()), until: optional(day), reference_url: optional(text()),
});

/** The check of what only the records of services have that are gone. */
export const checkGone = optional((value, place) => {
  if (value !== true) {
    throw new Misshapen(place);
  }
  return value;
});

const checkTold = object({ url: optional(text()), source_date: optional(day), checked_on: optional(day) });

/** What is read of a record, checked; throws `Misshapen` where it is none. */
export const checkOffer = object({
  is_gone: checkGone,
  procurement_routes: optional(list(checkRoute)), availability_to: optional(text()), evidence: optional(mapping(list(checkTold))),
  references: optional(list(object({ municipality: optional(object({ name: text() })), stage: optional(text()) }))),
});

/**
 * @param {OfferRecord} record
 * @param {Places} places
 * @returns {Offer}
 */
export function offerOf(record, places) {
  const { is_gone: isGone, procurement_routes: routes = [], availability_to: availability = "", references = [], evidence = {} } = record;
  const users = references.flatMap(({ municipality, stage }) => (
    municipality && stage !== ENDED ? (places.named(municipality.name)?.slug ?? []) : []
  ));
  const key = isGone ? "status" : routes.length ? "procurement_routes" : "availability_to";
  return { availability, routes, users, isGone, source: sourceOf(evidence[key] ?? []) };
}

/**
 * The page that says so, of several the newest.
 * @param {readonly Told[]} told
 * @returns {Source | undefined}
 */
function sourceOf(told) {
  const dated = (/** @type {Told} */ one) => one.source_date ?? one.checked_on ?? "";
  const [newest] = told.filter(({ url }) => url).sort((a, b) => (dated(a) < dated(b) ? 1 : -1));
  return newest?.url ? [newest.url, newest.source_date ?? ""] : undefined;
}
