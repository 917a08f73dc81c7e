/**
 * The order of the rows: what decides most choices first, then what the one product group of all services is asked, then
 * the rest. Knows no DOM.
 */

/** @import { Declared } from "./comparison.js" */
/** @import { Translate } from "../../shared/translations.js" */
/** A product group with its questions; those with a weight are columns of its table. @typedef {{ id: string, label: string, rows: Omit<Declared, "group">[] }} ProductGroup */
/** The rows of all services, and after how many of them those of product groups stand, below which heading. @typedef {{ rows: Declared[], place: number, heading: string }} Declaration */
/** @typedef {{ groups: readonly ProductGroup[], common: readonly string[] }} Asked the groups of the services, and the ids of those of which all services are */

/**
 * The rows in the order in which they show. A row that leads stands nowhere else; the others have no weight.
 * @param {Declaration} declaration
 * @param {number} size of which the price leads
 * @param {Asked} asked
 * @param {Translate} t
 * @returns {Declared[]}
 */
export function orderedRows({ rows, place, heading }, size, { groups, common }, t) {
  const leads = (/** @type {Declared} */ row) => row.weight > 0 && (!row.size || row.size === size);
  const shared = groups.filter(({ id }) => common.includes(id));
  const first = shared.flatMap((group) => questionsOf(group, t("products", { group: group.label })));
  const apart = groups.filter((group) => !shared.includes(group)).flatMap((group) => questionsOf(group, heading));
  const leading = [...rows.filter(leads).sort((a, b) => a.weight - b.weight), ...first.filter(leads)];
  const others = [...rows.slice(0, place), ...apart, ...rows.slice(place)].filter((row) => apart.includes(row) || !leads(row));
  return eachOnce([
    ...leading.map((row) => ({ ...row, group: t("band") })),
    ...first.filter((row) => !leads(row)).map(unweighed),
    ...others.map(unweighed),
  ]);
}

/**
 * @param {ProductGroup} productGroup
 * @param {string} group
 * @returns {Declared[]}
 */
function questionsOf({ rows }, group) {
  return rows.map((row) => ({ ...row, group }));
}

/** @param {Declared} row */
function unweighed(row) {
  return { ...row, weight: 0 };
}

/**
 * A question that several groups ask stands where it comes first.
 * @param {Declared[]} rows
 */
function eachOnce(rows) {
  /** @type {Map<string, Declared>} */
  const found = new Map();
  rows.forEach((row) => found.has(row.key) || found.set(row.key, row));
  return [...found.values()];
}
