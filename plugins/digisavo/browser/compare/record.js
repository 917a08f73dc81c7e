/** A record as the site publishes it, checked before anything of it is shown. Knows no DOM. */

import { checkGone, checkRoute } from "../shared/carried/offers.js";
import { CLAIMED, EXPIRED, PROVEN } from "../shared/declared.js";
import { list, mapping, Misshapen, object, oneOf, optional, text } from "../shared/shape.js";
import { isSlug } from "../shared/slugs.js";

/** @import { Published } from "./table/comparison.js" */

const slug = text(isSlug);
const level = oneOf([CLAIMED, ...PROVEN, EXPIRED]);
const day = text((value) => /^\d{4}(?:-\d{2}){0,2}$/.test(value));
const proof = object({
  level, url: optional(text()), by: optional(text()), note: optional(text()),
  checked_on: optional(day), source_date: optional(day), valid_until: optional(day),
});

/** @type {import("../shared/shape.js").Check} */
const limit = (value, place) => {
  if (value !== null && typeof value !== "number") {
    throw new Misshapen(place);
  }
  return value;
};

const checkMoved = object({ moved_to: slug });
const checkPublished = object({
  slug, name: optional(text()), url: optional(text()), source_url: optional(text()), commit: optional(text()),
  is_gone: checkGone, procurement_routes: optional(list(checkRoute)), availability_to: optional(text()),
  references: optional(list(object({ municipality: optional(object({ name: text() })), stage: optional(text()) }))),
  product_groups: optional(list(slug)), paid: optional(list(object({ municipality: optional(object({ name: text() })), source: optional(text()) }))),
  texts: mapping(list(text())), numbers: optional(mapping(list(limit, 2, 2))), levels: optional(mapping(level)), evidence: optional(mapping(list(proof))),
});

/**
 * What a comparison reads of a record, or the slug to which the entry has moved; throws `Misshapen` where data is
 * neither.
 * @param {unknown} data
 * @returns {Published & { moved_to?: string }}
 */
export function checkedRecord(data) {
  return isMoved(data) ? checkMoved(data, "") : checkPublished(data, "");
}

/** @param {unknown} data */
function isMoved(data) {
  return typeof data === "object" && data !== null && "moved_to" in data;
}
