/** Elements made of texts, of which nothing is ever read as HTML, and fields that open a list. */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/**
 * A text for screen readers only.
 * @param {string} text
 */
export function unseen(text) {
  return make("span", { class: "visually-hidden" }, text);
}

/**
 * A link to another site, or the text alone where the address does not belong to the web.
 * @param {string} url
 * @param {string} text
 */
export function outward(url, text) {
  return isOfWeb(url) ? make("a", { href: url, rel: "nofollow ugc" }, text) : make("span", {}, text);
}

/** @param {string} url */
function isOfWeb(url) {
  try {
    return ["http:", "https:"].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}
