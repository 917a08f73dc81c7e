/** The last step where nothing more can be fetched: the answers in words, to be sent by any means. */

import { make } from "../../shared/elements.js";

/** @import { Translate } from "../../shared/translations.js" */

/**
 * @param {HTMLElement} place
 * @param {string} text
 * @param {Translate} t
 */
export function showPlainly(place, text, t) {
  const letter = make("textarea", { rows: "12", readonly: "", id: "letter", class: "ds-answering__letter" });
  letter.value = `${t("letter")}\n\n${text}`;
  place.replaceChildren(
    make("p", { class: "ds-note ds-alert" }, t("not_judged")), make("label", { for: "letter" }, t("letter_label")), letter,
  );
}
