/** The words of a text, and where some of them stand in another, also where they are typed without dots. Knows no DOM. */

import { lower, withoutMarks } from "../shared/letters.js";

const WORD = /[\p{L}\p{N}]+/gu;

/** From this length on a part within a word counts too: `aloite` in `kuntalaisaloite`. */
export const PART_LENGTH = 3;

/**
 * The words of a text in lower case.
 * @param {string} text
 * @returns {string[]}
 */
export function wordsIn(text) {
  return lower(text).match(WORD) ?? [];
}

/**
 * A text in pieces, of which those that match one of the words are marked.
 * @param {string} text
 * @param {readonly string[]} words
 * @returns {{ text: string, marked: boolean }[]}
 */
export function highlight(text, words) {
  const shown = text.normalize("NFC");
  const ends = new Map();
  for (const [start, end] of matches(shown, words)) {
    ends.set(start, Math.max(end, ends.get(start) ?? 0));
  }
  const pieces = [];
  let position = 0;
  for (const [start, end] of [...ends].sort(([startA], [startB]) => startA - startB)) {
    if (end > position) {
      pieces.push({ text: shown.slice(position, Math.max(start, position)), marked: false });
      pieces.push({ text: shown.slice(Math.max(start, position), end), marked: true });
      position = end;
    }
  }
  pieces.push({ text: shown.slice(position), marked: false });
  return pieces.filter((piece) => piece.text);
}

/**
 * Where words match, as start and end.
 * @param {string} text
 * @param {readonly string[]} words
 * @returns {Generator<[number, number]>}
 */
function* matches(text, words) {
  const exact = lower(text);
  const folded = withoutMarks(exact);
  // Letters that change their length (the Turkish İ) would move all that follow: then nothing is marked.
  const forms = [exact, folded].filter((form) => form.length === text.length);
  for (const form of forms) {
    for (const word of words) {
      for (let at = form.indexOf(word); at >= 0; at = form.indexOf(word, at + 1)) {
        if (word.length >= PART_LENGTH || !/[\p{L}\p{N}]$/u.test(form.slice(0, at))) {
          yield [at, at + word.length];
        }
      }
    }
  }
}
