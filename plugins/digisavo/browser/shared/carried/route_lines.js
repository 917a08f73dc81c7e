/** What is known of routes for a municipality, as a list: of each its state, with a sign, why, until when, and by which page. */

import { make, outward } from "../elements.js";
import { dayIn } from "../texts/days.js";
import { judge, stateOf } from "./routes.js";

/** @import { Procurement } from "./procurement.js" */
/** @import { Offer, Route, Source, Verdict } from "./routes.js" */

const SIGNS = { open: "✓", unknown: "?", closed: "✗" };
/** Of a service with more routes, the others are left to its facts. */
const MOST = 8;

/**
 * @param {Offer} offer
 * @param {{ slug: string, name: string }} place
 * @param {Procurement} procurement
 * @returns {HTMLElement}
 */
export function routeLines(offer, place, procurement) {
  const verdicts = judge(offer, place.slug, procurement.buyers, procurement.today);
  const state = stateOf(verdicts);
  const lines = verdicts.slice(0, MOST).map((verdict) => lineOf(verdict, offer.source, place.name, procurement));
  return make("ul", { class: "ds-routes", "data-state": state }, ...lines);
}

/**
 * @param {Verdict} verdict
 * @param {Source | undefined} source of what the service says
 * @param {string} name of the municipality
 * @param {Procurement} procurement
 */
function lineOf({ route, state, reason, member }, source, name, { t, labels, buyers }) {
  const language = document.documentElement.lang;
  const { route: id = "", owner = "", until = "", reference_url: page } = route;
  const buyer = Object.hasOwn(buyers, owner) ? buyers[owner] : undefined;
  const date = until && dayIn(language, until);
  const label = labelOf(id, labels);
  const why = t(`reason.${reason}`, { name, buyer: buyer?.name ?? withoutPrefix(owner || route.name || label), until: date });
  const pageOf = (/** @type {Source} */ [url, day]) => outward(url, day ? t("source_dated", { date: dayIn(language, day) }) : t("source"));
  const links = [
    ...(member ? [pageOf(member)] : []),
    ...(reason === "member_unknown" && buyer?.website ? [outward(buyer.website, t("website"))] : []),
    ...(page ? [outward(page, t("page"))] : []),
  ];
  const ends = date && reason !== "expired" ? [` ${t("until", { date })}`] : [];
  const sign = make("span", { "aria-hidden": "true" }, SIGNS[state]);
  const head = make("strong", { class: `ds-routes__${state}` }, sign, `\u00a0${t(`state.${state}`)}:`);
  const about = [label, route.name].filter(Boolean).join(", ");
  const told = source ? [" (", pageOf(source), ")"] : [];
  const stated = about ? [` ${about}`, ...told, ". ", why] : [" ", why, ...told];
  return make("li", {}, head, ...stated, ...ends, ...links.flatMap((link) => [" ", link]));
}

/**
 * The label of a route; of one in the words of the provider those.
 * @param {string} id
 * @param {Record<string, string>} labels
 */
function labelOf(id, labels) {
  return Object.hasOwn(labels, id) ? labels[id] : withoutPrefix(id);
}

/** @param {string} text */
function withoutPrefix(text) {
  return text.replace(/^muu:\s*/, "");
}
