/** The table of the comparison as elements: a column for each service, a part for each group of rows. */

import { make } from "../../shared/elements.js";
import { contentOf } from "./cells.js";
import { headOf } from "./heads.js";
import { PAID, USERS } from "./users.js";

/** @import { Comparison, Row, Service } from "./comparison.js" */
/** @import { Source } from "./sources.js" */
/** @import { Concern } from "./users.js" */
/** @import { Translate } from "../../shared/translations.js" */

/**
 * What concerns the reader's municipality, by the slug of a service: its users, who has paid for it, and what is known of the
 * routes to it.
 * @typedef {object} Concerning
 * @property {ReadonlyMap<string, ReadonlyMap<number, Concern>>} users
 * @property {ReadonlyMap<string, ReadonlyMap<number, Concern>>} payers
 * @property {ReadonlyMap<string, HTMLElement[]>} routes
 * @property {string} check what is said of all routes
 */
/**
 * How the table is shown.
 * @typedef {object} LookOfTable
 * @property {Translate} t
 * @property {string} language
 * @property {string} entries where the pages of the services are
 * @property {number} first which column is the left one of two on narrow screens, from 0
 * @property {() => Source[]} sources gives the sources of the comparison
 * @property {readonly string[]} yesNo the words for yes and for no
 */
/** @typedef {LookOfTable & Concerning} Look */
/** A group of rows: its heading, and the id of it. @typedef {{ name: string, id: string, rows: Row[] }} Group */

/** Where the layout is not that of a table, only roles say that it is one. */
const ROLES = { group: { role: "rowgroup" }, row: { role: "row" }, cell: { role: "cell" }, column: { role: "columnheader", scope: "col" } };
/** The signs of differences, each with a word beside it. */
const SIGNS = { known: "≠", open: "?", none: "=" };
/** The row of routes. */
const ROUTES = "procurement_routes";

/**
 * Fills a table with its head and bodies, step by step: the head, the numbers of the sources, a row at each further step.
 * @param {ParentNode} table
 * @param {Comparison} comparison
 * @param {Look} look
 */
export function* filled(table, comparison, look) {
  table.append(make("thead", ROLES.group, namesOf(comparison.services, look)));
  yield;
  const numbered = new Map(look.sources().map((source, index) => [source.url, { number: index + 1, source }]));
  yield;
  for (const { name, id, rows } of groupsOf(comparison)) {
    const body = make("tbody", ROLES.group, headingOf(name, id, comparison.services.length));
    table.append(body);
    for (const row of rows) {
      body.append(rowOf(row, comparison, { ...look, numbered }));
      yield;
    }
  }
}

/**
 * @param {Comparison} comparison
 * @returns {Group[]}
 */
export function groupsOf({ rows }) {
  const names = [...new Set(rows.map((row) => row.group))];
  return names.map((name, index) => ({ name, id: `ryhma-${index + 1}`, rows: rows.filter((row) => row.group === name) }));
}

/**
 * The name of a column is the name of the service alone, without its menu.
 * @param {Service[]} services
 * @param {Look} look
 */
function namesOf(services, look) {
  const names = services.map((service, index) => make(
    "th", { ...ROLES.column, ...position(index, look), "aria-label": service.title }, ...headOf(service, index, services.length, look),
  ));
  return make("tr", ROLES.row, make("th", { ...ROLES.column, class: "ds-compare__corner" }, look.t("corner")), ...names);
}

/**
 * @param {string} group
 * @param {string} id
 * @param {number} count
 */
function headingOf(group, id, count) {
  const heading = make("th", { id, role: "rowheader", scope: "rowgroup", colspan: String(count + 1) }, make("span", {}, group));
  return make("tr", { ...ROLES.row, class: "ds-compare__group" }, heading);
}

/**
 * @param {Row} row
 * @param {Comparison} comparison
 * @param {Look & { numbered: ReadonlyMap<string, { number: number, source: Source }> }} look
 */
function rowOf(row, { services, missing }, look) {
  const { t, language, yesNo, numbered: sources } = look;
  const cells = services.map((service, index) => {
    const { slug, isFailed, title } = service;
    const cell = row.cells[index];
    const about = t("about", { row: row.label, name: title });
    const users = row.key === USERS ? look.users.get(slug) : row.key === PAID ? look.payers.get(slug) : undefined;
    const around = { kind: row.kind, leads: row.weight > 0, about, t, language, sources, yesNo, users };
    const content = cell
      ? contentOf(cell, row.numbers[index] ?? null, around)
      : [make("span", { class: "ds-missing" }, isFailed ? t("not_fetched") : missing)];
    const routes = (row.key === ROUTES && look.routes.get(slug)) || [];
    return make("td", { ...ROLES.cell, ...position(index, look) }, ...content, ...routes);
  });
  const label = labelOf(row, t);
  if (row.key === ROUTES && look.routes.size && look.check) {
    label.append(make("small", { class: "ds-compare__self" }, look.check));
  }
  return make("tr", { ...ROLES.row, "data-row": row.key }, label, ...cells);
}

/**
 * @param {Row} row
 * @param {Translate} t
 */
function labelOf({ label, difference, answered }, t) {
  const name = make("span", {}, label);
  if (!answered) {
    return make("th", { role: "rowheader", scope: "row" }, name);
  }
  const sign = make("span", { "aria-hidden": "true" }, SIGNS[difference]);
  const mark = make("small", { class: `ds-compare__sign ds-compare__sign--${difference}` }, sign, ` ${t(`difference.${difference}`)}`);
  return make("th", { role: "rowheader", scope: "row" }, name, " ", mark);
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
