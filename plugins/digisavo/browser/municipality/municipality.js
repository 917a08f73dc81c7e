/**
 * "Kuntamme": a small place of a page where readers choose their municipality, and by which the page says what it means
 * for that one. Most readers have chosen none: the rest is fetched for those who have, or who begin to.
 */

import { onMunicipality } from "../shared/events.js";
import { arrive, municipality as chosen } from "../shared/carried/municipality.js";
import { partsOf } from "../shared/parts.js";

const PARTS = { name: HTMLElement, open: HTMLButtonElement, failed: HTMLElement, retry: HTMLButtonElement };

/** @param {HTMLElement} element */
export default function municipality(element) {
  arrive();
  const parts = partsOf(element, PARTS);
  /** @type {Promise<import("./chooser.js").Chooser> | undefined} */
  let begun;
  const chooser = () => {
    begun ??= import("./chooser.js").then(({ Chooser }) => new Chooser(element, parts));
    begun.catch(() => {
      begun = undefined;
      parts.failed.hidden = false;
    });
    return begun;
  };
  const show = async () => (await chooser()).show();
  /** What the reader wanted last: that is tried again. */
  let wanted = show;
  const want = (/** @type {() => Promise<void>} */ act) => {
    wanted = act;
    act();
  };
  parts.open.addEventListener("click", () => want(async () => (await chooser()).toggle()));
  element.querySelector("[data-part=offer]")?.addEventListener("click", () => {
    want(async () => (await chooser()).choose(element.dataset.offered ?? ""));
  });
  element.querySelector("input")?.addEventListener("focus", () => want(show), { once: true });
  parts.retry.addEventListener("click", () => wanted());
  onMunicipality(show);
  // Until now a press would have been lost.
  element.querySelectorAll("button").forEach((button) => (button.disabled = false));
  const { slugs, odd } = chosen.read();
  if (slugs.length || odd.length || element.contains(document.activeElement)) {
    show();
  }
}
