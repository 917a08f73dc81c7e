/** Slugs that follow the reader from page to page in the address; the device remembers them if the reader asks it to. */

import { withList } from "../query.js";
import { isSlug, readSlugs } from "../slugs.js";

/** @import { Slugs } from "../slugs.js" */

export class Carried {
  /**
   * @param {string} name of the parameter
   * @param {number} most how many slugs there may be
   * @param {string} key under which the device remembers them
   * @param {() => void} announce says to the page that they have changed
   */
  constructor(name, most, key, announce) {
    this.name = name;
    this.most = most;
    this.key = key;
    this.announce = announce;
  }

  /** The slugs in the address. */
  get slugs() {
    return this.read().slugs;
  }

  /**
   * @param {string} [query]
   * @returns {Slugs}
   */
  read(query = location.search) {
    return readSlugs(query, this.name, this.most);
  }

  /**
   * A query with these slugs in place of those that it had.
   * @param {string} query
   */
  along(query) {
    return withList(query, this.name, this.slugs);
  }

  /**
   * Puts slugs into the address, and onto the device that remembers the last ones, and announces them to the page.
   * @param {readonly string[]} slugs
   */
  set(slugs) {
    this.put(slugs);
    this.keep();
    this.announce();
  }

  /** @param {readonly string[]} slugs */
  put(slugs) {
    const query = withList(location.search, this.name, slugs);
    if (query !== location.search) {
      history.replaceState(history.state, "", location.pathname + query + location.hash);
    }
  }

  /**
   * Those with which a page opens: of the page from which the reader went back, of the address, or of the device.
   * @param {string | null} earlier the query of the page from which the reader went back, null for none
   * @returns {Slugs}
   */
  arriving(earlier) {
    const isAsked = new URLSearchParams(location.search).has(this.name);
    const slugs = earlier === null ? (isAsked ? null : this.remembered()) : this.read(earlier).slugs;
    return slugs?.length ? { slugs, odd: [], repeated: [], surplus: 0 } : this.read();
  }

  /**
   * Keeps them when the reader goes back and forth: within a page, and to a page that the browser has kept.
   * @param {(listener: () => void) => void} onChange
   * @param {() => Slugs} arriving
   */
  follow(onChange, arriving) {
    let last = this.slugs;
    onChange(() => {
      last = this.slugs;
    });
    window.addEventListener("popstate", () => this.put(last));
    window.addEventListener("pageshow", ({ persisted }) => {
      if (persisted) {
        this.put(arriving().slugs);
        this.announce();
      }
    });
  }

  /** Follows what another tab makes the device remember, so that all tabs agree. */
  agree() {
    window.addEventListener("storage", ({ key }) => {
      const kept = key === this.key ? this.remembered() : null;
      if (kept) {
        this.put(kept);
      }
      if (key === this.key || key === null) {
        this.announce();
      }
    });
  }

  /**
   * What the device remembers, null where the reader has not asked it to or where nothing can be read.
   * @returns {string[] | null}
   */
  remembered() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key) ?? "null");
      const slugs = Array.isArray(kept) ? kept.filter((slug) => typeof slug === "string" && isSlug(slug)) : null;
      return slugs && [...new Set(slugs)].slice(0, this.most);
    } catch {
      return null;
    }
  }

  /** @returns {boolean} whether the device took what is in the address */
  remember() {
    try {
      localStorage.setItem(this.key, JSON.stringify(this.slugs));
      return true;
    } catch {
      return false;
    }
  }

  /** Renews what the device remembers, if the reader asked it to remember. */
  keep() {
    if (this.remembered() && String(this.remembered()) !== String(this.slugs)) {
      this.remember();
    }
  }

  forget() {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // A storage that cannot be reached holds nothing of ours.
    }
  }
}

/**
 * The address of the page from which the reader went back, null where they did not, or came from elsewhere: what they
 * chose there is not undone by going back.
 * @param {URL} root of the site
 * @returns {URL | null}
 */
export function cameBackFrom(root) {
  // Not all browsers have it: in the others going back shows what was chosen on the page then.
  const { activation } = /** @type {{ navigation?: any }} */ (window).navigation ?? {};
  const from = activation?.navigationType === "traverse" ? activation.from?.url : null;
  return from?.startsWith(root.href) ? new URL(from) : null;
}
