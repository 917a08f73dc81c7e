/** The texts of a component: they come from the page, in its language. */

/**
 * A text of the page with values put in; `count` chooses the plural form.
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Translate
 */

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
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);

  return (key, values = {}) => {
    const form = "count" in values ? `${key}.${plurals.select(Number(values.count))}` : key;
    const text = words.get(form) ?? words.get(`${key}.other`);
    if (typeof text !== "string") {
      throw new Error(`the page has no text for "${key}"`);
    }
    return text.replace(/\{(\w+)\}/g, (whole, name) => {
      const value = values[name];
      return typeof value === "number" ? numbers.format(value) : (value ?? whole);
    });
  };
}
