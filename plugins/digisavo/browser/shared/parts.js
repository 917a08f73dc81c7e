/**
 * The parts of a component: elements that its HTML marks with `data-part`. A component declares all of them with their
 * classes, and finds them at once when it starts: what is missing shows then, not when a reader needs it.
 */

/** @typedef {Record<string, new () => Element>} Declaration the classes of parts by their names */

/**
 * @template {Declaration} Declared
 * @typedef {{ [Name in keyof Declared]: InstanceType<Declared[Name]> }} Parts
 */

/**
 * The declared parts of an element; throws an error that names the first one that is missing.
 * @template {Declaration} Declared
 * @param {ParentNode} root
 * @param {Declared} declared
 * @param {string} [owner] what the parts belong to, for the error
 * @returns {Parts<Declared>}
 */
export function partsOf(root, declared, owner = ownerOf(root)) {
  const found = Object.entries(declared).map(([name, kind]) => [name, partOf(root, name, kind, owner)]);
  return Object.fromEntries(found);
}

/**
 * @param {ParentNode} root
 * @param {string} name
 * @param {new () => Element} kind
 * @param {string} owner
 */
function partOf(root, name, kind, owner) {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof kind)) {
    throw new Error(`"${owner}" lacks its part "${name}" (${kind.name})`);
  }
  return found;
}

/**
 * A template of the page whose copies have declared parts.
 * @template {Declaration} Declared
 */
export class Template {
  /**
   * @param {HTMLTemplateElement} template
   * @param {Declared} declared
   */
  constructor(template, declared) {
    this.template = template;
    this.declared = declared;
    this.owner = ownerOf(template);
    partsOf(template.content, declared, this.owner);
  }

  /**
   * A new element with its parts.
   * @returns {{ element: HTMLElement, parts: Parts<Declared> }}
   */
  copy() {
    const copy = /** @type {DocumentFragment} */ (this.template.content.cloneNode(true));
    const element = /** @type {HTMLElement} */ (copy.firstElementChild);
    return { element, parts: partsOf(copy, this.declared, this.owner) };
  }
}

/**
 * The name of the component to which an element belongs, and that of the element itself if it is a part: `tags/chip`.
 * @param {ParentNode} root
 */
function ownerOf(root) {
  const element = root instanceof HTMLElement ? root : undefined;
  const component = /** @type {HTMLElement | null | undefined} */ (element?.closest("[data-component]"));
  return [component?.dataset.component, element?.dataset.part].filter(Boolean).join("/");
}
