/** What all components share: how they are started, and how they find their parts. */

/**
 * A component is a module whose default export improves one element, which works without it too.
 * @typedef {{ default: (element: HTMLElement) => void }} Component
 * @typedef {ReadonlyMap<string, () => Promise<Component>>} Loaders
 */

/**
 * Starts the component of each element that names one; a failure of one never stops the rest.
 * @param {ParentNode} root
 * @param {Loaders} loaders
 * @returns {Promise<void>}
 */
export async function startAll(root, loaders) {
  const elements = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-component]"));
  await Promise.all(Array.from(elements, (element) => start(element, loaders)));
}

/**
 * @param {HTMLElement} element
 * @param {Loaders} loaders
 */
async function start(element, loaders) {
  const name = element.dataset.component ?? "";
  try {
    const load = loaders.get(name);
    if (!load) {
      throw new Error("there is no such component");
    }
    (await load()).default(element);
  } catch (error) {
    console.error(`Component "${name}" did not start:`, error);
  }
}

/**
 * The part of a component that its HTML marks with `data-part`.
 * @template {Element} Kind
 * @param {ParentNode} element
 * @param {string} name
 * @param {new () => Kind} kind
 * @returns {Kind}
 */
export function part(element, name, kind) {
  const found = element.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof kind)) {
    throw new Error(`the part "${name}" is missing`);
  }
  return found;
}
