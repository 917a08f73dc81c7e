/** The points of a service by the weights of the requirements: a band, for what is not known may be met or not. Knows no DOM. */

import { nameOf } from "../wanted.js";

/** @import { Criterion, Judged, Points, State } from "../judging.js" */
/** @import { Translate } from "../../shared/translations.js" */

const STATES = /** @type {const} */ (["meets", "unknown", "fails", "apart"]);

/**
 * From what is surely met to what may be met; null where nothing has a weight.
 * @param {readonly { state: State }[]} verdicts
 * @param {readonly Pick<Criterion, "weight">[]} criteria
 * @returns {Points | null}
 */
export function pointsOf(verdicts, criteria) {
  let worst = 0;
  let open = 0;
  verdicts.forEach(({ state }, at) => {
    const weight = criteria[at]?.weight ?? 0;
    worst += state === "meets" ? weight : 0;
    open += state === "unknown" ? weight : 0;
  });
  return mostOf(criteria) ? { worst, best: worst + open } : null;
}

/**
 * The points of a service that meets everything.
 * @param {readonly Pick<Criterion, "weight">[]} criteria
 */
export function mostOf(criteria) {
  return criteria.reduce((sum, { weight }) => sum + weight, 0);
}

/**
 * Where the points of a service come from: the weighted requirements by their state.
 * @param {Pick<Judged, "verdicts">} judged
 * @param {readonly Criterion[]} criteria
 * @returns {Record<State, Criterion[]>}
 */
export function partsOfPoints({ verdicts }, criteria) {
  const weighted = (/** @type {State} */ state) => criteria.filter(({ weight }, at) => weight > 0 && verdicts[at]?.state === state);
  return { meets: weighted("meets"), unknown: weighted("unknown"), fails: weighted("fails"), apart: weighted("apart") };
}

/**
 * The points of a service and where each of them comes from, in words.
 * @param {Judged} judged
 * @param {readonly Criterion[]} criteria
 * @param {Translate} t
 */
export function pointsInWords(judged, criteria, t) {
  const parts = partsOfPoints(judged, criteria);
  const { worst, best } = judged.points ?? { worst: 0, best: 0 };
  const most = mostOf(criteria);
  const band = worst === best ? t("points", { points: worst, most }) : t("points_band", { worst, best, most });
  const named = STATES.filter((state) => parts[state].length).map((state) => {
    const requirements = parts[state].map((one) => t("points_part", { label: nameOf(one), weight: one.weight })).join(", ");
    return t(`points_${state}`, { requirements });
  });
  return [band, ...named].join(" ");
}

/**
 * Services with the middle of their band, the highest first; where it is the same, in the order in which they come.
 * @template {{ points: Points | null }} One
 * @param {readonly One[]} judged
 * @returns {One[]}
 */
export function inOrder(judged) {
  const middle = (/** @type {One} */ { points }) => (points ? points.worst + points.best : 0);
  return [...judged].sort((one, other) => middle(other) - middle(one));
}
