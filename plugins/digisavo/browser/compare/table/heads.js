/** The head of the comparison: the name of each service, with a menu that moves it or takes it out. */

import { make } from "../../shared/elements.js";

/** @import { Service } from "./comparison.js" */
/** @import { Look } from "./grid.js" */

/** What can be done with a column, and the sign of it. */
const ACTIONS = /** @type {const} */ ([["left", "←"], ["right", "→"], ["remove", "×"]]);

/**
 * @param {Service} service
 * @param {number} index
 * @param {number} count
 * @param {Look} look
 * @returns {HTMLElement[]}
 */
export function headOf(service, index, count, look) {
  const { slug, title } = service;
  const menu = look.t("menu", { name: title });
  const buttons = ACTIONS.map(([action, sign]) => buttonOf(action, sign, service, isPossible(action, index, count), look));
  return [make(
    "div", { class: "ds-compare__head" },
    make("a", { href: `${look.entries}${slug}/` }, title),
    make(
      "details", { class: "ds-compare__menu", "data-slug": slug },
      make("summary", { "aria-label": menu, title: menu }, make("span", { "aria-hidden": "true" }, "⋯")),
      make("div", {}, ...buttons),
    ),
  )];
}

/**
 * @param {string} action
 * @param {string} sign
 * @param {Service} service
 * @param {boolean} isPossible
 * @param {Look} look
 */
function buttonOf(action, sign, { slug, title }, isPossible, { t }) {
  const attributes = {
    type: "button", "data-action": action, "data-slug": slug, "aria-label": t(`${action}_name`, { name: title }),
    ...(isPossible ? {} : { "aria-disabled": "true" }),
  };
  return make("button", attributes, make("span", { "aria-hidden": "true" }, sign), t(action));
}

/**
 * @param {string} action
 * @param {number} index
 * @param {number} count
 */
function isPossible(action, index, count) {
  return action === "remove" || (action === "left" ? index > 0 : index < count - 1);
}
