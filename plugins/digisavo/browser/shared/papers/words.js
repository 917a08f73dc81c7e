/** The words of the papers of lists of requirements: they are fetched when somebody makes one, or takes one in. */

import { PAPER_WORDS } from "../declared.js";
import { load } from "../fetching.js";
import { translating } from "../translations.js";

/** @import { Translate } from "../translations.js" */

const WORDS = new URL(`../../../${PAPER_WORDS}`, import.meta.url).href;

/** @returns {Promise<Translate>} */
export async function paperWords() {
  return translating((await load(WORDS)).words);
}
