/** The rows of a comparison as the page declares them. */

/** @import { Declared } from "./comparison.js" */

/**
 * @param {HTMLElement} element
 * @returns {Declared[]}
 */
export function declaredRows(element) {
  const groups = Array.from(element.querySelectorAll('[data-part="group"]'));
  return groups.flatMap((group) => {
    const heading = group.querySelector("h3")?.textContent?.trim() ?? "";
    const rows = /** @type {NodeListOf<HTMLElement>} */ (group.querySelectorAll("[data-row]"));
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
