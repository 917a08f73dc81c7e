/** The part in which a municipality is chosen: a field with a list, whether the device remembers it, and a way back to none. */

import { municipality } from "../shared/carried/municipality.js";
import { makeCombobox } from "../shared/combobox/field.js";
import { Listbox } from "../shared/combobox/listbox.js";
import { contentOf } from "../shared/combobox/option.js";
import { make } from "../shared/elements.js";

/** @import { Gazetteer } from "../shared/carried/municipality.js" */
/** @import { Match, Place } from "../shared/carried/places.js" */
/** @typedef {{ onChoose: (slug: string) => void, say: (text: string) => void, warn: (text: string) => void }} Listener */

const MOST = 8;

export class Panel {
  /** @type {Match[]} */
  #matches = [];

  /**
   * @param {HTMLElement} element
   * @param {HTMLButtonElement} opener
   * @param {string} id
   * @param {Gazetteer} gazetteer
   * @param {Listener} listener
   */
  constructor(element, opener, id, { places, t }, listener) {
    this.opener = opener;
    this.places = places;
    this.t = t;
    this.listener = listener;
    const own = element.querySelector("input");
    // A page may begin with the field: then it is there from the start, and stays.
    this.isFixed = own !== null;
    this.input = own ?? make("input", { id });
    this.list = new Listbox(this.input, `${id}-list`);
    this.memory = make("input", { type: "checkbox" });
    this.clear = make("button", { type: "button", class: "ds-ours__clear" }, t("clear"));
    this.panel = this.#build(element);
    this.#listen();
  }

  /** @param {HTMLElement} element */
  #build(element) {
    const { t } = this;
    const { panel, status } = this.list;
    const memory = make("label", { class: "ds-ours__memory" }, this.memory, make("span", {}, t("remember")));
    const below = make("p", { class: "ds-ours__below" }, memory, this.clear);
    this.memory.checked = municipality.remembered() !== null;
    this.clear.hidden = !municipality.slugs.length;
    makeCombobox(this.input, this.list.id);
    const field = this.input.parentElement ?? make("div", { class: "ds-ours__field" }, this.input);
    field.append(panel, status);
    const label = this.isFixed ? [] : [make("label", { for: this.input.id }, t("field")), field];
    const built = make("div", { class: "ds-ours__panel" }, ...label, below);
    built.hidden = !this.isFixed;
    element.insertBefore(built, element.lastElementChild);
    return built;
  }

  #listen() {
    const { list, memory, clear, opener } = this;
    list.listen(() => this.#ask(), () => this.#chooseOnly());
    this.panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented && !this.isFixed) {
        this.close();
      }
    });
    clear.addEventListener("click", () => this.listener.onChoose(""));
    memory.addEventListener("change", () => this.#remember(memory.checked));
    opener.setAttribute("aria-expanded", "false");
  }

  get isOpen() {
    return !this.panel.hidden;
  }

  open() {
    this.panel.hidden = false;
    this.opener.setAttribute("aria-expanded", "true");
    this.input.focus();
  }

  /** Closes the panel; the focus goes to what opened it. */
  close() {
    this.list.close();
    if (this.isFixed) {
      this.input.focus();
      return;
    }
    const hadFocus = this.panel.contains(document.activeElement) || document.activeElement === document.body;
    this.panel.hidden = true;
    this.opener.setAttribute("aria-expanded", "false");
    if (hadFocus) {
      this.opener.focus();
    }
  }

  /** @param {Place | undefined} place the chosen municipality */
  show(place) {
    this.memory.checked = municipality.remembered() !== null;
    this.clear.hidden = !place;
    const name = this.isFixed ? (place?.name ?? "") : "";
    if (document.activeElement !== this.input) {
      this.input.value = name;
    } else if (this.input.value !== name) {
      // What was typed before this came stays, and is answered.
      this.#ask();
    }
  }

  #ask() {
    const { places, list, t } = this;
    const text = this.input.value.trim();
    this.#matches = places.search(text, MOST);
    if (!text) {
      list.close();
      return;
    }
    const options = this.#matches.map((match) => this.#option(match));
    const message = options.length ? "" : t("nothing", { text });
    const said = message || t("count", { count: options.length });
    list.show(options, { label: t("list"), message, said });
  }

  /** @param {Match} match */
  #option({ place, former }) {
    const { t } = this;
    const { name, swedish, region } = place;
    const title = name === swedish ? name : `${name} (${swedish})`;
    const note = former ? t("former", { name: former.name, year: String(former.year) }) : "";
    const option = make("div", { role: "option", "aria-selected": "false" }, ...contentOf([title], region, [note]));
    option.addEventListener("click", () => this.#choose(place));
    return option;
  }

  /** Chooses what is typed, if it can mean but one municipality. */
  #chooseOnly() {
    this.#ask();
    const [first, ...others] = this.#matches;
    if (first && (!others.length || isExactly(first.place, this.input.value))) {
      this.#choose(first.place);
    }
  }

  /** @param {Place} place */
  #choose(place) {
    this.input.value = this.isFixed ? place.name : "";
    this.listener.onChoose(place.slug);
  }

  /** @param {boolean} isWanted */
  #remember(isWanted) {
    const { t } = this;
    if (!isWanted) {
      municipality.forget();
    }
    const isKept = isWanted && municipality.remember();
    this.memory.checked = isKept;
    if (isWanted && !isKept) {
      this.listener.warn(t("not_kept"));
    } else {
      this.listener.say(t(isKept ? "remembered" : "forgotten"));
    }
  }
}

/**
 * @param {Place} place
 * @param {string} text
 */
function isExactly({ name, swedish }, text) {
  return [name, swedish].some((known) => known.toLowerCase() === text.trim().toLowerCase());
}
