/** The form by which an entry is written or completed: it begins with the questions, and fetches the check after them. */

import { EDIT, FORM_BEGINNINGS, FORMS, HOST } from "../shared/declared.js";
import { dayOf } from "../shared/texts/days.js";
import { load } from "../shared/fetching.js";
import { Once } from "../shared/once.js";
import { partsOf } from "../shared/parts.js";
import { translationsOf } from "../shared/translations.js";
import { Checker } from "./checker.js";
import { complete, declarationOf } from "./asking/declaration.js";
import { Names } from "./others/names.js";
import { openingOf } from "./opening.js";
import { Page } from "./page.js";

/** @import { Given } from "./page.js" */
/**
 * What the page says of the kind and of the repository (`contracts/form-setting.json`).
 * @typedef {object} Setting
 * @property {string[]} cards
 * @property {string[]} first
 * @property {Record<string, string>} presets
 * @property {{ keys: string[], presets: Record<string, string> } | null} short
 * @property {boolean} evidence
 * @property {string[]} kinds
 * @property {Record<string, { address: string, title: string }>} forms of the other kinds
 * @property {string} new
 * @property {string} edit
 * @property {string} schema
 * @property {string} site
 * @property {string} editors
 */

const PARTS = {
  notes: HTMLElement, stage: HTMLElement, meter: HTMLElement, steps: HTMLElement, summary: HTMLElement, form: HTMLFormElement,
  status: HTMLElement, steps_box: HTMLDetailsElement, remember: HTMLElement, failure: HTMLElement, own: HTMLDetailsElement,
  picture: HTMLTemplateElement,
};
/** @typedef {import("../shared/parts.js").Parts<typeof PARTS>} FormParts */

/** @param {HTMLElement} element */
export default function form(element) {
  const parts = partsOf(element, PARTS);
  const t = translationsOf(element);
  /** @type {Setting} */
  const setting = JSON.parse(element.dataset.setting ?? "{}");
  begin(element, parts, setting, t).catch((error) => {
    console.error("The form could not begin:", error);
    element.dataset.state = "failed";
    element.querySelector("[data-failure]")?.removeAttribute("hidden");
  });
}

/**
 * @param {HTMLElement} element
 * @param {FormParts} parts
 * @param {Setting} setting
 * @param {import("../shared/translations.js").Translate} t
 */
async function begin(element, parts, setting, t) {
  const { root = "./", kind = "" } = element.dataset;
  const base = new URL(root, location.href).href;
  const { declaration, rest } = await questionsOf(base, kind, t);
  const names = new Names(base);
  const options = { shortKeys: setting.short?.keys ?? null, edit: setting.edit };
  const opening = await openingOf(location.search, declaration, names, base, options, t);
  const checker = new Checker(base, kind, dayOf(new Date()));
  const given = { declaration, rest, names, opening, checker, setting, t, base };
  let page = new Page(element, parts, given);
  showWays(element, opening);
  if (!opening.slug) {
    offerOwn(parts.own, given, (own) => {
      page.leave();
      page = new Page(element, parts, own);
      page.begin();
      page.tell("own_opened");
    });
  }
  element.dataset.state = "ready";
  delete document.documentElement.dataset.asked;
  await page.begin();
}

/**
 * What a kind asks. Who completes an entry may be asked anything at once; a new one begins with its first step, and the
 * rest, the words of later questions, comes when somebody answers.
 * @param {string} base the root of the site
 * @param {string} kind
 * @param {import("../shared/translations.js").Translate} t
 */
async function questionsOf(base, kind, t) {
  const whole = new Once(() => load(`${base}${FORMS}${kind}.json`));
  const isCompleted = new URLSearchParams(location.search).has(EDIT);
  const declaration = declarationOf(await (isCompleted ? whole.get() : load(`${base}${FORM_BEGINNINGS}${kind}.json`)), t);
  return { declaration, rest: new Once(async () => complete(declaration, await whole.get(), t)) };
}

/**
 * Offers to open a file that the writer has already.
 * @param {HTMLDetailsElement} box
 * @param {Given} given
 * @param {(given: Given) => void} open
 */
function offerOwn(box, given, open) {
  box.hidden = false;
  const begin = async () => {
    // A file may answer any question: which of them have rows is known of all.
    const [{ offerOwnText }] = await Promise.all([import("./own/own_text.js"), given.rest.get()]);
    offerOwnText(/** @type {HTMLElement} */ (box.lastElementChild), given, (writing, { text, name, version, leftOut }) => {
      box.open = false;
      const course = /** @type {const} */ ({ way: "new", keys: [] });
      const notes = leftOut.length ? [{ text: given.t("own_left_out", { lines: leftOut.join(" ") }), isWarning: true }] : [];
      open({ ...given, opening: { slug: "", source: text, version, writing, name, host: "", notes, course } });
    });
  };
  box.addEventListener("toggle", () => begin().catch((error) => console.warn("A text cannot be opened:", error)), { once: true });
}

/**
 * Shows the ways through a form that has a short one, where nothing is completed.
 * @param {HTMLElement} element
 * @param {import("./opening.js").Opening} opening
 */
function showWays(element, { slug, course, host }) {
  const ways = element.querySelector("[data-part=ways]");
  for (const link of host ? (ways?.querySelectorAll("a") ?? []) : []) {
    link.search = String(new URLSearchParams([...new URLSearchParams(link.search), [HOST, host]]));
  }
  ways?.toggleAttribute("hidden", Boolean(slug));
  const current = ways?.querySelector(`[data-way=${course.way === "short" ? "short" : "whole"}]`);
  current?.setAttribute("aria-current", "page");
}
