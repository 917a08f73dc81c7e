/** The awake tray: answers the buttons of the page and of the bar, and shows the choice as it is. */

import { MOST, withChoice } from "../chosen.js";
import { fewOf, saying } from "../strings.js";
import { Bar } from "./bar.js";
import { listenToButtons, showButtons, watchForMarked } from "./buttons.js";
import { choose, chosen } from "./choice.js";
import { forget, remember, remembered } from "./device.js";
import { Names } from "./names.js";

/** What the site tells the tray: its words, and where entries and their records are, from the root. */
/** @typedef {{ words: Record<string, string>, entries: string, records: string }} Told */
/** @typedef {import("../chosen.js").Choice} Choice */

export class Tray {
  /**
   * @param {HTMLElement} element
   * @param {import("./choice.js").Site} site
   * @param {Told} told
   */
  constructor(element, site, { words, entries, records }) {
    this.site = site;
    this.say = saying(words);
    this.entries = new URL(entries, site.root);
    this.names = new Names(new URL(records, site.root));
    this.bar = new Bar(element, this.say, {
      onRemove: (slug) => this.#remove(slug),
      onClear: () => this.#clear(),
      onRemember: (wanted) => this.#remember(wanted),
    });
  }

  /** @param {Choice} arrival what the page opened with */
  begin({ odd, surplus }) {
    listenToButtons((slug, name) => this.#toggle(slug, name));
    watchForMarked(() => showButtons(this.say, chosen()));
    document.addEventListener("digisavo:chosen", () => this.#show());
    window.addEventListener("storage", () => this.#draw());
    // The directory tells there how it is filtered: the comparison is told where its services come from.
    new MutationObserver(() => this.#draw()).observe(document.documentElement, { attributeFilter: ["data-filter"] });
    const faults = [
      odd.length ? this.say("odd", { list: fewOf(odd) }) : "",
      surplus ? this.say("surplus", { most: MOST }) : "",
    ];
    const told = faults.filter(Boolean).join(" ");
    this.#warn(told);
    this.#show(told);
  }

  /**
   * Shows the choice, and then what records tell of what the page itself does not name.
   * @param {string} [told] what is told already, and stays
   */
  async #show(told = "") {
    this.#draw();
    const { moved, gone } = await this.names.learn(chosen());
    const slugs = chosen().filter((slug) => !gone.includes(slug)).map((slug) => moved.get(slug) ?? slug);
    if (gone.length) {
      this.#warn([told, ...gone.map((slug) => this.say("gone", { slug }))].join(" ").trim());
    }
    if (moved.size || gone.length) {
      choose([...new Set(slugs)]);
    } else {
      this.#draw();
    }
  }

  #draw() {
    const slugs = chosen();
    const { filter } = document.documentElement.dataset;
    const query = withChoice(filter ? `filter=${encodeURIComponent(filter)}` : "", slugs);
    const shown = slugs.map((slug) => ({ slug, name: this.names.of(slug), address: this.#entry(slug) }));
    this.bar.show(shown, remembered() !== null, this.site.comparison.href + query);
    showButtons(this.say, slugs);
  }

  /** @param {string} slug */
  #entry(slug) {
    return new URL(`${slug}/`, this.entries).href;
  }

  /**
   * @param {string} slug
   * @param {string} name
   */
  #toggle(slug, name) {
    const slugs = chosen();
    if (slugs.includes(slug)) {
      this.#remove(slug);
    } else if (slugs.length >= MOST) {
      this.#warn(this.say("full", { most: MOST }));
    } else {
      this.#choose([...slugs, slug], this.say("added", { name }));
    }
  }

  /** @param {string} slug */
  #remove(slug) {
    this.#choose(chosen().filter((one) => one !== slug), this.say("removed", { name: this.names.of(slug) }));
  }

  #clear() {
    this.#choose([], this.say("cleared"));
  }

  /**
   * @param {readonly string[]} slugs
   * @param {string} happened
   */
  #choose(slugs, happened) {
    choose(slugs);
    this.bar.tell(slugs.length ? `${happened} ${this.say("chosen", { count: slugs.length })}.` : happened);
    this.#keepFocus();
  }

  /** A bar that closes leaves the focus where the reader can go on: what had it is gone. */
  #keepFocus() {
    if (!chosen().length && (document.activeElement === document.body || this.bar.holdsFocus())) {
      document.querySelector("main")?.focus({ preventScroll: true });
    }
  }

  /** @param {boolean} wanted */
  #remember(wanted) {
    if (!wanted) {
      forget();
      this.bar.tell(this.say("forgotten"));
    } else if (remember(chosen())) {
      this.bar.tell(this.say("remembered"));
    } else {
      this.#warn(this.say("not_kept"));
    }
    this.#draw();
  }

  /** @param {string} fault what was left out or cannot be done, "" for nothing */
  #warn(fault) {
    if (fault) {
      this.bar.tell(fault, true);
    }
  }
}
