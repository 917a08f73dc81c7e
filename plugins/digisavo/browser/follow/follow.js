/** Calendars and feeds to follow: a button beside each link copies its address, for programs that no link opens. */

import { offerCopy } from "../shared/device/copying.js";
import { make, unseen } from "../shared/elements.js";
import { partsOf } from "../shared/parts.js";
import { translationsOf } from "../shared/translations.js";

/** @param {HTMLElement} element */
export default function follow(element) {
  const t = translationsOf(element);
  const { copied } = partsOf(element, { copied: HTMLElement });
  for (const link of element.querySelectorAll("a")) {
    const button = make("button", { type: "button", class: "ds-link" }, t("copy"), unseen(` ${link.textContent}`));
    button.addEventListener("click", () => (copied.textContent = ""));
    offerCopy(button, () => addressOf(link), (key) => (copied.textContent = t(key)));
    link.after(button);
  }
}

/**
 * The address of what a link follows: programs that ask for one fetch it as this page was fetched.
 * @param {HTMLAnchorElement} link
 */
function addressOf({ href }) {
  return href.replace(/^webcal:/, location.protocol);
}
