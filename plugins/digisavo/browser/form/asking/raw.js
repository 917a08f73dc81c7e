/** Raw answers as texts for the controls, whatever shape a file has given them. Knows no DOM. */

/** @import { Raw } from "./fields.js" */

/**
 * @param {Raw | undefined} raw
 * @returns {string}
 */
export function asText(raw) {
  if (raw === undefined || raw === null) {
    return "";
  }
  if (typeof raw === "string") {
    return raw;
  }
  return Array.isArray(raw) ? raw.map(asText).join(", ") : Object.entries(raw).map(([key, value]) => `${key}: ${asText(value)}`).join(", ");
}

/**
 * A value with each of its texts changed.
 * @template {Raw | undefined} T
 * @param {T} raw
 * @param {(text: string) => string} change
 * @returns {T}
 */
export function withTexts(raw, change) {
  const changed = () => {
    if (typeof raw !== "object" || raw === null) {
      return typeof raw === "string" ? change(raw) : raw;
    }
    const inner = (/** @type {Raw} */ part) => withTexts(part, change);
    return Array.isArray(raw) ? raw.map(inner) : Object.fromEntries(Object.entries(raw).map(([key, part]) => [key, inner(part)]));
  };
  return /** @type {T} */ (changed());
}

/**
 * @param {Raw | undefined} raw
 * @returns {string[]}
 */
export function asLines(raw) {
  const items = Array.isArray(raw) ? raw : raw === undefined ? [] : [raw];
  return items.map(asText).filter(Boolean);
}

/**
 * Whether a value is a mapping, as rows and groups are.
 * @param {Raw | undefined} raw
 * @returns {raw is Record<string, Raw>}
 */
export function isMapping(raw) {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

/**
 * The rows of a value: what is no mapping is no row.
 * @param {Raw | undefined} raw
 * @returns {Record<string, Raw>[]}
 */
export function asRows(raw) {
  return (Array.isArray(raw) ? raw : [raw]).filter(isMapping);
}
