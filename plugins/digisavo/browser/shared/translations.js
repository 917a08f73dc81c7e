/** The texts of a component: they come from the page, in its language. */

/**
 * A text of the page with values put in; `count` chooses the plural form.
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Translate
 */

/**
 * The rules of plurals and numbers by language. Making them takes longer than all else that a component does as it starts, so
 * they are made when they are first needed, once for all components.
 * @type {{ plurals: Map<string, Intl.PluralRules>, numbers: Map<string, Intl.NumberFormat> }}
 */
const RULES = { plurals: new Map(), numbers: new Map() };

/**
 * Translates by the texts that an element carries in `data-words`, as JSON.
 * @param {HTMLElement} element
 * @returns {Translate}
 */
export function translationsOf(element) {
  return translating(JSON.parse(element.dataset.words ?? "{}"));
}

/**
 * Translates by texts; a key without a text is an error.
 * @param {Record<string, unknown>} texts by key
 * @returns {Translate}
 */
export function translating(texts) {
  const language = document.documentElement.lang;
  const words = new Map(Object.entries(texts));

  return (key, values = {}) => {
    const form = "count" in values ? `${key}.${pluralsIn(language).select(Number(values.count))}` : key;
    const text = words.get(form) ?? words.get(`${key}.other`);
    if (typeof text !== "string") {
      throw new Error(`the page has no text for "${key}"`);
    }
    return text.replace(/\{(\w+)\}/g, (whole, name) => {
      const value = values[name];
      return typeof value === "number" ? numberIn(language, value) : (value ?? whole);
    });
  };
}

/** @param {string} language */
function pluralsIn(language) {
  const rules = RULES.plurals.get(language) ?? new Intl.PluralRules(language);
  RULES.plurals.set(language, rules);
  return rules;
}

/**
 * A number as it is written in a language: counts below a thousand are alike in all, and need no rules.
 * @param {string} language
 * @param {number} value
 */
function numberIn(language, value) {
  if (Number.isInteger(value) && value >= 0 && value < 1000) {
    return String(value);
  }
  const rules = RULES.numbers.get(language) ?? new Intl.NumberFormat(language);
  RULES.numbers.set(language, rules);
  return rules.format(value);
}
