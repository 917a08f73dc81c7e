/** The table of a comparison: which answer stands where, which rows differ, and which of them show. Knows no DOM. */

/** @typedef {{ key: string, label: string, group: string, kind: string }} Declared a row that the page declares */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("../strings.js").Say} Say */

/** @typedef {{ level: string, url?: string, checked_on?: string, source_date?: string, valid_until?: string, note?: string, by?: string }} Proof */
/** @typedef {{ texts: string[], level: string, proofs: Proof[] }} Cell */
/** @typedef {{ key: string, label: string, group: string, kind: string, cells: (Cell | null)[], differs: boolean, answered: boolean }} Row */
/** @typedef {{ slug: string, title: string, url: string, sourceUrl: string, commit: string }} Service */

/**
 * What shows of a comparison.
 * @typedef {object} Comparison
 * @property {Service[]} services
 * @property {Row[]} rows those that show; a cell without an answer is null
 * @property {string[]} conditions what limits the rows, in words
 * @property {string} missing what a cell without an answer says
 * @property {number} total how many rows there are
 */

/**
 * A record under `api/`, as far as a comparison reads it.
 * @typedef {object} Published
 * @property {string} slug
 * @property {string} [name]
 * @property {string} [url]
 * @property {string} [source_url]
 * @property {string} [commit]
 * @property {{ [key: string]: string[] }} [texts]
 * @property {{ [key: string]: string }} [levels]
 * @property {{ [key: string]: Proof[] }} [evidence]
 */

export const CLAIMED = "ilmoitettu";
/** How far an answer can be trusted, as the records say it. */
export const LEVELS = [CLAIMED, "todennettu", "vahvistettu", "vanhentunut"];
const RANKS = new Map([[CLAIMED, 0], ["todennettu", 1], ["vahvistettu", 2]]);

/**
 * @param {readonly Declared[]} declared
 * @param {readonly Published[]} records in the order of the columns
 * @param {State} state
 * @param {Say} say
 * @returns {Comparison}
 */
export function comparisonOf(declared, records, state, say) {
  const rows = rowsOf(declared, records, state.level);
  return {
    services: records.map(serviceOf),
    rows: rows.filter((row) => shows(row, state)),
    conditions: conditionsOf(state, say),
    missing: say(state.level ? `missing.${state.level}` : "missing.any"),
    total: rows.length,
  };
}

/**
 * All rows, also those that do not show.
 * @param {readonly Declared[]} declared
 * @param {readonly Published[]} records
 * @param {string} [least] the least claim level of an answer, "" for any
 */
export function rowsOf(declared, records, least = "") {
  return declared.map((one) => rowOf(one, records, least));
}

/** @param {Published} record */
function serviceOf({ slug, name, url, source_url, commit }) {
  return { slug, title: name ?? slug, url: url ?? "", sourceUrl: source_url ?? "", commit: commit ?? "" };
}

/**
 * @param {Declared} declared
 * @param {readonly Published[]} records
 * @param {string} least
 * @returns {Row}
 */
function rowOf(declared, records, least) {
  const cells = records.map((record) => cellOf(record, declared.key, least));
  // No answer is not an answer: it differs from each that is.
  const differs = new Set(cells.map(likeness)).size > 1;
  return { ...declared, cells, differs, answered: cells.some(Boolean) };
}

/**
 * @param {Published} record
 * @param {string} key
 * @param {string} least the least claim level, "" for any
 * @returns {Cell | null}
 */
function cellOf({ texts, levels, evidence }, key, least) {
  const told = texts?.[key] ?? [];
  const level = levels?.[key] ?? CLAIMED;
  if (!told.length || rank(level) < rank(least)) {
    return null;
  }
  const proofs = [...(evidence?.[key] ?? [])];
  // What gives the value its level comes first.
  proofs.sort((one, other) => Number(other.level === level) - Number(one.level === level));
  return { texts: told, level, proofs };
}

/** @param {string} level */
export function rank(level) {
  return RANKS.get(level) ?? 0;
}

/**
 * What is equal of cells that say the same: the order of several answers tells nothing.
 * @param {Cell | null} cell
 */
function likeness(cell) {
  return cell && JSON.stringify([...cell.texts].sort());
}

/**
 * @param {Row} row
 * @param {State} state
 */
function shows(row, { differences, answered, text }) {
  return (row.differs || !differences) && (row.answered || !answered) && folded(`${row.group} ${row.label}`).includes(folded(text));
}

/**
 * Letters without case and marks, so that "kaytto" finds what is written with dots too.
 * @param {string} text
 */
function folded(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

/**
 * @param {State} state
 * @param {Say} say
 */
function conditionsOf({ differences, answered, text, level }, say) {
  return [
    differences ? say("condition.differences") : "",
    answered ? say("condition.answered") : "",
    text ? say("condition.text", { text }) : "",
    level ? say(`condition.level.${level}`) : "",
  ].filter(Boolean);
}
