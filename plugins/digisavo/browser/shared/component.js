/** How components are started: a component is the module `<name>/<name>.js`, whose default export improves one element. */

/**
 * The element works without its component too.
 * @typedef {{ default: (element: HTMLElement) => void }} Component
 */

const NAME = /^[a-z]+$/;

/**
 * Starts the component of each element that names one in `data-component`; a failure of one never stops the rest.
 * @param {ParentNode} root
 * @param {(name: string) => Promise<Component>} load
 * @returns {Promise<void>}
 */
export async function startAll(root, load) {
  const elements = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-component]"));
  await Promise.all(Array.from(elements, (element) => start(element, load)));
}

/**
 * @param {HTMLElement} element
 * @param {(name: string) => Promise<Component>} load
 */
async function start(element, load) {
  const name = element.dataset.component ?? "";
  try {
    if (!NAME.test(name)) {
      throw new Error("this is no name of a component");
    }
    (await load(name)).default(element);
  } catch (error) {
    console.error(`Component "${name}" did not start:`, error);
    // Nobody answers what the address asks: the page is shown as it was served.
    delete document.documentElement.dataset.asked;
    tellFailure(element);
  }
}

/**
 * Shows what the element has to say where its component fails (`data-failure`), and no longer that it is coming.
 * @param {HTMLElement} element
 */
function tellFailure(element) {
  element.querySelector("[data-failure]")?.removeAttribute("hidden");
  if (element.dataset.state === "loading") {
    element.dataset.state = "failed";
  }
}
