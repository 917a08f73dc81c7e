/** The sizes of municipalities for which prices are compared, and the one whose price leads. Knows no DOM. */

import { sizeFor } from "../../shared/carried/sizes.js";

/** @import { Fault } from "../state.js" */
/** @import { Declared } from "./comparison.js" */

/**
 * The sizes of municipalities, in inhabitants, for which prices are compared.
 * @param {readonly Declared[]} declared
 */
export function sizesOf(declared) {
  return declared.flatMap(({ size }) => size || []);
}

/**
 * The size whose price leads where the reader asks for none: that of their municipality, or the middle one.
 * @param {readonly number[]} sizes
 * @param {{ population: number } | undefined} place
 */
export function usualSize(sizes, place) {
  return (place ? sizeFor(place, sizes) : sizes[Math.floor(sizes.length / 2)]) ?? 0;
}

/**
 * The size that an address asks for; one for which no price is known is told and left out.
 * @param {number} size 0 for the usual one
 * @param {readonly number[]} sizes
 * @returns {{ size: number, faults: Fault[] }}
 */
export function knownSize(size, sizes) {
  const isKnown = !size || sizes.includes(size);
  return isKnown ? { size, faults: [] } : { size: 0, faults: [{ key: "value", values: { what: `size=${size}` } }] };
}
