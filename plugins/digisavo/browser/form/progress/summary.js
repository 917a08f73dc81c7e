/** The summary of errors above a form: how many there are, and a link to each. */

import { make } from "../../shared/elements.js";

/** @import { Problem } from "../questions/question.js" */
/** @import { Translate } from "../../shared/translations.js" */

export class Summary {
  #told = "";

  /**
   * @param {HTMLElement} element
   * @param {Translate} t
   * @param {(problem: Problem) => void} onFollow shows the question that a problem is about
   */
  constructor(element, t, onFollow) {
    this.element = element;
    this.t = t;
    this.onFollow = onFollow;
  }

  get isShown() {
    return !this.element.hidden;
  }

  /**
   * Shows errors, or nothing where there are none.
   * @param {readonly Problem[]} errors
   * @param {boolean} [takesFocus]
   */
  show(errors, takesFocus = false) {
    if (!takesFocus && JSON.stringify(errors) === this.#told) {
      return; // what is said already is not said again
    }
    this.#told = JSON.stringify(errors);
    this.element.hidden = !errors.length;
    if (!errors.length) {
      this.element.replaceChildren();
      return;
    }
    const links = errors.map((problem) => {
      const link = make("a", { href: "#" }, problem.message);
      link.addEventListener("click", (event) => {
        event.preventDefault();
        this.onFollow(problem);
      });
      return make("li", {}, link);
    });
    this.element.replaceChildren(make("h2", {}, this.t("errors", { count: errors.length })), make("ul", {}, ...links));
    if (takesFocus) {
      this.element.focus();
      this.element.scrollIntoView({ block: "start" });
    }
  }
}
