/** The open tray: answers the buttons of the page and of the bar, and shows the selection as it is. */

import { onSelection } from "../shared/events.js";
import { fewOf } from "../shared/texts/excerpts.js";
import { withValues } from "../shared/query.js";
import { FILTER, MOST, withSelection } from "../shared/selection.js";
import { translating } from "../shared/translations.js";
import { Bar } from "./bar.js";
import { listenToButtons, showButtons, watchForMarked } from "./buttons.js";
import { Names } from "./names.js";
import { selection } from "./selection.js";

/** @import { Slugs } from "../shared/slugs.js" */
/** @import { Site } from "./selection.js" */
/** The data of the tray (`contracts/tray.json`): its texts, and where entries and their records are, from the root. */
/** @typedef {{ words: Record<string, string>, entries: string, records: string }} TrayFile */

export class OpenTray {
  /**
   * @param {HTMLElement} element
   * @param {Site} site
   * @param {TrayFile} data
   */
  constructor(element, site, { words, entries, records }) {
    this.site = site;
    this.t = translating(words);
    this.entries = new URL(entries, site.root);
    this.names = new Names(new URL(records, site.root));
    this.bar = new Bar(element, this.t, {
      onRemove: (slug) => this.#remove(slug),
      onClear: () => this.#select([], this.t("cleared")),
      onRemember: (isWanted) => this.#remember(isWanted),
    });
  }

  /** @param {Slugs} arrival what the page opened with */
  begin({ odd, surplus }) {
    listenToButtons((slug, name) => this.#toggle(slug, name));
    watchForMarked(() => showButtons(this.t, selection.slugs));
    onSelection(() => this.#show());
    // There the directory writes its filter, which the comparison gets with the selection.
    new MutationObserver(() => this.#draw()).observe(document.documentElement, { attributeFilter: ["data-filter"] });
    const faults = [
      odd.length ? this.t("odd", { list: fewOf(odd) }) : "",
      surplus ? this.t("surplus", { most: MOST }) : "",
    ];
    const warning = faults.filter(Boolean).join(" ");
    this.#warn(warning);
    this.#show(warning);
  }

  /**
   * Shows the selection, and then what records say of services that the page itself does not name.
   * @param {string} [warning] what is shown already, and stays
   */
  async #show(warning = "") {
    this.#draw();
    const { moved, gone } = await this.names.learn(selection.slugs);
    const slugs = selection.slugs.filter((slug) => !gone.includes(slug)).map((slug) => moved.get(slug) ?? slug);
    if (gone.length) {
      this.#warn([warning, ...gone.map((slug) => this.t("gone", { slug }))].join(" ").trim());
    }
    if (moved.size || gone.length) {
      selection.set([...new Set(slugs)]);
    } else {
      this.#draw();
    }
  }

  #draw() {
    const slugs = selection.slugs;
    const { filter = "" } = document.documentElement.dataset;
    const query = withSelection(withValues("", { [FILTER]: filter }), slugs);
    const services = slugs.map((slug) => ({ slug, name: this.names.of(slug), address: this.#entry(slug) }));
    this.bar.show(services, selection.remembered() !== null, this.site.comparison.href + query);
    showButtons(this.t, slugs);
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
    const slugs = selection.slugs;
    if (slugs.includes(slug)) {
      this.#remove(slug);
    } else if (slugs.length >= MOST) {
      this.#warn(this.t("full", { most: MOST }));
    } else {
      this.#select([...slugs, slug], this.t("added", { name }));
    }
  }

  /** @param {string} slug */
  #remove(slug) {
    this.#select(selection.slugs.filter((known) => known !== slug), this.t("removed", { name: this.names.of(slug) }));
  }

  /**
   * @param {readonly string[]} slugs
   * @param {string} change what has changed, in words
   */
  #select(slugs, change) {
    selection.set(slugs);
    this.bar.announce(slugs.length ? `${change} ${this.t("chosen", { count: slugs.length })}.` : change);
    this.#keepFocus();
  }

  /** When the bar closes, the element that had the focus is gone: it goes to where the reader can go on. */
  #keepFocus() {
    if (!selection.slugs.length && (document.activeElement === document.body || this.bar.holdsFocus())) {
      document.querySelector("main")?.focus({ preventScroll: true });
    }
  }

  /** @param {boolean} isWanted */
  #remember(isWanted) {
    if (!isWanted) {
      selection.forget();
      this.bar.announce(this.t("forgotten"));
    } else if (selection.remember()) {
      this.bar.announce(this.t("remembered"));
    } else {
      this.#warn(this.t("not_kept"));
    }
    this.#draw();
  }

  /** @param {string} fault what was left out or cannot be done, "" for nothing */
  #warn(fault) {
    if (fault) {
      this.bar.announce(fault, true);
    }
  }
}
