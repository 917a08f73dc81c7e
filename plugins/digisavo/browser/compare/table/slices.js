/** Work that is done in slices, a slice for each picture, so that the page stays able to answer meanwhile. Knows no DOM. */

/** The milliseconds that a slice may take: laying out what it has made takes the browser twice as long. */
const SLICE = 3;
/** The milliseconds after which a page that is not painted, such as one in the background, goes on. */
const UNSEEN = 100;

export class Slices {
  /** @type {Iterator<unknown>} */
  #work = [].values();

  /**
   * Does work step by step; what has not been finished of earlier work is left undone.
   * @param {Iterator<unknown>} work
   * @returns {Promise<boolean>} whether it was finished: other work may have taken its place
   */
  async run(work) {
    this.#work = work;
    await painted();
    while (this.#work === work) {
      const end = performance.now() + SLICE;
      while (performance.now() < end) {
        if (work.next().done) {
          return true;
        }
      }
      await painted();
    }
    return false;
  }

  /**
   * Does work at once; what has not been finished of earlier work is left undone.
   * @param {Iterator<unknown>} work
   */
  runAtOnce(work) {
    this.#work = work;
    this.finish();
  }

  /** Does at once what is left. */
  finish() {
    while (!this.#work.next().done);
  }
}

/** Waits until the browser has shown what has been made. */
function painted() {
  return new Promise((settle) => {
    const timer = setTimeout(settle, UNSEEN);
    requestAnimationFrame(() => setTimeout(() => {
      clearTimeout(timer);
      settle(undefined);
    }));
  });
}
