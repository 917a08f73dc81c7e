/** Follows services together: their feeds as one file for readers of feeds, and their days as one for calendars. */

import { saveFile } from "../device/saving.js";
import { load } from "../fetching.js";
import { partsOf } from "../parts.js";
import { dayOf } from "../texts/days.js";
import { translating, translationsOf } from "../translations.js";
import { CALENDAR_TYPE, calendarOf } from "./calendar_file.js";
import { datesOf } from "./dates.js";
import { OPML_TYPE, opmlOf } from "./feed_list.js";

/** @import { Dated, DateField } from "./dates.js" */
/** @import { Followed } from "./feed_list.js" */
/** @import { Translate } from "../translations.js" */

/** A service with its record. @typedef {Followed & { slug: string, record: unknown }} Service */

const PARTS = { watch_feeds: HTMLButtonElement, watch_dates: HTMLButtonElement, watch_status: HTMLElement };
/** So many records are fetched at a time. */
const AT_ONCE = 8;

/** The control by which the services of a page are followed; the component of the page says which they are. */
export class Watching {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.parts = partsOf(element, PARTS);
    this.t = translationsOf(element);
    /** @type {readonly string[]} */
    this.slugs = [];
    element.addEventListener("toggle", () => this.#explain(), { once: true });
    this.parts.watch_feeds.addEventListener("click", () => this.#give((services, t) => this.#saveFeeds(services, t)));
    this.parts.watch_dates.addEventListener("click", () => this.#give((...given) => this.#saveDates(...given)));
  }

  /** @param {readonly string[]} slugs of the services; without one there is nothing to follow */
  show(slugs) {
    this.slugs = slugs;
    this.element.hidden = !slugs.length;
  }

  /** Says what the files are for; where that cannot be had, their buttons say enough. */
  async #explain() {
    try {
      const { words } = await load(this.element.dataset.texts ?? "");
      this.parts.watch_status.textContent = translating(words)("help");
    } catch (error) {
      console.warn("The words of following could not be read:", error);
    }
  }

  /** @param {(services: Service[], t: Translate, fields: DateField[]) => string} save what gives the file and says what it is */
  async #give(save) {
    const status = this.parts.watch_status;
    try {
      const { words, dates, feed } = await load(this.element.dataset.texts ?? "");
      status.textContent = translating(words)("loading");
      status.textContent = save(await this.#services(feed), translating(words), dates);
    } catch (error) {
      console.warn("The services could not be read:", error);
      status.textContent = this.t("failed");
    }
  }

  /** @param {string} feed the address of the feed of a service, with `{slug}` in the place of its name */
  async #services(feed) {
    const { slugs } = this;
    /** @type {Service[]} */
    const found = [];
    for (let first = 0; first < slugs.length; first += AT_ONCE) {
      found.push(...(await Promise.all(slugs.slice(first, first + AT_ONCE).map((slug) => this.#service(slug, feed)))));
    }
    return found;
  }

  /**
   * @param {string} slug
   * @param {string} feed
   * @returns {Promise<Service>}
   */
  async #service(slug, feed) {
    const { records = "" } = this.element.dataset;
    const record = await load(`${records}${slug}.json`);
    const [title, page] = [record?.name, record?.url].map((value) => (typeof value === "string" ? value : ""));
    return { slug, title: title || slug, page: page ?? "", feed: feed.replace("{slug}", slug), record };
  }

  /**
   * @param {Service[]} services
   * @param {Translate} t
   */
  #saveFeeds(services, t) {
    const file = t("feeds_file", { date: dayOf(new Date()) });
    saveFile(file, opmlOf(t("name"), services, new Date()), OPML_TYPE);
    return t("saved", { file });
  }

  /**
   * @param {Service[]} services
   * @param {Translate} t
   * @param {DateField[]} fields
   */
  #saveDates(services, t, fields) {
    const today = dayOf(new Date());
    const dates = services.flatMap((service) => datesOf(service, service.record, fields, today));
    if (!dates.length) {
      return t("no_dates");
    }
    const file = t("dates_file", { date: today });
    saveFile(file, calendarOf(t("name"), dates, new Date()), CALENDAR_TYPE);
    return t("saved_dates", { file, count: dates.length });
  }
}
