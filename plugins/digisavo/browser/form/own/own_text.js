/** Opens the writer's own file, or a pasted text, in the form; what cannot be read stays where it was pasted. */

import { make } from "../../shared/elements.js";
import { formOf } from "../asking/declaration.js";
import { unsaved } from "../sending/unsaved.js";
import { entryIn, Faulty, Refused } from "./reading.js";

/** @import { Given } from "../page.js" */
/** @import { Writing } from "../file/writing.js" */
/** @import { Letter } from "./letters.js" */
/** @typedef {(writing: Writing, letter: Letter) => void} OnOpen */

/** How many faults of a text are told at once. */
const MOST_FAULTS = 5;
/** How the codes begin of what keeps a text from being read. */
const OF_READING = /^(?:yaml|front_matter)\./;

/**
 * @param {HTMLElement} place
 * @param {Given} given
 * @param {OnOpen} onOpen
 */
export function offerOwnText(place, given, onOpen) {
  const { declaration, setting, base, t } = given;
  let mayReplace = false;
  const file = make("input", { type: "file", id: "own-file", accept: ".yml,.yaml,.md,.txt,text/*" });
  const pasted = make("textarea", { id: "own-text", rows: "6", spellcheck: "false" });
  const button = make("button", { type: "button", class: "ds-button" }, t("own_open"));
  const status = make("p", { role: "status" });
  const open = async (/** @type {string | Uint8Array} */ content, /** @type {string} */ name) => {
    if (unsaved.isUnsaved && !mayReplace) {
      mayReplace = true;
      status.textContent = t("own_replaces");
      return;
    }
    try {
      const { letter, writing } = entryIn(content, name, formOf(declaration, ""));
      const other = setting.forms[letter.kind];
      if (other) {
        status.replaceChildren(t("own_other"), " ", make("a", { href: `${base}${other.address}` }, other.title));
        return;
      }
      onOpen(writing, letter);
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Faulty)) {
        throw error;
      }
      file.value = ""; // what was refused does not stand before what is given next
      const faults = error instanceof Faulty ? await faultsIn(error.letter, given) : [];
      status.replaceChildren(error instanceof Refused ? t(`own_${error.message}`) : t(faults.length ? "own_faults" : "own_unreadable"));
      status.append(...faults.flatMap((fault) => [make("br"), fault]));
    }
  };
  pasted.addEventListener("input", () => (file.value = ""));
  button.addEventListener("click", async () => {
    const [chosen] = file.files ?? [];
    await open(chosen ? new Uint8Array(await chosen.arrayBuffer()) : pasted.value, chosen?.name ?? "");
  });
  place.replaceChildren(
    make("p", {}, make("label", { for: file.id }, t("own_file")), make("br"), file),
    make("p", {}, make("label", { for: pasted.id }, t("own_text")), make("br"), pasted),
    make("p", {}, button), status,
  );
}

/**
 * What keeps a text from being read, as the check says it, with its lines; nothing where the check does not come.
 * @param {Letter} letter
 * @param {Given} given
 */
async function faultsIn({ text, line }, { checker, declaration, t }) {
  await checker.begin().catch(() => {});
  if (!checker.isThere) {
    return [];
  }
  const { problems } = checker.judge(text, `x${declaration.suffix}`, [], null);
  const faults = problems.filter(({ code, severity }) => severity === "error" && OF_READING.test(code));
  return faults.slice(0, MOST_FAULTS).map((fault) => t("own_fault", { line: line + fault.line, fault: `${fault.message} ${fault.hint}`.trim() }));
}
