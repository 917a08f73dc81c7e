/** A text in pieces, of which the hits of search are marked: nothing is ever read as HTML. */

import { make } from "./elements.js";

/**
 * @param {string} text
 * @param {readonly [number, number][]} marks where hits begin and end, in their order
 * @returns {(HTMLElement | string)[]}
 */
export function marked(text, marks) {
  const ends = [0, ...marks.map(([, end]) => end)];
  const pieces = marks.flatMap(([begin, end], at) => [text.slice(ends[at], begin), make("mark", {}, text.slice(begin, end))]);
  return [...pieces, text.slice(ends.at(-1))];
}
