/** The shape of data from outside: what has another one is refused, for it would seem to say nothing. Knows no DOM. */

/** Data has another shape than it should, at a place such as `criteria.0.label`; "" is the whole. */
export class Misshapen extends Error {
  /** @param {string} place */
  constructor(place) {
    super(place ? `the data has another shape at ${place}` : "the data has another shape");
    this.place = place;
  }
}

/**
 * Gives back what belongs to a value, or throws `Misshapen`.
 * @typedef {(value: unknown, place: string) => any} Check
 */

/** @type {Check} */
export const anything = (value) => value;

/**
 * @param {(value: string) => boolean} [holds]
 * @returns {Check}
 */
export const text = (holds = () => true) => (value, place) => {
  if (typeof value !== "string" || !holds(value)) {
    throw new Misshapen(place);
  }
  return value;
};

/** @param {readonly string[]} values */
export const oneOf = (values) => text((value) => values.includes(value));

/**
 * What may be missing.
 * @param {Check} check
 * @returns {Check}
 */
export const optional = (check) => (value, place) => (value === undefined ? undefined : check(value, place));

/**
 * @param {Check} check what holds for each item
 * @param {number} [most] the greatest number of items
 * @param {number} [least]
 * @returns {Check}
 */
export const list = (check, most = Infinity, least = 0) => (value, place) => {
  if (!Array.isArray(value) || value.length > most || value.length < least) {
    throw new Misshapen(place);
  }
  return value.map((item, index) => check(item, below(place, index)));
};

/**
 * An object with any keys.
 * @param {Check} check what holds for each value
 * @returns {Check}
 */
export const mapping = (check) => (value, place) => {
  const pairs = Object.entries(objectIn(value, place));
  return Object.fromEntries(pairs.map(([key, item]) => [key, check(item, below(place, key))]));
};

/**
 * An object with these keys; others are left out.
 * @param {Record<string, Check>} checks
 * @returns {Check}
 */
export const object = (checks) => (value, place) => {
  const own = new Map(Object.entries(objectIn(value, place)));
  const pairs = Object.entries(checks).map(([key, check]) => [key, check(own.get(key), below(place, key))]);
  return Object.fromEntries(pairs.filter(([, checked]) => checked !== undefined));
};

/**
 * @param {unknown} value
 * @param {string} place
 */
function objectIn(value, place) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Misshapen(place);
  }
  return value;
}

/**
 * @param {string} place
 * @param {string | number} key
 */
function below(place, key) {
  return place ? `${place}.${key}` : String(key);
}
