/** The tray itself, at the foot of the window: what is chosen, and what can be done with it. */

import { LEAST } from "../chosen.js";

/** @typedef {import("../strings.js").Say} Say */
/** @typedef {{ slug: string, name: string, address: string }} Chosen */
/**
 * What to do when the reader wants something.
 * @typedef {object} Wishes
 * @property {(slug: string) => void} onRemove
 * @property {() => void} onClear
 * @property {(wanted: boolean) => void} onRemember
 */

export class Bar {
  /**
   * @param {HTMLElement} element
   * @param {Say} say
   * @param {Wishes} wishes
   */
  constructor(element, say, wishes) {
    this.element = element;
    this.say = say;
    this.wishes = wishes;
    this.listed = "";
    this.message = make("p", { role: "status" });
    this.close = button("ds-tray__close", say("close"), () => this.tell(""));
    this.note = make("div", { class: "visually-hidden" }, this.message, this.close);
    this.toggle = button("ds-tray__toggle", "", () => this.#fold(!this.#isOpen()));
    this.list = make("ul", { class: "ds-tray__list" });
    this.memory = make("input", { type: "checkbox" });
    this.link = make("a", { class: "ds-button--main", href: "" });
    this.hint = make("span", {}, say("one_more"));
    this.section = make("section", { "aria-label": say("label"), class: "ds-tray__bar", hidden: "" }, this.#inside());
    this.#fold(false);
    this.tell("");
    element.replaceChildren(this.note, this.section);
    element.hidden = false;
  }

  #inside() {
    const memory = make("label", { class: "ds-tray__memory" }, this.memory, make("span", {}, this.say("remember")));
    const clear = button("ds-tray__clear", this.say("clear"), () => this.wishes.onClear());
    this.memory.addEventListener("change", () => this.wishes.onRemember(this.memory.checked));
    const choice = make("div", { class: "ds-tray__choice" }, this.list, memory, clear);
    const onward = make("p", { class: "ds-tray__onward" }, this.hint, this.link);
    return make("div", { class: "ds-wrap" }, this.toggle, choice, onward);
  }

  /**
   * @param {readonly Chosen[]} chosen
   * @param {boolean} isRemembered
   * @param {string} comparison where they are compared
   */
  show(chosen, isRemembered, comparison) {
    const count = chosen.length;
    this.section.hidden = !count;
    this.memory.checked = isRemembered;
    this.toggle.textContent = this.say("number", { number: count });
    this.link.textContent = this.say("compare", { number: count });
    this.link.href = comparison;
    this.link.hidden = count < LEAST;
    this.hint.hidden = count >= LEAST;
    this.#list(chosen);
  }

  /**
   * Lists the chosen, anew only if they are others or called otherwise: whoever is in the list stays there.
   * @param {readonly Chosen[]} chosen
   */
  #list(chosen) {
    const listed = JSON.stringify(chosen);
    if (listed !== this.listed) {
      this.listed = listed;
      this.list.replaceChildren(...chosen.map((one) => this.#item(one)));
    }
  }

  /** @param {Chosen} chosen */
  #item({ slug, name, address }) {
    const remove = button("ds-tray__remove", "", () => this.#remove(slug));
    remove.append(make("span", { class: "visually-hidden" }, `${this.say("remove")}: ${name}`));
    return make("li", {}, make("a", { href: address }, name), remove);
  }

  /**
   * Removes one, and gives the focus to its neighbour, which stands in its place.
   * @param {string} slug
   */
  #remove(slug) {
    const at = [...this.list.children].findIndex((item) => item.contains(document.activeElement));
    this.wishes.onRemove(slug);
    const next = this.list.children[Math.min(at, this.list.children.length - 1)];
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
   * Announces what has happened; what the eye has to know too is shown until it is closed.
   * @param {string} message
   * @param {boolean} isShown
   */
  tell(message, isShown = false) {
    this.message.textContent = message;
    this.note.className = isShown ? "ds-tray__note" : "visually-hidden";
    this.close.hidden = !isShown;
  }
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.append(...children);
  return element;
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
