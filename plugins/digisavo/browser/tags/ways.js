/** Links to other combinations of tags: real links, which are followed without loading the page anew. */

export class Ways {
  /** @type {Map<HTMLAnchorElement, string[]>} */
  #links = new Map();

  /** @param {(names: string[]) => string} queryOf the query of an address with these tags */
  constructor(queryOf) {
    this.queryOf = queryOf;
  }

  /**
   * Keeps where the link of an item leads, if it has one.
   * @param {HTMLElement} item
   * @param {string[]} names
   */
  add(item, names) {
    const link = item.querySelector("a");
    if (link) {
      this.#links.set(link, names);
      link.setAttribute("href", this.queryOf(names));
    }
  }

  forget() {
    this.#links.clear();
  }

  /** Makes the links keep what else has come into the address since. */
  renew() {
    for (const [link, names] of this.#links) {
      link.setAttribute("href", this.queryOf(names));
    }
  }

  /**
   * Follows the links within an element, unless they are to be opened in another tab or window.
   * @param {HTMLElement} element
   * @param {(names: string[]) => void} go
   */
  follow(element, go) {
    element.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const names = link && this.#links.get(link);
      if (names && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        go(names);
      }
    });
  }
}
