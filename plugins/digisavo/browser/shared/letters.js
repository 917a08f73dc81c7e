/** Letters without case and marks, so that `kaytto` finds what is written with dots. Knows no DOM. */

const MARKS = /\p{M}+/gu;

/**
 * A text in lower case, in which a letter and its marks are one character.
 * @param {string} text
 */
export function lower(text) {
  return text.normalize("NFC").toLowerCase();
}

/**
 * A text without the dots, rings and accents of its letters.
 * @param {string} text
 */
export function withoutMarks(text) {
  return text.normalize("NFD").replace(MARKS, "");
}

/**
 * A text as it is compared with what a reader types: in lower case and without marks.
 * @param {string} text
 */
export function folded(text) {
  return withoutMarks(lower(text));
}
