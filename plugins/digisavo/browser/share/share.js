/** Sharing beyond the links: the clipboard, the device's own menu, and the reader's own Mastodon server. */

import { part } from "../component.js";
import { wordsOf } from "../strings.js";
import { serverOf } from "./mastodon.js";

/** @param {HTMLElement} element */
export default function share(element) {
  const say = wordsOf(element);
  const { url = "" } = element.dataset;
  const title = document.querySelector("h1")?.textContent ?? "";
  const status = part(element, "status", HTMLElement);

  /** @param {string} key */
  const tell = (key) => {
    status.textContent = key ? say(key) : "";
  };

  offerCopy(part(element, "copy", HTMLButtonElement), url, tell);
  offerDevice(part(element, "device", HTMLButtonElement), { title, url });
  offerMastodon(part(element, "mastodon", HTMLFormElement), say("message", { title, url }), tell);
}

/**
 * @param {HTMLButtonElement} button
 * @param {string} url
 * @param {(key: string) => void} tell
 */
function offerCopy(button, url, tell) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    tell("");
    try {
      await navigator.clipboard.writeText(url);
      tell("copied");
    } catch {
      tell("not_copied");
    }
  });
}

/**
 * @param {HTMLButtonElement} button
 * @param {ShareData} data
 */
function offerDevice(button, data) {
  button.hidden = !navigator.canShare?.(data);
  // Whoever closes the menu without a choice has failed at nothing.
  button.addEventListener("click", () => navigator.share(data).catch(() => {}));
}

/**
 * @param {HTMLFormElement} form
 * @param {string} message
 * @param {(key: string) => void} tell
 */
function offerMastodon(form, message, tell) {
  const input = part(form, "server", HTMLInputElement);
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const server = serverOf(input.value);
    input.setAttribute("aria-invalid", String(!server));
    if (server) {
      tell("");
      location.assign(`https://${server}/share?${new URLSearchParams({ text: message })}`);
    } else {
      tell("bad_server");
      input.focus();
    }
  });
}
