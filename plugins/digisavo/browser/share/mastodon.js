/** What readers type as the address of their Mastodon server. Knows no DOM. */

const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]{0,61}[\p{L}\p{N}]$/u;

/**
 * The host in a name (`mastodon.social`), an address (`https://mastodon.social/home`) or a user name
 * (`@nimi@mastodon.social`); "" where there is none.
 * @param {string} typed
 * @returns {string}
 */
export function serverOf(typed) {
  const host = typed.trim().replace(/^https?:\/\//i, "").replace(/\/.*$/, "").replace(/^@?[\w.]*@/, "").toLowerCase();
  return HOST.test(host) ? host : "";
}
