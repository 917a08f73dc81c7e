/** Answers that take a while: only the latest is shown, and a reader who has to wait gets a message. Knows no DOM. */

/** The milliseconds after which waiting is worth a message: a faster answer would only make the page flicker. */
const PATIENCE = 400;

/**
 * What to do with an answer. `show` gets it, `fail` the error in its stead; `wait` is called if it takes long.
 * @template Answer
 * @typedef {object} Outcome
 * @property {(answer: Answer) => void | Promise<void>} show
 * @property {(error: unknown) => void} fail
 * @property {() => void} [wait]
 */

/** Asks again and again; an answer to a question that is no longer the last one is thrown away. */
export class Latest {
  #question = 0;

  /**
   * @template Answer
   * @param {() => Promise<Answer>} answer
   * @param {Outcome<Answer>} outcome
   */
  async ask(answer, { show, fail, wait }) {
    const question = ++this.#question;
    const isLatest = () => question === this.#question;
    try {
      const found = await patiently(answer(), () => isLatest() && wait?.());
      if (isLatest()) {
        await show(found);
      }
    } catch (error) {
      if (isLatest()) {
        fail(error);
      }
    }
  }

  /** The answer that is being waited for is no longer wanted. */
  forget() {
    this.#question += 1;
  }
}

/**
 * Waits for something; `wait` is called if it takes long.
 * @template Answer
 * @param {Promise<Answer>} answer
 * @param {() => void} wait
 * @returns {Promise<Answer>}
 */
export async function patiently(answer, wait) {
  const timer = setTimeout(wait, PATIENCE);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
  }
}
