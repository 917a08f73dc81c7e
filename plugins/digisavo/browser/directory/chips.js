/** What a list is narrowed by, each a button that removes it. */

import { removable } from "./sentence.js";

const MOST = 24;

export class Chips {
  /**
   * @param {HTMLElement} list
   * @param {import("../strings.js").Say} say
   * @param {HTMLElement} last what has the focus when the last one is gone
   */
  constructor(list, say, last) {
    this.list = list;
    this.say = say;
    this.last = last;
  }

  /**
   * @param {(key: string, value: string) => void} onRemove
   * @param {() => void} onClear
   */
  begin(onRemove, onClear) {
    this.list.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      if (button instanceof HTMLButtonElement && "key" in button.dataset) {
        onRemove(button.dataset.key ?? "", button.dataset.value ?? "");
      } else if (button) {
        onClear();
      }
    });
  }

  /**
   * @param {import("../filter.js").Filter} filter
   * @param {import("../filter.js").FacetFile} data
   */
  show(filter, data) {
    const conditions = removable(filter, data, this.say);
    const focused = this.#buttons().findIndex((button) => button === document.activeElement);
    const rest = conditions.length - MOST;
    const items = conditions.slice(0, MOST).map((condition) => item(this.#chip(condition)));
    const more = rest > 0 ? [item(this.say("more_chips", { number: rest }))] : [];
    const all = conditions.length > 1 ? [item(this.#all())] : [];
    this.list.replaceChildren(...items, ...more, ...all);
    this.list.hidden = !conditions.length;
    if (focused >= 0) {
      this.#keepFocus(focused);
    }
  }

  /**
   * Whoever removed one by keyboard goes on from the next one, or from the field above.
   * @param {number} place
   */
  #keepFocus(place) {
    const buttons = this.#buttons();
    (buttons[Math.min(place, buttons.length - 1)] ?? this.last).focus();
  }

  #buttons() {
    return [...this.list.querySelectorAll("button")];
  }

  /** @param {{ key: string, value: string, text: string }} condition */
  #chip({ key, value, text }) {
    const button = document.createElement("button");
    const [before, after] = this.say("remove", { text: "\n" }).split("\n");
    button.append(hidden(before), text, hidden(after), cross());
    button.dataset.key = key;
    button.dataset.value = value;
    return plain(button);
  }

  #all() {
    const button = document.createElement("button");
    button.textContent = this.say("clear");
    button.className = "ds-link";
    return plain(button);
  }
}

/** @param {HTMLButtonElement} button */
function plain(button) {
  button.type = "button";
  return button;
}

/** @param {Node | string} content */
function item(content) {
  const element = document.createElement("li");
  element.append(content);
  return element;
}

/** @param {string} text */
function hidden(text) {
  const span = document.createElement("span");
  span.className = "visually-hidden";
  span.textContent = text;
  return span;
}

function cross() {
  const span = document.createElement("span");
  span.className = "ds-chip__cross";
  span.textContent = "\u00d7";
  span.setAttribute("aria-hidden", "true");
  return span;
}
