/** What is made once and kept, such as data that is fetched; after a failure it is made anew when asked for. Knows no DOM. */

/** @template Value */
export class Once {
  /** @type {Map<string, Promise<Value>>} */
  #made = new Map();
  #make;

  /** @param {(key: string) => Promise<Value>} make */
  constructor(make) {
    this.#make = make;
  }

  /**
   * The value of a key; all who ask while it is being made wait for the same.
   * @param {string} [key]
   * @returns {Promise<Value>}
   */
  get(key = "") {
    const known = this.#made.get(key);
    if (known) {
      return known;
    }
    const made = this.#make(key);
    this.#made.set(key, made);
    made.catch(() => this.#made.get(key) === made && this.#made.delete(key));
    return made;
  }

  /** Forgets all values: they are made anew. */
  clear() {
    this.#made.clear();
  }
}
