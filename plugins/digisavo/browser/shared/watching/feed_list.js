/** A list of feeds that programs take in at once (OPML 2.0). Knows no DOM. */

import { cleaned } from "../texts/cleaned.js";

/** A service that is followed: what it is called, its page and its feed. @typedef {{ title: string, page: string, feed: string }} Followed */

export const OPML_TYPE = "text/x-opml";
const LONGEST = 500;
/** What XML 1.0 cannot hold even when it is escaped. */
const NO_XML = /[\ufffe\uffff]/g;
/** @type {Record<string, string>} */
const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/**
 * @param {string} title
 * @param {readonly Followed[]} services
 * @param {Date} now
 */
export function opmlOf(title, services, now) {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `<head><title>${escaped(title)}</title><dateCreated>${escaped(now.toUTCString())}</dateCreated></head>`,
    "<body>",
    ...services.map(outlineOf),
    "</body>",
    "</opml>",
    "",
  ].join("\n");
}

/** @param {Followed} service */
function outlineOf({ title, page, feed }) {
  const name = escaped(title);
  return `<outline type="rss" text="${name}" title="${name}" xmlUrl="${escaped(feed)}" htmlUrl="${escaped(page)}"/>`;
}

/** @param {string} text */
function escaped(text) {
  const line = cleaned(text, LONGEST).replace(/\s+/g, " ").replace(NO_XML, "\ufffd");
  return line.replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? sign);
}
