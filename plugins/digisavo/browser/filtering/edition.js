/** The files of a directory know entries by their numbers alone: only those of one build belong together. */

import { load } from "../shared/fetching.js";

/** A file belongs to another build than the facets: these must be fetched anew too. */
export class OtherEdition extends Error {}

/**
 * A file that belongs to the facets of an edition.
 * @param {string} address
 * @param {string | undefined} edition
 * @returns {Promise<any>}
 */
export async function loadOf(address, edition) {
  const data = await load(address, { cache: "no-cache" });
  if (data.edition !== edition) {
    throw new OtherEdition(address);
  }
  return data;
}
