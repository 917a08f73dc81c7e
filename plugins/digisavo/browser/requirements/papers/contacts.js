/** How providers are reached, and what their form asks: fetched when a request is made. */

import { INQUIRIES } from "../../shared/declared.js";
import { load, Missing } from "../../shared/fetching.js";
import { checkedInquiry, textAt } from "../../shared/inquiry/questions.js";
import { Once } from "../../shared/once.js";

/** @import { Answers, Inquiry } from "../../shared/inquiry/questions.js" */
/** @import { Asking, Contact } from "../../shared/papers/list/paper.js" */

const ROOT = new URL("../../../", import.meta.url);
/** Where a provider without a mailbox is reached: the keys of records, the nearest first. */
const WEBSITES = ["contact.url", "links.website", "provider.website"];
/** How the keys of yearly prices begin, which nobody is asked for. */
const COMPUTED_PRICE = "prices.";
/** How many records are fetched at the same time. */
const AT_ONCE = 8;

export class Contacts {
  /** @type {Once<Inquiry>} */
  #inquiry;
  /** @type {Once<Answers>} */
  #records = new Once((address) => load(new URL(address, ROOT).href));

  /** @param {string} section that of the kind */
  constructor(section) {
    this.#inquiry = new Once(async () => checkedInquiry(await load(new URL(`${INQUIRIES}${section}.json`, ROOT).href)));
  }

  /**
   * @param {readonly string[]} slugs
   * @param {(done: number) => void} tell how many have come
   * @returns {Promise<Asking>}
   */
  async of(slugs, tell) {
    const inquiry = await this.#inquiry.get();
    /** @type {[string, Contact][]} */
    const contacts = [];
    for (let first = 0; first < slugs.length; first += AT_ONCE) {
      const found = await Promise.all(slugs.slice(first, first + AT_ONCE).map((slug) => this.#contactOf(slug, inquiry)));
      contacts.push(...found);
      tell(contacts.length);
    }
    return { form: inquiry.form_url, questionOf: (key) => questionOf(key, inquiry), contacts: new Map(contacts) };
  }

  /**
   * @param {string} slug
   * @param {Inquiry} inquiry
   * @returns {Promise<[string, Contact]>}
   */
  async #contactOf(slug, { records, recipient }) {
    try {
      const record = await this.#records.get(`${records}${slug}.json`);
      const website = WEBSITES.map((key) => textAt(record, key)).find(Boolean) ?? "";
      return [slug, { email: textAt(record, recipient), website }];
    } catch (error) {
      if (!(error instanceof Missing)) {
        throw error;
      }
      return [slug, { email: "", website: "" }];
    }
  }
}

/**
 * What the form asks for a requirement: its own question, or all that a price is computed from.
 * @param {string} key
 * @param {Inquiry} inquiry
 */
function questionOf(key, { prices }) {
  return key.startsWith(COMPUTED_PRICE) ? prices : key;
}
