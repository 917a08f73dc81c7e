/** The parts of data that comes from a file of a reader: what each of them may be. Knows no DOM. */

import { anything, Misshapen, object, text } from "../shape.js";

/** @import { Check } from "../shape.js" */

const CONTROLS = /[\u0000-\u0008\u000b-\u001f]/;
const LONGEST_ADDRESS = 4000;

/** Why a file cannot be read back: the key of a text of the page, and its values. */
export class Refused extends Error {
  /** @param {string} key @param {Record<string, string | number>} [values] */
  constructor(key, values = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

/**
 * Data of a version that is known, checked; throws `Refused` with the place of the first fault.
 * @param {unknown} data what a file holds
 * @param {number} newest the newest version that is known
 * @param {(data: unknown) => any} check
 */
export function checkedData(data, newest, check) {
  try {
    checkVersion(data, newest);
    return check(data);
  } catch (error) {
    if (error instanceof Misshapen) {
      throw error.place ? new Refused("faulty", { place: error.place }) : new Refused("foreign");
    }
    throw error;
  }
}

/** @param {unknown} data @param {number} newest */
function checkVersion(data, newest) {
  const { schema_version: version } = object({ schema_version: anything })(data, "");
  if (!Number.isInteger(version) || version < 1) {
    throw new Misshapen("schema_version");
  }
  if (version > newest) {
    throw new Refused("newer", { version });
  }
}

/** @param {string[]} keys @param {string} place */
export function checkDistinct(keys, place) {
  if (new Set(keys).size < keys.length) {
    throw new Misshapen(place);
  }
}

/** @param {(value: string) => boolean} holds */
export const visible = (holds) => text((value) => !CONTROLS.test(value) && holds(value));
/** @param {number} most */
export const upTo = (most) => visible((value) => value.length <= most);
/** @param {number} most */
export const some = (most) => visible((value) => value.trim() !== "" && value.length <= most);
/** @param {RegExp} pattern */
export const like = (pattern) => visible((value) => pattern.test(value));
/** @param {number} most */
export const addressUpTo = (most) => visible((value) => value.length <= most && /^https?:$/.test(protocolOf(value)));

export const webAddress = addressUpTo(LONGEST_ADDRESS);
export const day = visible((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value));
export const time = like(/^\d{4}(-\d{2}){0,2}$/);
export const commit = like(/^[0-9a-f]{0,64}$/);

/** @param {string} value */
function protocolOf(value) {
  try {
    return new URL(value).protocol;
  } catch {
    return "";
  }
}

/** @param {string} value */
function isDay(value) {
  const moment = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
}

/** @param {Check} check @returns {Check} what may be empty */
export const blankOr = (check) => (value, place) => (value === "" ? "" : check(value, place));

/** @type {Check} */
export const count = (value, place) => {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0) {
    throw new Misshapen(place);
  }
  return value;
};
