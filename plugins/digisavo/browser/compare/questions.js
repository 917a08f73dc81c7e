/** What only products of a group are asked: the questions of the groups of which a compared service is one (`contracts/comparison-group.json`). */

import { load } from "../shared/fetching.js";
import { Once } from "../shared/once.js";
import { list, object, oneOf, optional, text } from "../shared/shape.js";

/** @import { Check } from "../shared/shape.js" */
/** @import { Column } from "./records.js" */
/** @import { ProductGroup } from "./table/order.js" */

/** The milliseconds after which the rest of a comparison shows without them. */
const PATIENCE = 1000;
const KINDS = ["url", "counted", "yes_no"];

/** @type {Check} */
const weight = (value, place) => (Number.isSafeInteger(value) ? value : text()(value, place));
const checkGroup = object({
  group: text(), label: text(),
  rows: list(object({ key: text(), label: text(), kind: optional(oneOf(KINDS)), unit: optional(text()), weight: optional(weight) }), 100),
});

export class Questions {
  /** @type {Once<ProductGroup>} */
  #files;
  /** @type {Map<string, ProductGroup>} */
  #found = new Map();
  /** @type {Set<string>} */
  #failed = new Set();

  /**
   * @param {HTMLElement} element names the groups that have questions
   * @param {() => void} onLate called when some come, or fail, after the rest has been shown
   */
  constructor(element, onLate) {
    const folder = element.dataset.questions ?? "";
    this.#files = new Once(async (id) => groupOf(checkGroup(await load(`${folder}${id}.json`), "")));
    const groups = /** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll("[data-product-group]"));
    this.labels = new Map(Array.from(groups, ({ dataset, textContent }) => [dataset.productGroup ?? "", textContent?.trim() ?? ""]));
    this.onLate = onLate;
  }

  /**
   * Fetches what is not known yet of the groups of services; where that takes long, it is not waited for.
   * @param {readonly Column[]} columns
   */
  async soon(columns) {
    const asked = this.#groupsOf(columns).filter((id) => !this.#found.has(id));
    asked.forEach((id) => this.#failed.delete(id));
    let isLate = false;
    const all = Promise.all(asked.map((id) => this.#fetch(id))).then(() => isLate && this.onLate());
    /** @type {number | undefined} */
    let timer;
    await Promise.race([all, new Promise((settle) => (timer = window.setTimeout(settle, PATIENCE)))]);
    clearTimeout(timer);
    isLate = true;
  }

  /** @param {string} id */
  async #fetch(id) {
    try {
      this.#found.set(id, await this.#files.get(id));
    } catch (error) {
      console.warn(`The questions of "${id}" could not be read:`, error);
      this.#failed.add(id);
    }
  }

  /**
   * What is known of the groups of services: those with questions, of which of them all services are, and the names of
   * those whose questions have failed or are still being fetched.
   * @param {readonly Column[]} columns
   */
  of(columns) {
    const ids = this.#groupsOf(columns);
    const arrived = columns.flatMap(({ record }) => record ?? []);
    const named = (/** @type {string[]} */ some) => some.map((id) => this.labels.get(id) ?? id);
    return {
      groups: ids.flatMap((id) => this.#found.get(id) ?? []),
      common: ids.filter((id) => arrived.every(({ product_groups: own }) => own?.includes(id))),
      failed: named(ids.filter((id) => this.#failed.has(id))),
      waiting: named(ids.filter((id) => !this.#failed.has(id) && !this.#found.has(id))),
    };
  }

  /**
   * The ids of the groups of services; one that the page does not name has no questions.
   * @param {readonly Column[]} columns
   */
  #groupsOf(columns) {
    const ids = columns.flatMap(({ record }) => record?.product_groups ?? []);
    return [...new Set(ids)].filter((id) => this.labels.has(id));
  }
}

/**
 * @param {{ group: string, label: string, rows: { key: string, label: string, kind?: string, unit?: string, weight?: number }[] }} data
 * @returns {ProductGroup}
 */
function groupOf({ group, label, rows }) {
  return { id: group, label, rows: rows.map(({ kind = "text", unit = "", weight: place = 0, ...row }) => ({ ...row, kind, unit, size: 0, weight: place })) };
}
