/** A candidate in the form: what is decided of it and on what grounds. */

import { part } from "../component.js";
import { DECISIONS, MOST_LETTERS } from "./memo.js";

/** @typedef {import("./memo.js").Member} Member */
/** @typedef {import("./memo.js").Decision} Decision */
/** @typedef {import("../strings.js").Say} Say */

/**
 * @typedef {object} Listener
 * @property {(judgement: {decision?: Decision, grounds?: string}) => void} judge
 * @property {() => void} forget
 */

export class CandidateFields {
  /**
   * @param {HTMLTemplateElement} template
   * @param {string} slug
   * @param {Say} say
   * @param {Listener} listener
   */
  constructor(template, slug, say, listener) {
    const content = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    this.say = say;
    this.element = part(content, "candidate", HTMLFieldSetElement);
    this.name = part(content, "name", HTMLElement);
    this.about = part(content, "about", HTMLElement);
    this.place = part(content, "place", HTMLElement);
    this.grounds = part(content, "grounds", HTMLTextAreaElement);
    this.room = part(content, "room", HTMLElement);
    this.forget = part(content, "forget", HTMLButtonElement);
    this.choices = Array.from(content.querySelectorAll("input"));
    this.#begin(slug, listener);
  }

  /**
   * @param {string} slug
   * @param {Listener} listener
   */
  #begin(slug, { judge, forget }) {
    this.room.id = `memo-room-${slug}`;
    this.grounds.setAttribute("aria-describedby", this.room.id);
    this.grounds.maxLength = MOST_LETTERS.grounds;
    for (const choice of this.choices) {
      choice.name = `memo-${slug}`;
      choice.addEventListener("change", () => judge({ decision: DECISIONS.find((one) => one === choice.value) ?? "open" }));
    }
    this.grounds.addEventListener("input", () => {
      this.#tellRoom();
      judge({ grounds: this.grounds.value });
    });
    this.forget.addEventListener("click", forget);
  }

  /** @param {Member} member */
  update({ candidate, place }) {
    const { title, decision, grounds } = candidate;
    this.name.textContent = title;
    this.about.textContent = `: ${title}`;
    this.choices.forEach((choice) => (choice.checked = choice.value === decision));
    // Writing a value anew would move the reader's cursor.
    if (this.grounds.value !== grounds) {
      this.grounds.value = grounds;
    }
    this.place.hidden = this.forget.hidden = place === "present";
    this.place.textContent = place === "present" ? "" : this.say(`place.${place}`);
    this.forget.textContent = this.say("forget", { name: title });
    this.#tellRoom();
  }

  #tellRoom() {
    const { length } = this.grounds.value;
    this.room.textContent = length ? this.say("room", { letters: MOST_LETTERS.grounds - length }) : "";
  }
}
