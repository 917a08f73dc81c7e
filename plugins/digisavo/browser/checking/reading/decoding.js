/** The text of a file, and what is wrong with its encoding. Knows no DOM. */

import { faultOf, problemAt } from "../problem.js";

const BOM = "\ufeff";
const LEADS = [
  { from: 0xc2, to: 0xdf, more: 1 },
  { from: 0xe0, to: 0xef, more: 2 },
  { from: 0xf0, to: 0xf4, more: 3 },
];

/**
 * The text of a file, null where it is no text at all. What is no UTF-8 is read as what it most likely is.
 * @param {string | Uint8Array} content
 * @returns {{ text: string | null, problems: import("../problem.js").Problem[] }}
 */
export function decode(content) {
  if (typeof content === "string") {
    return { text: tidy(content.startsWith(BOM) ? content.slice(1) : content), problems: [] };
  }
  const bytes = content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf ? content.subarray(3) : content;
  const { text, stray } = lenient(bytes);
  if (stray < 0) {
    return { text: tidy(text), problems: [] };
  }
  const before = new TextDecoder("utf-8").decode(bytes.subarray(0, stray));
  const span = { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
  const byte = `0x${bytes[stray].toString(16).padStart(2, "0")}`;
  const problems = [problemAt(span, faultOf("file.encoding", "", { byte }))];
  const isWide = (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff);
  const meant = isWide ? wide(content) : text;
  return { text: meant.includes("\0") ? null : tidy(meant), problems };
}

/** @param {Uint8Array} bytes */
function wide(bytes) {
  return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes).replaceAll("\ufffd", "");
}

/**
 * UTF-8 in which a stray byte is a letter of Windows, and where the first one is, -1 for none.
 * @param {Uint8Array} bytes
 */
function lenient(bytes) {
  const windows = new TextDecoder("windows-1252");
  const plain = new TextDecoder("utf-8", { ignoreBOM: true });
  const pieces = [];
  let stray = -1;
  let sound = 0;
  for (let index = 0; index < bytes.length; ) {
    const length = bytes[index] < 0x80 ? 1 : lengthAt(bytes, index);
    if (!length) {
      stray = stray < 0 ? index : stray;
      const letter = windows.decode(bytes.subarray(index, index + 1));
      pieces.push(plain.decode(bytes.subarray(sound, index)), letter >= "\x80" && letter <= "\x9f" ? "\ufffd" : letter);
      sound = index + 1;
    }
    index += length || 1;
  }
  pieces.push(plain.decode(bytes.subarray(sound)));
  return { text: pieces.join(""), stray };
}

/**
 * How many bytes a character of several bytes has, 0 where it is none.
 * @param {Uint8Array} bytes
 * @param {number} index
 */
function lengthAt(bytes, index) {
  const lead = bytes[index];
  const known = LEADS.find(({ from, to }) => lead >= from && lead <= to);
  if (!known) {
    return 0;
  }
  const rest = bytes.subarray(index + 1, index + 1 + known.more);
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  const isSound = rest.length === known.more && rest[0] >= least && rest[0] <= most && rest.every((byte) => byte >= 0x80 && byte <= 0xbf);
  return isSound ? known.more + 1 : 0;
}

/**
 * Normal form C, every line end a line feed.
 * @param {string} text
 */
function tidy(text) {
  return text.normalize("NFC").replaceAll("\r\n", "\n").replaceAll("\r", "\n");
}
