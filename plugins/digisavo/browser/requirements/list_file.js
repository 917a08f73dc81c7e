/** A list of requirements as a file: what is written, and what of a file is read. Knows no DOM. */

import { CATEGORY, GROUP, MUNICIPALITY, NEED, SELECTION } from "../shared/declared.js";
import { Refused } from "../shared/papers/checks.js";
import { anything, list, Misshapen, object, oneOf, optional, text } from "../shared/shape.js";
import { LONGEST_NEED, MOST_REQUIREMENTS, writeState } from "./state.js";

/** @import { Check } from "../shared/shape.js" */
/** @import { State } from "./state.js" */

export const FILE_TYPE = "application/json";
export const LARGEST = 500_000;
const SCHEMA_VERSION = 1;
const NAME = "digisavo:vaatimuslista";
const MOST_WANTED = 300;
const MOST_LETTERS = 100;

/**
 * @param {State} state
 * @param {{ made_on: string, commit: string, address: string }} origin when and of what data it was made
 */
export function fileOf({ set, need, requirements }, origin) {
  const head = { format: NAME, schema_version: SCHEMA_VERSION, ...origin };
  const asked = set ? { kind: set.kind, id: set.id } : null;
  return JSON.stringify({ ...head, set: asked, need, requirements }, null, 1);
}

/** @type {Check} */
const value = (found, place) => {
  if (typeof found !== "string" && !(typeof found === "number" && Number.isFinite(found))) {
    throw new Misshapen(place);
  }
  return String(found).slice(0, MOST_LETTERS);
};
/** @type {Check} */
const weight = (found, place) => {
  if (typeof found !== "number" || ![0, 1, 2, 3].includes(found)) {
    throw new Misshapen(place);
  }
  return found;
};
const short = text((found) => found.length <= MOST_LETTERS);
const key = text((found) => /^[a-z0-9_.]{1,100}$/.test(found) && ![CATEGORY, GROUP, MUNICIPALITY, NEED, SELECTION].includes(found));
const requirement = object({
  key, operator: oneOf(["any", "all", "within", "least", "most", "is"]), wanted: list(value, MOST_WANTED),
  importance: oneOf(["must", "wish", "ask"]), weight: optional(weight),
});
const set = object({ kind: oneOf(["category", "group"]), id: short });
/** @type {Check} */
const maybeSet = (found, place) => (found === null || found === undefined ? undefined : set(found, place));
const whole = object({
  set: maybeSet, need: optional(text((found) => found.length <= LONGEST_NEED)), requirements: list(requirement, MOST_REQUIREMENTS),
});

/**
 * The address of the list that a file holds; what the site no longer knows of it is told by whoever reads the address.
 * @param {string} content
 * @param {string} query the query of the address before
 */
export function queryOfFile(content, query) {
  const data = parsed(content);
  const { format, schema_version: version } = data;
  if (format !== NAME) {
    throw new Refused("foreign");
  }
  if (typeof version !== "number" || version > SCHEMA_VERSION) {
    throw new Refused("newer");
  }
  try {
    return written(whole(data, ""), query);
  } catch (error) {
    throw error instanceof Misshapen ? new Refused("faulty", { place: error.place }) : error;
  }
}

/** @type {(data: any, query: string) => string} */
function written({ set: asked, need = "", requirements }, query) {
  const weighed = requirements.map((/** @type {any} */ one) => ({ weight: 0, ...one }));
  return writeState(query, { set: asked, need, requirements: weighed });
}

/** @param {string} content @returns {Record<string, unknown>} */
function parsed(content) {
  try {
    return object({ format: anything, schema_version: anything, set: anything, need: anything, requirements: anything })(JSON.parse(content), "");
  } catch (error) {
    throw new Refused(error instanceof Misshapen ? "foreign" : "cut");
  }
}
