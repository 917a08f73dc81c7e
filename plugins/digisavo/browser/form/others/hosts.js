/** What an entry states that another one is about, so that its users can confirm it. */

import { API, FORMS } from "../../shared/declared.js";
import { load } from "../../shared/fetching.js";
import { declarationOf } from "../asking/declaration.js";

/** @import { Term } from "../asking/fields.js" */
/** @import { Names } from "./names.js" */

const LONGEST = 120;

/**
 * The answers of an entry as terms: the key of a question, its label, and the answer in words.
 * @param {string} root of the site
 * @param {Names} names
 * @param {string} kind
 * @param {string} slug
 * @param {(key: string) => string} t
 * @returns {Promise<Term[]>}
 */
export async function statedBy(root, names, kind, slug, t) {
  const { entries } = await names.of(kind);
  if (!entries.some((entry) => entry.slug === slug)) {
    return [];
  }
  const [record, questions] = await Promise.all([load(`${root}${API}${kind}/${slug}.json`), load(`${root}${FORMS}${kind}.json`)]);
  const texts = record.texts ?? {};
  return declarationOf(questions, t).fields.filter(({ key }) => texts[key]?.length).map(({ key, label }) => {
    const words = texts[key].join(", ");
    return { id: key, label, definition: words.length > LONGEST ? `${words.slice(0, LONGEST)} …` : words };
  });
}
