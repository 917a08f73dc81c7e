/** The list that a field opens (the combobox pattern): arrows move in it, and the focus stays in the field. */

import { make } from "../elements.js";

/**
 * What the reader asks for by keys.
 * @typedef {object} Listener
 * @property {() => void} open
 * @property {() => void} close
 */

export class Listbox {
  #active = -1;

  /**
   * @param {HTMLInputElement} input
   * @param {string} id of the list
   */
  constructor(input, id) {
    this.id = id;
    this.input = input;
    this.list = make("div", { id, role: "listbox" });
    this.message = make("p", { class: "ds-suggestions__message" });
    this.panel = make("div", { class: "ds-suggestions", hidden: "" }, this.list, this.message);
    this.status = make("p", { class: "visually-hidden", role: "status" });
    // A click on an option must not take the focus out of the field: that closes the list before the click.
    this.panel.addEventListener("mousedown", (event) => event.preventDefault());
  }

  get isOpen() {
    return !this.panel.hidden;
  }

  get #options() {
    return /** @type {HTMLElement[]} */ ([...this.list.children]);
  }

  /**
   * Shows options, or a message in their stead.
   * @param {HTMLElement[]} options elements whose click chooses them
   * @param {{ label: string, message: string, said: string }} texts the name of the list, the message or "", and what
   *   screen readers say
   */
  show(options, { label, message, said }) {
    this.list.replaceChildren(...options);
    this.list.setAttribute("aria-label", label);
    this.list.hidden = !options.length;
    options.forEach((option, place) => (option.id = `${this.id}-${place}`));
    this.choose(-1);
    this.message.textContent = message;
    this.message.hidden = !message;
    this.panel.hidden = false;
    this.input.setAttribute("aria-expanded", String(options.length > 0));
    this.status.textContent = said;
  }

  close() {
    this.panel.hidden = true;
    this.choose(-1);
    this.input.setAttribute("aria-expanded", "false");
    this.status.textContent = "";
  }

  /** @param {number} active the place of the active option, -1 for none, which is the field itself */
  choose(active) {
    const options = this.#options;
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === active)));
    this.#active = active;
    if (active < 0) {
      this.input.removeAttribute("aria-activedescendant");
    } else {
      this.input.setAttribute("aria-activedescendant", options[active].id);
      options[active].scrollIntoView({ block: "nearest" });
    }
  }

  /**
   * Listens to a field whose options are at hand; for those that must be waited for there is `Typing`.
   * @param {() => void} ask shows what there is for what is typed
   * @param {() => void} [take] does what Enter asks for where no option is active
   */
  listen(ask, take) {
    const { input } = this;
    const keys = { open: ask, close: () => this.close() };
    input.addEventListener("input", () => ask());
    input.addEventListener("blur", () => this.close());
    input.addEventListener("keydown", (event) => {
      this.press(event, keys);
      if (take && event.key === "Enter" && !event.defaultPrevented && !event.isComposing) {
        event.preventDefault();
        take();
      }
    });
  }

  /**
   * Does what a key of the field asks of the list.
   * @param {KeyboardEvent} event
   * @param {Listener} listener
   */
  press(event, listener) {
    // While an input method composes a word, its keys are its own.
    const isOurs = !event.isComposing && !event.ctrlKey && !event.metaKey && this.#does(event.key, event.altKey, listener);
    if (isOurs) {
      event.preventDefault();
    } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      this.choose(-1);
    }
  }

  /**
   * @param {string} key
   * @param {boolean} isAlt
   * @param {Listener} listener
   * @returns {boolean} whether the key did something
   */
  #does(key, isAlt, listener) {
    const isArrow = key === "ArrowDown" || key === "ArrowUp";
    if (isArrow && !this.isOpen) {
      listener.open();
    } else if (isArrow && isAlt) {
      listener.close();
    } else if (isArrow) {
      this.#move(key === "ArrowDown" ? 1 : -1);
    } else if (key === "Escape" && this.isOpen) {
      listener.close();
    } else {
      return key === "Enter" && this.#follow();
    }
    return true;
  }

  /**
   * Moves by one, from the last on to none, and to the first again.
   * @param {1 | -1} step
   */
  #move(step) {
    const places = this.#options.length + 1;
    this.choose(((this.#active + 1 + step + places) % places) - 1);
  }

  /** Chooses the active option; false if there is none. */
  #follow() {
    const option = this.#options[this.#active];
    option?.click();
    return Boolean(option);
  }
}
