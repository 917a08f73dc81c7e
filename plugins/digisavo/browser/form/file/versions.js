/** The name that git gives a text: the editors' command finds by it with which version a form began. Knows no DOM. */

/** So many of its letters are enough to find it. */
const LONG = 12;

/**
 * The name of what a file has, "" where the browser does not reckon it: a page that came over a connection which is
 * not safe may not.
 * @param {Uint8Array} content
 */
export async function versionOf(content) {
  if (!globalThis.crypto?.subtle) {
    return "";
  }
  const head = new TextEncoder().encode(`blob ${content.length}\0`);
  const whole = new Uint8Array(head.length + content.length);
  whole.set(head);
  whole.set(content, head.length);
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-1", whole));
  return [...sum].map((byte) => byte.toString(16).padStart(2, "0")).join("").slice(0, LONG);
}
