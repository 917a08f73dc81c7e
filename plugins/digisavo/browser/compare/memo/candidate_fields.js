/** A candidate in the form: what is decided of it and on what grounds. */

import { DECISIONS, MOST_LETTERS } from "./draft.js";

/** @import { Decision, Member } from "./draft.js" */
/** @import { Parts } from "../../shared/parts.js" */
/** @import { Translate } from "../../shared/translations.js" */

export const CANDIDATE = {
  candidate: HTMLFieldSetElement, name: HTMLElement, place: HTMLElement, about: HTMLElement,
  grounds: HTMLTextAreaElement, room: HTMLElement, forget: HTMLButtonElement,
};

/**
 * What is called when the reader does something.
 * @typedef {object} Listener
 * @property {(judgement: {decision?: Decision, grounds?: string}) => void} judge
 * @property {() => void} forget
 */

export class CandidateFields {
  /**
   * @param {Parts<typeof CANDIDATE>} parts
   * @param {string} slug
   * @param {Translate} t
   * @param {Listener} listener
   */
  constructor(parts, slug, t, listener) {
    this.parts = parts;
    this.t = t;
    this.element = parts.candidate;
    this.choices = Array.from(parts.candidate.querySelectorAll("input"));
    this.#begin(slug, listener);
  }

  /** The name of the candidate as it is shown. */
  get name() {
    return this.parts.name.textContent ?? "";
  }

  /**
   * @param {string} slug
   * @param {Listener} listener
   */
  #begin(slug, { judge, forget }) {
    const { room, grounds, forget: button } = this.parts;
    room.id = `memo-room-${slug}`;
    grounds.setAttribute("aria-describedby", room.id);
    grounds.maxLength = MOST_LETTERS.grounds;
    for (const choice of this.choices) {
      const decision = DECISIONS.find((known) => known === choice.value) ?? "open";
      choice.name = `memo-${slug}`;
      choice.addEventListener("change", () => judge({ decision }));
    }
    grounds.addEventListener("input", () => {
      this.#showRoom();
      judge({ grounds: grounds.value });
    });
    button.addEventListener("click", forget);
  }

  /** @param {Member} member */
  update({ candidate, standing }) {
    const { title, decision, grounds } = candidate;
    const isPresent = standing === "present";
    this.parts.name.textContent = title;
    this.parts.about.textContent = `: ${title}`;
    this.choices.forEach((choice) => (choice.checked = choice.value === decision));
    // Writing a value anew would move the reader's cursor.
    if (this.parts.grounds.value !== grounds) {
      this.parts.grounds.value = grounds;
    }
    this.parts.place.hidden = this.parts.forget.hidden = isPresent;
    this.parts.place.textContent = isPresent ? "" : this.t(`place.${standing}`);
    this.parts.forget.textContent = this.t("forget", { name: title });
    this.#showRoom();
  }

  #showRoom() {
    const { length } = this.parts.grounds.value;
    this.parts.room.textContent = length ? this.t("room", { letters: MOST_LETTERS.grounds - length }) : "";
  }
}
