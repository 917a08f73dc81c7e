/** Web addresses as they are shown to a reader. Knows no DOM. */

/**
 * The name of the server of an address, without `www.`.
 * @param {string} url
 */
export function hostOf(url) {
  return readable(url).split(/[/?#]/, 1)[0] ?? "";
}

/**
 * An address without its scheme, with its letters in place of their codes.
 * @param {string} url
 */
export function readable(url) {
  return decoded(url).replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
}

/** @param {string} url */
function decoded(url) {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
