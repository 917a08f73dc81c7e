/** Ways to share beside links: the clipboard, the device's own menu, and the reader's own Mastodon server. */

import { offerCopy } from "../shared/copying.js";
import { partsOf } from "../shared/parts.js";
import { translationsOf } from "../shared/translations.js";
import { serverOf } from "./mastodon.js";

const PARTS = {
  copy: HTMLButtonElement, device: HTMLButtonElement, mastodon: HTMLFormElement, server: HTMLInputElement,
  status: HTMLElement,
};

/** @param {HTMLElement} element */
export default function share(element) {
  const t = translationsOf(element);
  const { copy, device, mastodon, server, status } = partsOf(element, PARTS);
  const { url = "" } = element.dataset;
  const title = document.querySelector("h1")?.textContent ?? "";

  /** @param {string} key */
  const announce = (key) => {
    status.textContent = key ? t(key) : "";
  };

  copy.addEventListener("click", () => announce(""));
  offerCopy(copy, () => url, announce);
  offerDevice(device, { title, url });
  offerMastodon(mastodon, server, t("message", { title, url }), announce);
}

/**
 * @param {HTMLButtonElement} button
 * @param {ShareData} data
 */
function offerDevice(button, data) {
  button.hidden = !navigator.canShare?.(data);
  // Closing the menu without sharing is no failure.
  button.addEventListener("click", () => navigator.share(data).catch(() => {}));
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} input
 * @param {string} message
 * @param {(key: string) => void} announce
 */
function offerMastodon(form, input, message, announce) {
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const server = serverOf(input.value);
    input.setAttribute("aria-invalid", String(!server));
    if (server) {
      announce("");
      location.assign(`https://${server}/share?${new URLSearchParams({ text: message })}`);
    } else {
      announce("bad_server");
      input.focus();
    }
  });
}
