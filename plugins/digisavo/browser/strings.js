/** The words of a component: they come from the page, in its language. */

/**
 * Says a text of the page with values put in; `count` chooses the plural form.
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Say
 */

/** What does not show, or turns the letters after it around. */
const UNSEEN = /\p{C}/gu;
const MOST_TOLD = 5;

/**
 * As much of a foreign text as is told.
 * @param {string} text
 * @param {number} most letters
 */
export function excerpt(text, most) {
  const whole = text.slice(0, most).replace(UNSEEN, "\ufffd");
  return text.length > most ? `${whole}…` : whole;
}

/**
 * As many of foreign texts as are told.
 * @param {readonly string[]} texts
 */
export function fewOf(texts) {
  return texts.slice(0, MOST_TOLD).join(", ") + (texts.length > MOST_TOLD ? " …" : "");
}

/**
 * The words that an element carries in `data-words`, as JSON.
 * @param {HTMLElement} element
 * @returns {Say}
 */
export function wordsOf(element) {
  return saying(JSON.parse(element.dataset.words ?? "{}"));
}

/**
 * @param {Record<string, unknown>} texts by key
 * @returns {Say}
 */
export function saying(texts) {
  const language = document.documentElement.lang;
  const words = new Map(Object.entries(texts));
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);

  return (key, values = {}) => {
    const form = "count" in values ? `${key}.${plurals.select(Number(values.count))}` : key;
    const text = words.get(form) ?? words.get(`${key}.other`);
    if (typeof text !== "string") {
      throw new Error(`the page has no words for "${key}"`);
    }
    return text.replace(/\{(\w+)\}/g, (whole, name) => {
      const value = values[name];
      return typeof value === "number" ? numbers.format(value) : (value ?? whole);
    });
  };
}
