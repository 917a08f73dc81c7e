/** Reads a file of the writer, or a text that was pasted, such as a letter that a form has made. Knows no DOM. */

import { Unreadable, Writing } from "../file/writing.js";
import { letterIn } from "./letters.js";

/** @import { Form } from "../file/writing.js" */
/** @import { Letter } from "./letters.js" */

/** More is no entry: the longest have a few hundred kilobytes. */
const MOST_BYTES = 1_000_000;
const MARKER = /^# Digisavo: ([a-z]+)\/([a-z0-9-]+)(?: ([0-9a-f]{7,40}))?[ \t]*\r?\n/m;

/** Why a text cannot be opened: `large` or `empty`. */
export class Refused extends Error {}

/** A text that cannot be read: what is wrong with it is for the check to say. */
export class Faulty extends Error {
  /** @param {Letter} letter */
  constructor(letter) {
    super();
    this.letter = letter;
  }
}

/**
 * What somebody gives, and what writes it as a file: as it is, or if that cannot be read, as a letter.
 * @param {string | Uint8Array} given
 * @param {string} fileName
 * @param {Form} form
 * @returns {{ letter: Letter, writing: Writing }}
 */
export function entryIn(given, fileName, form) {
  if (given.length > MOST_BYTES) {
    throw new Refused("large");
  }
  const whole = typeof given === "string" ? given : decoded(given);
  const plain = plainIn(whole);
  if (!plain.text.trim()) {
    throw new Refused("empty");
  }
  const found = readAs(plain, form) ?? readAs(letterIn(whole, new Set(form.keys.map((key) => key.split(".")[0]))), form);
  if (!found) {
    throw new Faulty(plain);
  }
  return { ...found, letter: { ...found.letter, name: found.letter.name || fileName.replace(/\.[^.]*$/, "") } };
}

/**
 * @param {Letter | null} letter
 * @param {Form} form
 */
function readAs(letter, form) {
  try {
    return letter && { letter, writing: new Writing(form, letter.text) };
  } catch (error) {
    if (error instanceof Unreadable) {
      return null;
    }
    throw error;
  }
}

/**
 * A text from its marker on, where it has one.
 * @param {string} whole
 * @returns {Letter}
 */
function plainIn(whole) {
  const marker = MARKER.exec(whole);
  const start = marker ? marker.index + marker[0].length : 0;
  const text = whole.slice(start);
  const line = whole.slice(0, start).split("\n").length - 1;
  return { text: text.endsWith("\n") ? text : `${text}\n`, kind: marker?.[1] ?? "", name: marker?.[2] ?? "", version: marker?.[3] ?? "", line, leftOut: [] };
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
