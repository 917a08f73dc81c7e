/** What every control of a form has, and the choice of one for each type of question. */

import { choiceControl, choicesControl, selectControl } from "./choices.js";
import { confirmingControl } from "./confirming.js";
import { linesControl, textControl } from "./texts.js";
import { pickControl, picksControl } from "./picks.js";
import { rowsControl } from "./rows.js";

/** @import { Field, Raw } from "../asking/fields.js" */
/** @import { Source, Sources } from "./sources.js" */
/** @import { Translate } from "../../shared/translations.js" */

/**
 * A control: its element tells by `input` that its answer has changed. A group of controls has a legend, one alone has
 * a label; `target` gets the focus and is described by help and problems.
 * @typedef {object} Control
 * @property {HTMLElement} element
 * @property {HTMLElement} target
 * @property {boolean} isGroup
 * @property {() => Raw | undefined} read
 * @property {(raw: Raw | undefined) => void} show
 */

/**
 * What controls need of the form.
 * @typedef {{ t: Translate, sources: Sources, isInRow: boolean, today: string }} Means
 */

/** How many terms are shown as buttons; of more one is found by typing. */
const MOST_BUTTONS = 13;
const MOST_SELECTED = 20;

/**
 * @param {Field} field
 * @param {string} id of its target
 * @param {Means} means
 * @returns {Control}
 */
export function controlOf(field, id, means) {
  const source = means.sources.of(field);
  switch (field.type) {
    case "choice":
      return ofTerms(field, id, means, source);
    case "choices":
      return field.terms.length <= MOST_BUTTONS ? choicesControl(field, id, means) : picksControl(field, id, means, source);
    case "field_keys":
      return confirmingControl(field, id, means);
    case "flag":
      return selectControl(field, id, means);
    case "municipality":
    case "entry":
      return pickControl(field, id, means, source);
    case "municipalities":
    case "regions":
    case "languages":
    case "tags":
    case "related":
      return picksControl(field, id, means, source);
    case "group":
    case "evidence":
    case "links":
      return rowsControl(field, id, means, controlOf);
    case "list":
    case "urls":
    case "uuids":
    case "cpv":
    case "slugs":
    case "organisations":
      return linesControl(field, id, means);
    default:
      return textControl(field, id, means);
  }
}

/**
 * @param {Field} field
 * @param {string} id
 * @param {Means} means
 * @param {Source} source
 */
function ofTerms(field, id, means, source) {
  if (means.isInRow) {
    return field.terms.length <= MOST_SELECTED ? selectControl(field, id, means) : pickControl(field, id, means, source);
  }
  return field.terms.length <= MOST_BUTTONS ? choiceControl(field, id, means) : pickControl(field, id, means, source);
}
