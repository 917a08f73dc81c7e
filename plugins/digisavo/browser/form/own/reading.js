/** Reads a file of the writer, or a text that was pasted, such as a letter that a form has made. Knows no DOM. */

/** More is no entry: the longest have a few hundred kilobytes. */
const MOST_BYTES = 1_000_000;
const MARKER = /^# Digisavo: ([a-z]+)\/([a-z0-9-]+)(?: ([0-9a-f]{7,40}))?[ \t]*\r?\n/m;

/** Why a text cannot be opened: `large` or `empty`. */
export class Refused extends Error {}

/**
 * The text of an entry in what somebody gives, its kind, the name of its file and the version with which a form began, each
 * "" where it does not tell it.
 * @param {string | Uint8Array} given
 * @param {string} [fileName]
 */
export function entryIn(given, fileName = "") {
  if (given.length > MOST_BYTES) {
    throw new Refused("large");
  }
  const whole = typeof given === "string" ? given : decoded(given);
  const marker = MARKER.exec(whole);
  const text = marker ? whole.slice(marker.index + marker[0].length) : whole;
  if (!text.trim()) {
    throw new Refused("empty");
  }
  return { text: text.endsWith("\n") ? text : `${text}\n`, kind: marker?.[1] ?? "", name: marker?.[2] ?? fileName.replace(/\.[^.]*$/, ""), version: marker?.[3] ?? "" };
}

/**
 * Bytes as text: as UTF-8, or what their first bytes say, or else as old programs write.
 * @param {Uint8Array} bytes
 */
function decoded(bytes) {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "";
  try {
    return new TextDecoder(wide || "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
