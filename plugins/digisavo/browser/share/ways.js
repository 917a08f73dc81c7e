/** The clipboard, the device's own menu, and the reader's own Mastodon server. */

import { offerCopy } from "../shared/device/copying.js";
import { SHARE_WORDS } from "../shared/declared.js";
import { make } from "../shared/elements.js";
import { load } from "../shared/fetching.js";
import { translating } from "../shared/translations.js";
import { serverOf } from "./mastodon.js";

/** @import { Translate } from "../shared/translations.js" */
/** @typedef {(key: string) => void} Announce announces the text of a key, "" for none */

const WORDS = new URL(`../../${SHARE_WORDS}`, import.meta.url).href;

/**
 * Adds to the links what needs scripts.
 * @param {HTMLElement} element
 */
export async function addWays(element) {
  const t = translating((await load(WORDS)).words);
  const { url = "" } = element.dataset;
  const title = document.querySelector("h1")?.textContent ?? "";
  const status = make("p", { role: "status" });
  /** @type {Announce} */
  const announce = (key) => {
    status.textContent = key ? t(key) : "";
  };
  const buttons = [copyButton(url, t, announce), deviceButton({ title, url }, t)];
  element.querySelector("ul")?.append(...buttons.map((button) => make("li", {}, button)));
  element.append(mastodonForm(t("message", { title, url }), t, announce), status);
}

/** @type {(url: string, t: Translate, announce: Announce) => HTMLButtonElement} */
function copyButton(url, t, announce) {
  const button = make("button", {}, t("copy"));
  button.addEventListener("click", () => announce(""));
  offerCopy(button, () => url, announce);
  return button;
}

/** @type {(data: ShareData, t: Translate) => HTMLButtonElement} */
function deviceButton(data, t) {
  const button = make("button", {}, t("device"));
  button.hidden = !navigator.canShare?.(data);
  // Closing the menu without sharing is no failure.
  button.addEventListener("click", () => navigator.share(data).catch(() => {}));
  return button;
}

/** @type {(message: string, t: Translate, announce: Announce) => HTMLFormElement} */
function mastodonForm(message, t, announce) {
  const traits = { inputmode: "url", autocapitalize: "none", autocomplete: "off", spellcheck: "false" };
  const input = make("input", { id: "share-server", "aria-describedby": "share-hint", ...traits });
  const form = make(
    "form", {}, make("label", { for: input.id }, t("mastodon_field")), input,
    make("button", { class: "ds-button" }, t("mastodon_submit")), make("p", { id: "share-hint" }, t("mastodon_hint")),
  );
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
  return form;
}
