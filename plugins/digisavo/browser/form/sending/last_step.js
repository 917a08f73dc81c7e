/** The last step: what it shows of the entry, its text, its changes and its previews. */

import { cardOf, pageOf } from "./preview.js";
import { Sending } from "./sending.js";
import { unsaved } from "./unsaved.js";

/** @import { Given } from "../page.js" */
/** @import { Writer } from "../writer.js" */
/** @import { Sent } from "../file/doors.js" */
/** @import { SendingListener, View } from "./sending.js" */

export class LastStep {
  /**
   * @param {HTMLElement} place
   * @param {Given} given
   * @param {HTMLTemplateElement} picture of what is pressed in the repository
   * @param {Omit<SendingListener, "onSent">} listener
   */
  constructor(place, given, picture, listener) {
    this.given = given;
    const drawing = picture.content.firstElementChild?.cloneNode(true);
    this.sending = new Sending(given.setting, given.t, drawing ?? null, { ...listener, onSent: () => unsaved.clear() });
    place.replaceChildren(this.sending.element);
  }

  /**
   * @param {Writer} writer
   * @param {number} errors
   * @param {boolean} isReviewed whether all facts are told to be up to date
   */
  show(writer, errors, isReviewed) {
    this.sending.show(...viewOf(writer, this.given, errors, isReviewed));
  }
}

/**
 * @param {Writer} writer
 * @param {Given} given
 * @param {number} errors
 * @param {boolean} isReviewed whether all facts are told to be up to date
 * @returns {[Sent, View]}
 */
function viewOf(writer, { declaration, setting, t, checker, opening }, errors, isReviewed) {
  const { values } = writer.answers;
  const title = String(values.get(declaration.keys.title ?? "") ?? writer.stem);
  const sent = {
    kind: declaration.kind, slug: writer.stem || t("file_unnamed"), suffix: declaration.suffix, title, text: writer.text,
    version: opening.version, isNew: writer.isNew,
  };
  return [sent, {
    errors, problemsOfName: writer.problemsOfName, isJudged: checker.isThere, changes: writer.changes(document.documentElement.lang), isReviewed,
    mayReview: !writer.isNew && Boolean(declaration.keys.reviewed) && opening.course.way !== "none",
    card: cardOf(declaration, values, setting.cards, t), page: pageOf(declaration, values, t),
  }];
}
