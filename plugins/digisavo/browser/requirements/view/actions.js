/** What can be done with a list of requirements: its link can be copied, and it can be saved to a file and opened again. */

import { offerCopy } from "../../shared/device/copying.js";
import { saveFile } from "../../shared/device/saving.js";
import { Refused } from "../../shared/papers/checks.js";
import { dayOf } from "../../shared/texts/days.js";
import { FILE_TYPE, fileOf, LARGEST, queryOfFile } from "../list_file.js";

/** @import { RequirementParts } from "../parts.js" */
/** @import { State } from "../state.js" */
/** @import { Translate } from "../../shared/translations.js" */
/** What the actions need to know, and where they lead. @typedef {{ state: () => State, commit: () => string, go: (query: string) => Promise<void> | undefined }} Acting */

/**
 * @param {RequirementParts} parts
 * @param {Translate} t
 * @param {(text: string) => void} announce
 * @param {Acting} acting
 */
export function offerFiles(parts, t, announce, { state, commit, go }) {
  const addressOf = () => location.href.split("#", 1)[0] ?? "";
  offerCopy(parts.copy, addressOf, (key) => announce(t(key)));
  parts.save.addEventListener("click", () => {
    const made_on = dayOf(new Date());
    const file = t("file", { date: made_on });
    saveFile(file, fileOf(state(), { made_on, commit: commit(), address: addressOf() }), FILE_TYPE);
    announce(t("saved", { file }));
  });
  parts.file.addEventListener("change", async () => {
    const [file] = parts.file.files ?? [];
    const told = file ? await opened(file, t, go) : "";
    parts.file_status.textContent = told;
    // The same file can be selected again.
    parts.file.value = "";
  });
}

/**
 * Opens a file, and says what came of it.
 * @param {File} file
 * @param {Translate} t
 * @param {Acting["go"]} go
 */
async function opened(file, t, go) {
  try {
    if (file.size > LARGEST) {
      throw new Refused("too_large");
    }
    await go(queryOfFile(await file.text(), location.search));
    return t("opened", { file: file.name });
  } catch (error) {
    const { key, values } = error instanceof Refused ? error : new Refused("unreadable");
    return t(`refused.${key}`, values);
  }
}
