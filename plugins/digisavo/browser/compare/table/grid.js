/** The table of the comparison as elements: a column for each service, a part for each group of rows. */

import { make, unseen } from "../../shared/elements.js";
import { contentOf } from "./cells.js";
import { sourcesOf } from "./sources.js";

/** @import { Comparison, Row, Service } from "./comparison.js" */
/** @import { Translate } from "../../shared/translations.js" */

/**
 * How the table is shown.
 * @typedef {object} Look
 * @property {Translate} t
 * @property {string} entries where the pages of the services are
 * @property {number} first which column is the left one of two on narrow screens, from 0
 */

/** Where the layout is not that of a table, only roles say that it is one. */
const ROLES = { group: { role: "rowgroup" }, row: { role: "row" }, cell: { role: "cell" }, column: { role: "columnheader", scope: "col" } };
/** The actions on a column, and the signs on their buttons. */
const ACTIONS = /** @type {const} */ ([["left", "←"], ["right", "→"], ["remove", "×"]]);

/**
 * Head and bodies of the table.
 * @param {Comparison} comparison
 * @param {Look} look
 * @returns {HTMLElement[]}
 */
export function gridOf(comparison, look) {
  const numbers = new Map(sourcesOf(comparison).map((url, index) => [url, index + 1]));
  /** @type {Map<string, Row[]>} */
  const groups = new Map();
  comparison.rows.forEach((row) => groups.set(row.group, [...(groups.get(row.group) ?? []), row]));
  const bodies = [...groups].map(([group, rows]) => {
    const made = rows.map((row) => rowOf(row, comparison, { ...look, numbers }));
    return make("tbody", ROLES.group, headingOf(group, comparison.services.length), ...made);
  });
  return [make("thead", ROLES.group, namesOf(comparison.services, look), actionsOf(comparison.services, look)), ...bodies];
}

/**
 * @param {Service[]} services
 * @param {Look} look
 */
function namesOf(services, look) {
  const names = services.map(({ slug, title }, index) => {
    const link = make("a", { href: `${look.entries}${slug}/` }, title);
    return make("th", { ...ROLES.column, ...position(index, look) }, link);
  });
  return make("tr", ROLES.row, make("th", { ...ROLES.column, class: "ds-compare__corner" }, look.t("corner")), ...names);
}

/**
 * The buttons have a row of their own, so that the name of a column is the name of the service alone.
 * @param {Service[]} services
 * @param {Look} look
 */
function actionsOf(services, look) {
  const cells = services.map((service, index) => {
    const buttons = ACTIONS.map(([action, sign]) => buttonOf(action, sign, service, isPossible(action, index, services.length), look));
    return make("td", { ...ROLES.cell, ...position(index, look) }, make("div", {}, ...buttons));
  });
  const corner = make("td", { ...ROLES.cell, class: "ds-compare__corner" }, look.t("arrange"));
  return make("tr", { ...ROLES.row, class: "ds-compare__deeds" }, corner, ...cells);
}

/**
 * @param {string} action
 * @param {string} sign
 * @param {Service} service
 * @param {boolean} isPossible
 * @param {Look} look
 */
function buttonOf(action, sign, { slug, title }, isPossible, { t }) {
  const name = t(action, { name: title });
  const attributes = { type: "button", title: name, "data-action": action, "data-slug": slug, ...(isPossible ? {} : { "aria-disabled": "true" }) };
  return make("button", attributes, make("span", { "aria-hidden": "true" }, sign), unseen(name));
}

/**
 * @param {string} action
 * @param {number} index
 * @param {number} count
 */
function isPossible(action, index, count) {
  return action === "remove" || (action === "left" ? index > 0 : index < count - 1);
}

/**
 * @param {string} group
 * @param {number} count
 */
function headingOf(group, count) {
  const heading = make("th", { role: "rowheader", scope: "rowgroup", colspan: String(count + 1) }, make("span", {}, group));
  return make("tr", { ...ROLES.row, class: "ds-compare__group" }, heading);
}

/**
 * @param {Row} row
 * @param {Comparison} comparison
 * @param {Look & { numbers: ReadonlyMap<string, number> }} look
 */
function rowOf(row, { services, missing }, look) {
  const kind = row.key.startsWith("prices.") ? "price" : row.kind;
  const cells = row.cells.map((cell, index) => {
    const about = look.t("about", { row: row.label, name: services[index]?.title ?? "" });
    const content = cell ? contentOf(cell, { kind, about, t: look.t, numbers: look.numbers }) : [make("span", { class: "ds-missing" }, missing)];
    return make("td", { ...ROLES.cell, ...position(index, look) }, ...content);
  });
  return make("tr", ROLES.row, make("th", { role: "rowheader", scope: "row" }, row.label), ...cells);
}

/**
 * On narrow screens two columns show; the others are aside.
 * @param {number} index
 * @param {Look} look
 * @returns {Record<string, string>}
 */
function position(index, { first }) {
  return index === first || index === first + 1 ? {} : { class: "ds-compare__aside" };
}
