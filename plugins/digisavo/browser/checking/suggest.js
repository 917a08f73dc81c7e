/** Finds what somebody probably meant, for the advice of problems. Knows no DOM. */

import { constantsOf } from "./constants.js";
import { caseless } from "./text.js";

const COMPARED = 80;

/**
 * A text for tolerant comparison: lower case, spaces and underscores as hyphens, plain letters.
 * @param {string} text
 */
export function fold(text) {
  const { folded } = constantsOf("suggest");
  return [...caseless(text.trim())].map((letter) => folded[letter] ?? letter).join("");
}

/** Suggests what was meant, until it has compared so much that it would cost too much time. */
export class Adviser {
  #left = Number(constantsOf("suggest").most_compared);

  /**
   * The candidate most similar to what was found, "" where none is similar enough.
   * @param {string} found
   * @param {Iterable<string>} candidates
   */
  suggest(found, candidates, similarity = 0.7) {
    if (this.#left <= 0) {
      return "";
    }
    /** @type {Map<string, string>} */
    const byFold = new Map();
    for (const candidate of candidates) {
      const folded = fold(candidate);
      if (!byFold.has(folded)) {
        byFold.set(folded, candidate);
      }
    }
    this.#left -= byFold.size;
    const folded = [...fold(found)].slice(0, COMPARED).join("");
    return byFold.get(folded) ?? byFold.get(nearest(folded, byFold.keys(), similarity) ?? "") ?? "";
  }
}

/**
 * As `difflib.get_close_matches` with one match: of equals the last in the alphabet.
 * @param {string} word
 * @param {Iterable<string>} candidates
 * @param {number} cutoff
 */
function nearest(word, candidates, cutoff) {
  /** @type {[number, string] | undefined} */
  let best;
  for (const candidate of candidates) {
    if (bound(word, candidate) >= cutoff) {
      const score = ratio(candidate, word);
      if (score >= cutoff && (!best || score > best[0] || (score === best[0] && candidate > best[1]))) {
        best = [score, candidate];
      }
    }
  }
  return best?.[1];
}

/**
 * A number that the similarity never exceeds, by the letters alone.
 * @param {string} one
 * @param {string} other
 */
function bound(one, other) {
  const whole = one.length + other.length;
  if (!whole) {
    return 1;
  }
  /** @type {Map<string, number>} */
  const left = new Map();
  for (const letter of other) {
    left.set(letter, (left.get(letter) ?? 0) + 1);
  }
  let shared = 0;
  for (const letter of one) {
    const number = left.get(letter) ?? 0;
    shared += number > 0 ? 1 : 0;
    left.set(letter, number - 1);
  }
  return (2 * shared) / whole;
}

/**
 * The similarity by Ratcliff and Obershelp, 0 to 1: `difflib.SequenceMatcher(None, one, other).ratio()`.
 * @param {string} one
 * @param {string} other
 */
function ratio(one, other) {
  const whole = one.length + other.length;
  return whole ? (2 * matching(one, other)) / whole : 1;
}

/**
 * @param {string} one
 * @param {string} other
 * @returns {number}
 */
function matching(one, other) {
  let [bestOne, bestOther, size] = [0, 0, 0];
  let lengths = new Array(other.length + 1).fill(0);
  for (let i = 0; i < one.length; i += 1) {
    const next = new Array(other.length + 1).fill(0);
    for (let j = 0; j < other.length; j += 1) {
      if (one[i] === other[j]) {
        next[j + 1] = lengths[j] + 1;
        if (next[j + 1] > size) {
          size = next[j + 1];
          [bestOne, bestOther] = [i - size + 1, j - size + 1];
        }
      }
    }
    lengths = next;
  }
  if (!size) {
    return 0;
  }
  const before = matching(one.slice(0, bestOne), other.slice(0, bestOther));
  return size + before + matching(one.slice(bestOne + size), other.slice(bestOther + size));
}
