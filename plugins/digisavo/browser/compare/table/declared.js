/** The rows of a comparison as the page declares them. */

/** @import { Declared } from "./comparison.js" */
/** @import { Declaration } from "./order.js" */

const GROUPS = '[data-part="group"]';
const PRODUCTS = '[data-part="products"]';

/**
 * @param {HTMLElement} element
 * @returns {Declaration}
 */
export function declarationOf(element) {
  const parts = Array.from(element.querySelectorAll(`${GROUPS}, ${PRODUCTS}`));
  const products = parts.findIndex((part) => part.matches(PRODUCTS));
  const before = products < 0 ? parts : parts.slice(0, products);
  const heading = products < 0 ? "" : headingOf(parts[products]);
  return { rows: rowsIn(parts), place: rowsIn(before).length, heading };
}

/** @param {Element | undefined} part */
function headingOf(part) {
  return part?.querySelector("h3")?.textContent?.trim() ?? "";
}

/**
 * @param {Element[]} parts
 * @returns {Declared[]}
 */
function rowsIn(parts) {
  return parts.flatMap((part) => {
    const heading = headingOf(part);
    const rows = /** @type {NodeListOf<HTMLElement>} */ (part.querySelectorAll("[data-row]"));
    return Array.from(rows, ({ dataset, textContent }) => ({
      key: dataset.row ?? "",
      label: textContent?.trim() ?? "",
      group: heading,
      kind: dataset.kind ?? "text",
      unit: dataset.unit ?? "",
      size: Number(dataset.inhabitants ?? 0),
      weight: Number(dataset.weight ?? 0),
    }));
  });
}
