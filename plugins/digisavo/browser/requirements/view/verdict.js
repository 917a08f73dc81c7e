/** One requirement of one service: a sign, the state in words, the answer, and where it comes from. */

import { make, outward, unseen } from "../../shared/elements.js";
import { dayIn } from "../../shared/texts/days.js";
import { nameOf } from "../wanted.js";

/** @import { Criterion, Source, Verdict } from "../judging.js" */
/** @import { Translate } from "../../shared/translations.js" */

const SIGNS = { meets: "✓", fails: "✗", unknown: "?", apart: "–" };

/**
 * @param {Verdict} verdict
 * @param {Criterion | undefined} criterion
 * @param {Translate} t
 */
export function verdictOf({ state, text, sources }, criterion, t) {
  const sign = make("span", { class: "ds-needs__sign", "aria-hidden": "true" }, SIGNS[state]);
  const name = make("span", { class: "ds-needs__asked" }, criterion ? nameOf(criterion) : "");
  const said = make("strong", {}, t(`state.${state}`));
  const answer = make("span", { class: "ds-needs__answer" }, said, text ? ` · ${text}` : "");
  const [source] = sources;
  const where = source ? [make("span", { class: "ds-needs__source" }, ...sourceOf(source, t), ...moreOf(sources, t))] : [];
  return make("li", { "data-state": state, "data-importance": criterion?.importance ?? "" }, sign, make("span", {}, name, answer, ...where));
}

/** @param {Source} source @param {Translate} t */
function sourceOf({ url, level, date }, t) {
  const day = date ? ` ${dayIn(document.documentElement.lang, date)}` : "";
  const link = outward(url, t("source"));
  link.append(unseen(` ${hostOf(url)}`));
  return [`${t(`level.${level}`)}${day} `, link];
}

/** @param {readonly Source[]} sources @param {Translate} t */
function moreOf(sources, t) {
  return sources.slice(1).flatMap((source) => [" · ", ...sourceOf(source, t)]);
}

/** @param {string} url */
function hostOf(url) {
  return url.split("/")[2] ?? "";
}
