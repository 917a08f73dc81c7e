/** What is offered of the chosen list: the code of a frame and HTML, each with a button that copies it, and a preview. */

import { offerCopy } from "../shared/device/copying.js";
import { make } from "../shared/elements.js";
import { Latest } from "../shared/latest.js";
import { frameCode } from "./codes.js";

/** @import { Translate } from "../shared/translations.js" */
/** @import { List } from "./embed.js" */

export class Result {
  #latest = new Latest();

  /** @param {Translate} t */
  constructor(t) {
    this.t = t;
    this.frame = make("textarea", { id: "embed-frame", rows: "3", readonly: "", spellcheck: "false" });
    this.snippet = make("textarea", { id: "embed-snippet", rows: "8", readonly: "", spellcheck: "false" });
    this.preview = make("iframe", { class: "ds-embed__preview", loading: "lazy" });
    this.status = make("p", { role: "status" });
    this.codes = make(
      "div", { hidden: "" },
      make("label", { for: this.frame.id }, t("frame")), this.frame, this.#copier(this.frame, "copy_frame"),
      make("label", { for: this.snippet.id }, t("snippet")), this.snippet, this.#copier(this.snippet, "copy_snippet"),
      this.preview,
    );
    this.element = make("div", { class: "ds-embed__result" }, this.status, this.codes);
  }

  /** @param {List} list */
  show({ title, url, snippet }) {
    const { codes, frame, preview, status, t } = this;
    frame.value = frameCode(url, title);
    this.snippet.value = "";
    preview.title = t("preview", { title });
    preview.src = new URL(".", new URL(snippet, location.href)).href;
    codes.hidden = false;
    status.textContent = t("chosen", { title });
    this.#latest.ask(() => textAt(snippet), {
      show: (text) => {
        this.snippet.value = text;
      },
      fail: () => {
        this.snippet.value = t("unavailable");
      },
    });
  }

  /**
   * @param {HTMLTextAreaElement} area
   * @param {string} key
   */
  #copier(area, key) {
    const button = make("button", { type: "button", class: "ds-button" }, this.t(key));
    offerCopy(button, () => area.value, (result) => (this.status.textContent = this.t(result)));
    return make("p", {}, button);
  }
}

/** @param {string} address */
async function textAt(address) {
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`${address}: ${response.status}`);
  }
  return response.text();
}
