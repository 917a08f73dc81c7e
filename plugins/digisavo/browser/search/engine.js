/**
 * Finds pages by words. Knows no DOM.
 *
 * A page is found when every word of the query matches somewhere on it. A word counts most in the title, less in the
 * summary and least in the other words of the page; and as a whole word more than as the beginning of one, as that
 * more than within one. Letters as typed count more than `a` for `ä`. Words that begin with a typed word without its
 * ending (`kirjastoissa`, `kirjasto`) count less than half. A word that is nowhere on the site loses letters from its
 * end until some word begins with the rest.
 */

import { asField, BEGINNING, matchIn, WITHIN } from "./match.js";
import { wordsIn } from "./text.js";

/** @import { Field } from "./match.js" */

/**
 * The two files of the index (`contracts/search-pages.json`, `search-words.json`): the names of kinds, and of each page
 * its address, the number of its kind, its title and its summary; the other words of pages between spaces, and of each
 * the pages that have it, as steps from one number to the next.
 * @typedef {[address: string, kind: number, title: string, summary: string]} Row
 * @typedef {{ kinds: string[], pages: Row[] }} Pages
 * @typedef {{ words: string, pages: number[][] }} Vocabulary
 */

/**
 * @typedef {{ address: string, kind: string, title: string, summary: string }} Found
 * @typedef {{ typed: string, used: string }} Shortened a word, and the beginning of it that was searched
 * @typedef {{ found: Found[], words: string[], shortened: Shortened[] }} Answer
 */

/**
 * How well each page matches a typed word, by the number of the page (a page that does not match is absent), and in
 * which forms the word was searched.
 * @typedef {Map<number, number>} Scores
 * @typedef {{ forms: string[], scores: Scores }} Rated
 */

const IN_TITLE = 12;
const IN_SUMMARY = 4;
const WITHOUT_ENDING = 0.4;
/** For a title that is the query itself, and for one that begins with it. */
const SAME_TITLE = 100;
const TITLE_BEGINS = 20;

const SHORTEST_STEM = 4;
const MOST_WORDS = 10;

export class Engine {
  /**
   * @param {Pages} pages
   * @param {Vocabulary} vocabulary
   * @param {readonly string[]} endings of words in the language of the site
   */
  constructor({ kinds, pages }, vocabulary, endings) {
    this.kinds = kinds;
    this.rows = pages;
    this.titles = pages.map((row) => asField(row[2]));
    this.summaries = pages.map((row) => asField(row[3]));
    this.words = vocabulary.words.split(" ").map(asField);
    this.pagesOfWords = vocabulary.pages;
    this.endings = [...endings].sort((a, b) => b.length - a.length);
  }

  /**
   * The pages that match, the best first; those that match equally well in the order of the index.
   * @param {string} query
   * @returns {Answer}
   */
  search(query) {
    const whole = wordsIn(query);
    const typed = [...new Set(whole)].slice(0, MOST_WORDS);
    const rated = typed.map((word) => this.#rateForms(word));
    const found = typed.length ? this.#join(rated.map(({ scores }) => scores), ` ${whole.join(" ")} `) : [];
    const shortened = typed.map((word, at) => ({ typed: word, used: rated[at].forms[0] }));
    return {
      found,
      words: rated.flatMap(({ forms }) => forms),
      shortened: shortened.filter((word) => word.typed !== word.used),
    };
  }

  /**
   * The scores of a word and of the word without its ending; where nothing matches, of the longest beginning of the
   * word that matches.
   * @param {string} word
   * @returns {Rated}
   */
  #rateForms(word) {
    const scores = this.#rate(word, WITHIN);
    const stem = this.#stemOf(word);
    for (const [page, score] of stem ? this.#rate(stem, BEGINNING) : []) {
      scores.set(page, Math.max(scores.get(page) ?? 0, WITHOUT_ENDING * score));
    }
    return scores.size ? { forms: stem ? [word, stem] : [word], scores } : this.#rateBeginning(word);
  }

  /**
   * @param {string} word
   * @returns {Rated}
   */
  #rateBeginning(word) {
    const shortest = Math.max(SHORTEST_STEM, Math.ceil(word.length / 2));
    for (let length = word.length - 1; length >= shortest; length -= 1) {
      const beginning = word.slice(0, length);
      const scores = this.#rate(beginning, BEGINNING);
      if (scores.size) {
        return { forms: [beginning], scores };
      }
    }
    return { forms: [word], scores: new Map() };
  }

  /**
   * A word without the longest ending it has, "" where it has none or too little would be left.
   * @param {string} word
   */
  #stemOf(word) {
    const has = (/** @type {string} */ end) => word.endsWith(end) && word.length - end.length >= SHORTEST_STEM;
    const ending = this.endings.find(has);
    return ending ? word.slice(0, -ending.length) : "";
  }

  /**
   * @param {string} word
   * @param {number} least the least weight that counts
   */
  #rate(word, least) {
    /** @type {Scores} */
    const scores = new Map();
    /** @type {(page: number, score: number) => void} */
    const note = (page, score) => {
      scores.set(page, Math.max(score, scores.get(page) ?? 0));
    };
    this.words.forEach((field, at) => {
      const score = matchIn(field, word, least);
      let page = 0;
      for (const step of score ? this.pagesOfWords[at] : []) {
        page += step;
        note(page, score);
      }
    });
    this.rows.forEach((_, page) => {
      const title = IN_TITLE * matchIn(this.titles[page], word, least);
      const score = Math.max(title, IN_SUMMARY * matchIn(this.summaries[page], word, least));
      if (score) {
        note(page, score);
      }
    });
    return scores;
  }

  /**
   * The pages that all words match.
   * @param {Scores[]} scores by word
   * @param {string} query
   */
  #join([first, ...others], query) {
    const rated = [];
    for (const [page, score] of first) {
      if (others.every((scores) => scores.has(page))) {
        const sum = others.reduce((total, scores) => total + (scores.get(page) ?? 0), score);
        rated.push({ page, score: sum + bonus(this.titles[page], query) });
      }
    }
    rated.sort((a, b) => b.score - a.score || a.page - b.page);
    return rated.map(({ page }) => this.#asFound(this.rows[page]));
  }

  /**
   * @param {Row} row
   * @returns {Found}
   */
  #asFound([address, kind, title, summary]) {
    return { address, kind: this.kinds[kind], title, summary };
  }
}

/**
 * @param {Field} title
 * @param {string} query
 */
function bonus({ exact, folded }, query) {
  if (exact === query || folded === query) {
    return SAME_TITLE;
  }
  return exact.startsWith(query) || folded.startsWith(query) ? TITLE_BEGINS : 0;
}
