/** The results of a filter, some at a time, in place of the list that the page serves. */

import { part } from "../component.js";
import { Cards } from "./cards.js";

const AT_A_TIME = 20;

export class Results {
  /** What to do when the reader asks for more. */
  onMore = () => {};
  #turn = 0;
  #query = "";
  #shown = 0;
  #wantsFocus = false;

  /**
   * @param {HTMLElement} element
   * @param {import("../strings.js").Say} say
   */
  constructor(element, say) {
    this.say = say;
    this.cards = new Cards(element);
    this.served = part(element, "served", HTMLElement);
    this.list = part(element, "results", HTMLElement);
    this.more = part(element, "more", HTMLButtonElement);
    this.progress = part(element, "progress", HTMLElement);
    this.more.addEventListener("click", () => {
      this.#wantsFocus = true;
      this.onMore();
    });
  }

  /** @param {import("../filter.js").FacetFile} data */
  begin(data) {
    this.cards.begin(data);
  }

  /**
   * Shows entries; what stood there stays until their cards are at hand.
   * @param {Uint32Array | null} found null for the list that the page serves
   * @param {string} query what was asked: the same once more only adds to the list
   * @param {number} page how many times `AT_A_TIME` entries are shown
   */
  async show(found, query, page) {
    const turn = ++this.#turn;
    const number = Math.min(found?.length ?? 0, page * AT_A_TIME);
    const isMore = Boolean(found) && query === this.#query && this.#shown > 0 && number >= this.#shown;
    const start = isMore ? this.#shown : 0;
    this.list.setAttribute("aria-busy", "true");
    const cards = await this.cards.make(found?.subarray(start, number) ?? []);
    if (turn === this.#turn) {
      this.#put(cards, isMore, Boolean(found));
      this.#query = query;
      this.#shown = number;
      this.#tell(number, found?.length ?? 0);
    }
  }

  /** @type {(number: number, total: number) => void} */
  #tell(number, total) {
    this.more.hidden = number >= total;
    this.progress.hidden = this.more.hidden;
    this.progress.textContent = this.say("progress", { number, total });
  }

  /** @type {(cards: HTMLElement[], isMore: boolean, isNarrowed: boolean) => void} */
  #put(cards, isMore, isNarrowed) {
    this.list.setAttribute("aria-busy", "false");
    this.list.replaceChildren(...(isMore ? this.list.children : []), ...cards);
    this.list.hidden = !isNarrowed;
    this.served.hidden = isNarrowed;
    if (this.#wantsFocus) {
      cards[0]?.querySelector("a")?.focus();
    }
    this.#wantsFocus = false;
  }

  /** Falls back to what the page serves, where nothing else is shown. */
  fall() {
    this.#turn += 1;
    this.#wantsFocus = false;
    this.list.setAttribute("aria-busy", "false");
    this.served.hidden = this.#shown > 0;
  }
}
