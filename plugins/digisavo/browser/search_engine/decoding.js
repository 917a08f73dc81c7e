/** Reads what `outputs/search/encoding.py` writes: sorted words and postings. Knows no DOM. */

/**
 * Postings of a word: for each field by its number the documents and their scores in thousandths, in turn.
 * @typedef {Map<number, number[]>} Posting
 */

/**
 * @param {string} coded
 * @returns {string[]}
 */
export function wordsIn(coded) {
  /** @type {string[]} */
  const words = [];
  for (const one of coded.split(" ").filter(Boolean)) {
    words.push((words.at(-1) ?? "").slice(0, parseInt(one[0], 36)) + one.slice(1));
  }
  return words;
}

/**
 * @param {number[][]} coded
 * @returns {Posting}
 */
export function postingIn(coded) {
  return new Map(coded.map(([field, ...steps]) => {
    let page = 0;
    return [field, steps.map((step, at) => (at % 2 ? step : (page += step)))];
  }));
}
