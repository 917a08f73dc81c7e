/** Opens the writer's own file, or a pasted text, in the form; what cannot be read stays where it was pasted. */

import { make } from "../../shared/elements.js";
import { formOf } from "../asking/declaration.js";
import { Unreadable, Writing } from "../file/writing.js";
import { unsaved } from "../sending/unsaved.js";
import { entryIn, Refused } from "./reading.js";

/** @import { Given } from "../page.js" */
/** @typedef {(writing: Writing, entry: ReturnType<typeof entryIn>) => void} OnOpen */

/**
 * @param {HTMLElement} place
 * @param {Given} given
 * @param {OnOpen} onOpen
 */
export function offerOwnText(place, { declaration, setting, base, t }, onOpen) {
  let mayReplace = false;
  const file = make("input", { type: "file", id: "own-file", accept: ".yml,.yaml,.md,.txt,text/*" });
  const pasted = make("textarea", { id: "own-text", rows: "6", spellcheck: "false" });
  const button = make("button", { type: "button", class: "ds-button" }, t("own_open"));
  const status = make("p", { role: "status" });
  const open = (/** @type {string | Uint8Array} */ content, /** @type {string} */ name) => {
    if (unsaved.isUnsaved && !mayReplace) {
      mayReplace = true;
      status.textContent = t("own_replaces");
      return;
    }
    try {
      const entry = entryIn(content, name);
      const other = setting.forms[entry.kind];
      if (other) {
        status.replaceChildren(t("own_other"), " ", make("a", { href: `${base}${other.address}` }, other.title));
        return;
      }
      onOpen(new Writing(formOf(declaration, ""), entry.text), entry);
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Unreadable)) {
        throw error;
      }
      file.value = ""; // what was refused does not stand before what is given next
      status.textContent = t(error instanceof Refused ? `own_${error.message}` : "own_unreadable");
    }
  };
  pasted.addEventListener("input", () => (file.value = ""));
  button.addEventListener("click", async () => {
    const [chosen] = file.files ?? [];
    open(chosen ? new Uint8Array(await chosen.arrayBuffer()) : pasted.value, chosen?.name ?? "");
  });
  place.replaceChildren(
    make("p", {}, make("label", { for: file.id }, t("own_file")), make("br"), file),
    make("p", {}, make("label", { for: pasted.id }, t("own_text")), make("br"), pasted),
    make("p", {}, button), status,
  );
}
