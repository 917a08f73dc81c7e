/** Shows the chosen municipality in its place of the page, opens the field, and says what became of an address. */

import { loadGazetteer, municipality } from "../shared/carried/municipality.js";
import { make } from "../shared/elements.js";
import { shortened } from "../shared/slugs.js";
import { adapt } from "./adapting.js";
import { Panel } from "./panel.js";

/** @import { Gazetteer } from "../shared/carried/municipality.js" */
/** @import { Place } from "../shared/carried/places.js" */
/** @typedef {{ name: HTMLElement, open: HTMLButtonElement, failed: HTMLElement, retry: HTMLButtonElement }} ChooserParts */

let choosers = 0;

export class Chooser {
  /** @type {Panel | undefined} */
  #panel;

  /**
   * @param {HTMLElement} element
   * @param {ChooserParts} parts
   */
  constructor(element, parts) {
    this.element = element;
    this.parts = parts;
    this.id = `municipality-${(choosers += 1)}`;
    this.message = make("p", { class: "visually-hidden", role: "status" });
    element.append(this.message);
  }

  /** Opens the field, or closes it. */
  async toggle() {
    const gazetteer = await this.#gazetteer();
    const panel = gazetteer && this.#panelWith(gazetteer);
    if (panel?.isOpen) {
      panel.close();
    } else {
      panel?.open();
    }
  }

  /**
   * Chooses a municipality, "" for none.
   * @param {string} slug
   */
  async choose(slug) {
    const gazetteer = await this.#gazetteer();
    if (gazetteer) {
      const { places, t } = gazetteer;
      municipality.set(slug ? [slug] : []);
      const name = places.find(slug)?.name;
      this.#say(name ? t("chosen", { name }) : t("cleared"));
      this.#panel?.close();
    }
  }

  /** Shows what the address says, and adapts the page to it. */
  async show() {
    const gazetteer = await this.#gazetteer();
    if (!gazetteer) {
      return;
    }
    const { places, t } = gazetteer;
    const { slugs, odd, surplus } = municipality.read();
    const asked = slugs[0] ?? odd[0] ?? "";
    const place = places.find(asked);
    const former = place ? undefined : places.findFormer(asked);
    if (former) {
      this.#warn(t("merged", { name: former.name, into: former.successor.name, year: String(former.year) }));
      municipality.set([former.successor.slug]);
    } else if (asked && !place) {
      this.#warn(t("unknown", { text: shortened(asked) }));
      municipality.set([]);
    } else {
      if (place && (surplus || odd.length)) {
        this.#warn(t("several", { name: place.name }));
        municipality.put(slugs);
      }
      this.#draw(gazetteer, place);
    }
  }

  /**
   * @param {Gazetteer} gazetteer
   * @param {Place | undefined} place
   */
  #draw(gazetteer, place) {
    const { name, open } = this.parts;
    const { t } = gazetteer;
    const isHere = place?.slug === this.element.dataset.offered;
    const shown = place && !isHere ? make("a", { href: place.address }, place.name) : (place?.name ?? t("none"));
    name.replaceChildren(shown);
    open.textContent = t(place ? "change" : "choose");
    this.element.querySelector("[data-part=offer]")?.toggleAttribute("hidden", Boolean(place) && isHere);
    this.#panelWith(gazetteer).show(place);
    adapt(gazetteer, place);
  }

  /** @param {Gazetteer} gazetteer */
  #panelWith(gazetteer) {
    this.#panel ??= new Panel(this.element, this.parts.open, this.id, gazetteer, {
      onChoose: (slug) => this.choose(slug),
      say: (text) => this.#say(text),
      warn: (text) => this.#warn(text),
    });
    return this.#panel;
  }

  /**
   * The data of all municipalities; undefined where that cannot be fetched, which the page says.
   * @returns {Promise<Gazetteer | undefined>}
   */
  async #gazetteer() {
    const { failed, open, retry } = this.parts;
    try {
      const gazetteer = await loadGazetteer();
      if (document.activeElement === retry) {
        open.focus();
      }
      failed.hidden = true;
      return gazetteer;
    } catch (error) {
      console.warn("The municipalities could not be fetched:", error);
      failed.hidden = false;
      return undefined;
    }
  }

  /**
   * Says to screen readers what the page shows.
   * @param {string} text
   */
  #say(text) {
    this.message.textContent = text;
    this.message.className = "visually-hidden";
  }

  /**
   * Says to all what became of what they asked for.
   * @param {string} text
   */
  #warn(text) {
    this.message.textContent = text;
    this.message.className = "ds-ours__message";
  }
}
