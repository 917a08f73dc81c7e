/** How components fetch the data of the site. */

/** What was asked for does not exist: asking again will not help. */
export class Missing extends Error {}

/**
 * The data at an address of the site; throws `Missing` where there is nothing, another error where fetching fails.
 * @param {string} address
 * @param {RequestInit} [options]
 * @returns {Promise<any>}
 */
export async function load(address, options) {
  const response = await fetch(address, options);
  if (response.status === 404) {
    throw new Missing(address);
  }
  if (!response.ok) {
    throw new Error(`${address}: ${response.status}`);
  }
  return response.json();
}
