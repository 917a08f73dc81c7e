/** How words are told apart and compared: in lower case, where `a` typed for `ä` still finds. Knows no DOM. */

const WORD = /[\p{L}\p{N}]+/gu;
const MARKS = /\p{M}+/gu;

/** From this length on a part within a word counts too: `aloite` in `kuntalaisaloite`. */
export const PART_LENGTH = 3;

/**
 * @param {string} text
 * @returns {string}
 */
export function lower(text) {
  return text.normalize("NFC").toLowerCase();
}

/**
 * The text without the dots and rings of its letters.
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  return text.normalize("NFD").replace(MARKS, "");
}

/**
 * The words of a text in lower case.
 * @param {string} text
 * @returns {string[]}
 */
export function wordsIn(text) {
  return lower(text).match(WORD) ?? [];
}

/**
 * Text in pieces, those that match one of the words marked.
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
  let place = 0;
  for (const [start, end] of [...ends].sort(([one], [other]) => one - other)) {
    if (end > place) {
      pieces.push({ text: shown.slice(place, Math.max(start, place)), marked: false });
      pieces.push({ text: shown.slice(Math.max(start, place), end), marked: true });
      place = end;
    }
  }
  pieces.push({ text: shown.slice(place), marked: false });
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
  const folded = fold(exact);
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
