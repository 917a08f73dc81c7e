/** The results of a filter, some at a time, in place of the list that the page serves. */

import { Latest } from "../shared/latest.js";
import { Cards } from "./cards.js";

/** @import { DirectoryParts } from "./directory.js" */
/** @import { FacetFile } from "../shared/filter.js" */
/** @import { Translate } from "../shared/translations.js" */

const AT_A_TIME = 20;

export class Results {
  /** Called when the reader asks for more. */
  onMore = () => {};
  /** Called when the reader has to wait. */
  onWait = () => {};
  #latest = new Latest();
  #query = "";
  #shown = 0;
  #wantsFocus = false;

  /**
   * @param {DirectoryParts} parts
   * @param {DOMStringMap} data where the cards are
   * @param {Translate} t
   */
  constructor({ served, results, more, progress, card }, data, t) {
    this.t = t;
    this.cards = new Cards(card, data);
    this.served = served;
    this.list = results;
    this.more = more;
    this.progress = progress;
    more.addEventListener("click", () => {
      this.#wantsFocus = true;
      this.onMore();
    });
  }

  /** @param {FacetFile} data */
  begin(data) {
    this.cards.begin(data);
  }

  /**
   * Shows entries; what stood there stays until their cards are at hand.
   * @param {Uint32Array | null} found null for the list that the page serves
   * @param {string} query what was asked: the same once more only adds to the list
   * @param {number} page how many times `AT_A_TIME` entries are shown
   * @param {() => void} onShown called when they stand there
   */
  async show(found, query, page, onShown) {
    const number = Math.min(found?.length ?? 0, page * AT_A_TIME);
    const isMore = Boolean(found) && query === this.#query && this.#shown > 0 && number >= this.#shown;
    const start = isMore ? this.#shown : 0;
    this.list.setAttribute("aria-busy", "true");
    await this.#latest.ask(() => this.cards.make(found?.subarray(start, number) ?? []), {
      show: (cards) => {
        this.#put(cards, isMore, Boolean(found));
        this.#query = query;
        this.#shown = number;
        this.#showProgress(number, found?.length ?? 0);
        onShown();
      },
      wait: () => this.onWait(),
      fail: (error) => {
        throw error;
      },
    });
  }

  /** @type {(number: number, total: number) => void} */
  #showProgress(number, total) {
    this.more.hidden = number >= total;
    this.progress.hidden = this.more.hidden;
    this.progress.textContent = this.t("progress", { number, total });
  }

  /** @type {(cards: HTMLElement[], isMore: boolean, isNarrowed: boolean) => void} */
  #put(cards, isMore, isNarrowed) {
    this.list.setAttribute("aria-busy", "false");
    this.list.replaceChildren(...(isMore ? this.list.children : []), ...cards);
    this.list.hidden = !isNarrowed;
    this.#serve(!isNarrowed);
    if (this.#wantsFocus) {
      cards[0]?.querySelector("a")?.focus();
    }
    this.#wantsFocus = false;
  }

  /** Falls back to what the page serves, where nothing else is shown. */
  fall() {
    this.#latest.forget();
    this.#wantsFocus = false;
    this.list.setAttribute("aria-busy", "false");
    this.#serve(!this.#shown);
  }

  /**
   * Shows or hides the list that the page serves, which an address that asks for something keeps hidden until now.
   * @param {boolean} isShown
   */
  #serve(isShown) {
    this.served.hidden = !isShown;
    delete document.documentElement.dataset.asked;
  }
}
