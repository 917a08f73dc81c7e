/** The bar at the foot of the window: the selection, and what can be done with it. */

import { make, unseen } from "../shared/elements.js";
import { LEAST } from "../shared/selection.js";

/** @import { Translate } from "../shared/translations.js" */
/** @typedef {{ slug: string, name: string, address: string }} Service */
/**
 * What is called when the reader does something.
 * @typedef {object} Listener
 * @property {(slug: string) => void} onRemove
 * @property {() => void} onClear
 * @property {(isWanted: boolean) => void} onRemember
 */

export class Bar {
  /**
   * @param {HTMLElement} element
   * @param {Translate} t
   * @param {Listener} listener
   */
  constructor(element, t, listener) {
    this.element = element;
    this.t = t;
    this.listener = listener;
    this.listed = "";
    this.message = make("p", { role: "status" });
    this.close = button("ds-tray__close", t("close"), () => this.announce(""));
    this.note = make("div", { class: "visually-hidden" }, this.message, this.close);
    this.toggle = button("ds-tray__toggle", "", () => this.#fold(!this.#isOpen()));
    this.list = make("ul", { class: "ds-tray__list" });
    this.memory = make("input", { type: "checkbox" });
    this.link = make("a", { class: "ds-button--main", href: "" });
    this.hint = make("span", {}, t("one_more"));
    this.section = make("section", { "aria-label": t("label"), class: "ds-tray__bar", hidden: "" }, this.#inside());
    this.#fold(false);
    this.announce("");
    element.replaceChildren(this.note, this.section);
    element.hidden = false;
  }

  #inside() {
    const memory = make("label", { class: "ds-tray__memory" }, this.memory, make("span", {}, this.t("remember")));
    const clear = button("ds-tray__clear", this.t("clear"), () => this.listener.onClear());
    this.memory.addEventListener("change", () => this.listener.onRemember(this.memory.checked));
    const choice = make("div", { class: "ds-tray__choice" }, this.list, memory, clear);
    const onward = make("p", { class: "ds-tray__onward" }, this.hint, this.link);
    return make("div", { class: "ds-wrap" }, this.toggle, choice, onward);
  }

  /**
   * @param {readonly Service[]} services
   * @param {boolean} isRemembered
   * @param {string} comparison where they are compared
   */
  show(services, isRemembered, comparison) {
    const count = services.length;
    this.section.hidden = !count;
    this.memory.checked = isRemembered;
    this.toggle.textContent = this.t("number", { number: count });
    this.link.textContent = this.t("compare", { number: count });
    this.link.href = comparison;
    this.link.hidden = count < LEAST;
    this.hint.hidden = count >= LEAST;
    this.#list(services);
  }

  /**
   * Lists the services, anew only if one of them or a name has changed: the focus stays where it is in the list.
   * @param {readonly Service[]} services
   */
  #list(services) {
    const listed = JSON.stringify(services);
    if (listed !== this.listed) {
      this.listed = listed;
      this.list.replaceChildren(...services.map((service) => this.#item(service)));
    }
  }

  /** @param {Service} service */
  #item({ slug, name, address }) {
    const remove = button("ds-tray__remove", "", () => this.#remove(slug));
    remove.append(unseen(`${this.t("remove")}: ${name}`));
    return make("li", {}, make("a", { href: address }, name), remove);
  }

  /**
   * Removes a service, and gives the focus to the one that stands in its place then.
   * @param {string} slug
   */
  #remove(slug) {
    const position = [...this.list.children].findIndex((item) => item.contains(document.activeElement));
    this.listener.onRemove(slug);
    const next = this.list.children[Math.min(position, this.list.children.length - 1)];
    next?.querySelector("button")?.focus();
  }

  /** Whether the focus is in the tray. */
  holdsFocus() {
    return this.element.contains(document.activeElement);
  }

  #isOpen() {
    return this.section.classList.contains("ds-tray__bar--open");
  }

  /** @param {boolean} isOpen */
  #fold(isOpen) {
    this.section.classList.toggle("ds-tray__bar--open", isOpen);
    this.toggle.setAttribute("aria-expanded", String(isOpen));
  }

  /**
   * Announces what has happened; a fault is also shown until the reader closes it.
   * @param {string} message
   * @param {boolean} isShown
   */
  announce(message, isShown = false) {
    this.message.textContent = message;
    this.note.className = isShown ? "ds-tray__note" : "visually-hidden";
    this.close.hidden = !isShown;
  }
}

/**
 * @param {string} look
 * @param {string} text
 * @param {() => void} onPress
 */
function button(look, text, onPress) {
  const made = make("button", { class: look, type: "button" }, text);
  made.addEventListener("click", onPress);
  return made;
}
