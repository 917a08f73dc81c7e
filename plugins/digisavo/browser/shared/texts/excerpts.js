/** Texts from outside, such as values of an address, as they are shown: short, and with every character visible. Knows no DOM. */

/** What does not show, or reverses the direction of the text after it. */
const INVISIBLE = /\p{C}/gu;
const MOST_TEXTS = 5;

/**
 * The beginning of a text.
 * @param {string} text
 * @param {number} most the greatest number of letters
 */
export function excerpt(text, most) {
  const beginning = text.slice(0, most).replace(INVISIBLE, "\ufffd");
  return text.length > most ? `${beginning}…` : beginning;
}

/**
 * The first texts of a list, in one line.
 * @param {readonly string[]} texts
 */
export function fewOf(texts) {
  return texts.slice(0, MOST_TEXTS).join(", ") + (texts.length > MOST_TEXTS ? " …" : "");
}
