/** The patterns, limits and names that the checks of Python and of the browser share, by the name of their module. Knows no DOM. */

/** A pattern of Python in the ways in which Python uses patterns. */
export class Pattern {
  #source;
  #flags;
  /** @type {Map<string, RegExp>} */
  #made = new Map();

  /** @param {readonly string[]} written source and flags */
  constructor([source, flags]) {
    this.#source = source;
    this.#flags = flags;
  }

  /**
   * @param {string} before
   * @param {string} after
   * @param {string} flags
   */
  #form(before, after, flags) {
    const key = before + flags;
    const known = this.#made.get(key) ?? new RegExp(before + this.#source + after, this.#flags + flags);
    this.#made.set(key, known);
    known.lastIndex = 0;
    return known;
  }

  /**
   * The match of a whole text.
   * @param {string} text
   */
  full(text) {
    return this.#form("(?<![^])(?:", ")(?![^])", "").exec(text);
  }

  /**
   * The match that begins at an index.
   * @param {string} text
   */
  at(text, index = 0) {
    const form = this.#form("", "", "y");
    form.lastIndex = index;
    return form.exec(text);
  }

  /**
   * The first match.
   * @param {string} text
   */
  search(text) {
    return this.#form("", "", "").exec(text);
  }

  /**
   * All matches.
   * @param {string} text
   * @returns {RegExpExecArray[]}
   */
  all(text) {
    return [...text.matchAll(this.#form("", "", "g"))];
  }

  /**
   * @param {string} text
   * @param {string | ((...match: any[]) => string)} by
   */
  replace(text, by) {
    return text.replace(this.#form("", "", "g"), /** @type {any} */ (by));
  }

  /** @param {string} text */
  split(text) {
    return text.split(this.#form("", "", ""));
  }
}

/** @type {Map<string, any>} */
const known = new Map();

/**
 * Learns constants, of which those of one module are the same for all kinds.
 * @param {Record<string, any>} data
 */
export function learnConstants(data) {
  for (const [name, constants] of Object.entries(data)) {
    known.set(name, withPatterns(constants));
  }
}

/**
 * The constants of a module of Python: `yaml_lines`, `types.date`.
 * @param {string} name
 * @returns {any}
 */
export function constantsOf(name) {
  return known.get(name) ?? {};
}

/**
 * @param {any} value
 * @returns {any}
 */
function withPatterns(value) {
  if (Array.isArray(value)) {
    return value.map(withPatterns);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const pairs = Object.entries(value);
  return pairs.length === 1 && pairs[0][0] === "pattern" && Array.isArray(pairs[0][1])
    ? new Pattern(pairs[0][1])
    : Object.fromEntries(pairs.map(([key, part]) => [key, withPatterns(part)]));
}
