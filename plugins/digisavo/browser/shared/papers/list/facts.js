/** What all papers of a list say in the same way: their title, their facts, and rows. Knows no DOM. */

import { dayIn } from "../../texts/days.js";
import { lines, link, namedTable, piece, widthOf } from "../pieces.js";

/** @import { Node } from "../pieces.js" */
/** @import { Translate } from "../../translations.js" */
/** @import { Paper, Requirement } from "./paper.js" */
/** `prefix`: what keeps anchors apart from those of others in a document. @typedef {{ paper: Paper, t: Translate, language: string, prefix?: string }} Writing */

/** @param {Paper} paper @param {Translate} t */
export const titleOf = ({ paper, set }, t) => t(`paper.${paper}`, { set: set.label });

/** @param {string} text */
export const paragraph = (text) => piece("p", {}, text);

/** @param {string} text */
export const heading = (text) => piece("h2", {}, text);

/** @param {string} text */
export const subheading = (text) => piece("h3", {}, text);

/**
 * A table of facts; those without a value are left out.
 * @param {[string, Node | Node[]][]} facts names and values
 * @param {string} label
 */
export function factTable(facts, label) {
  const rows = facts.filter(([, value]) => value !== "" && !(Array.isArray(value) && !value.length)).map(([name, value]) => (
    piece("tr", {}, piece("th", { scope: "row", ...widthOf(25) }, name), piece("td", widthOf(75), ...asNodes(value)))
  ));
  return namedTable("ds-paper-facts", label, [], [piece("tbody", {}, ...rows)], [25, 75]);
}

/**
 * What every paper names: the need, the set, its day, the commit and the day of the data, and where the list is.
 * @param {Writing} writing
 * @param {[string, Node | Node[]][]} [more] facts of one paper
 */
export function factsOf({ paper, t, language }, more = []) {
  const { municipality = "", set, need, made_on: madeOn, commit, generated, address } = paper;
  return factTable([
    [t("paper.municipality"), municipality],
    [t("paper.need"), lines(need).filter(Boolean)],
    [t(`paper.${set.kind}`), link(set.address, set.label)],
    [t("paper.made_on"), dayIn(language, madeOn)],
    ...more,
    [t("paper.commit"), commit || t("paper.no_commit")],
    [t("paper.generated"), generated && dayIn(language, generated)],
    [t("paper.address"), link(address, t("paper.open_list"))],
  ], t("paper.facts"));
}

/**
 * A row of cells; each but the first names its column, for narrow screens.
 * @param {string[]} heads
 * @param {(Node | Node[])[]} cells
 */
export function row(heads, cells) {
  const [first = "", ...rest] = cells;
  return piece(
    "tr", {}, piece("th", { scope: "row" }, ...asNodes(first)),
    ...rest.map((cell, index) => piece("td", { "data-label": heads[index + 1] ?? "" }, ...asNodes(cell))),
  );
}

/** @param {Node | Node[]} cell */
const asNodes = (cell) => (Array.isArray(cell) ? cell : [cell]);

/**
 * What is wanted, in words: nothing where a thing is only asked, or must only be told.
 * @param {Requirement} criterion
 */
export const wantedOf = ({ importance, operator, wantedText }) => (importance === "ask" || operator === "is" ? "" : wantedText);
