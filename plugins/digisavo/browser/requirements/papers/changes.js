/** What has changed since a paper was made. Knows no DOM. */

/** @import { Criterion, Judged, Paper, Result, Verdict } from "../../shared/papers/list/paper.js" */
/** @typedef {{ name: string, label: string, before: Verdict, after: Verdict }} Change */

/**
 * @typedef {object} Changes
 * @property {Record<"gone" | "come" | "altered", string[]>} criteria labels
 * @property {Record<"gone" | "come", string[]>} services names
 * @property {Change[]} verdicts
 * @property {number} same how many verdicts have not changed
 * @property {string} before the commit of then
 * @property {string} after the commit of now
 */

/**
 * @param {Paper} paper
 * @param {Result} result of now
 * @returns {Changes}
 */
export function changesSince(paper, { criteria, judged, commit }) {
  const places = placesOf(paper.criteria, criteria);
  const pairs = pairsOf(paper, judged, places, criteria);
  const verdicts = pairs.filter(({ before, after }) => !isSame(before, after));
  const now = (/** @type {number} */ index) => criteria[places[index] ?? -1];
  return {
    criteria: {
      gone: labels(paper.criteria.filter((_, index) => !now(index))),
      come: labels(criteria.filter((_, index) => !places.includes(index))),
      altered: labels(paper.criteria.filter((criterion, index) => isAltered(criterion, now(index)))),
    },
    services: { gone: besides(paper.services, judged), come: besides(judged, paper.services) },
    verdicts, same: pairs.length - verdicts.length, before: paper.commit, after: commit,
  };
}

/** @param {readonly Criterion[]} criteria */
const labels = (criteria) => criteria.map(({ label }) => label);

/**
 * Where each requirement stands now, -1 for those that are gone: one that wants the same, else one that asks for the same.
 * @param {readonly Criterion[]} before
 * @param {readonly Criterion[]} after
 */
function placesOf(before, after) {
  const taken = new Set();
  const places = before.map(() => -1);
  for (const wantsSame of [true, false]) {
    before.forEach(({ key, wantedText }, index) => {
      const found = after.findIndex((one, place) => !taken.has(place) && one.key === key && (!wantsSame || one.wantedText === wantedText));
      if (places[index] === -1 && found >= 0) {
        places[index] = found;
        taken.add(found);
      }
    });
  }
  return places;
}

/** @param {Criterion} before @param {Criterion | undefined} after */
function isAltered(before, after) {
  return after && (before.wantedText !== after.wantedText || before.importance !== after.importance || before.weight !== after.weight);
}

/**
 * The names of services that others do not have.
 * @param {readonly Judged[]} services
 * @param {readonly Judged[]} others
 */
function besides(services, others) {
  const known = new Set(others.map(({ slug }) => slug));
  return services.filter(({ slug }) => !known.has(slug)).map(({ name }) => name);
}

/**
 * The verdicts then and now, of services that are there both times, on requirements that want the same.
 * @param {Paper} paper
 * @param {readonly Judged[]} judged
 * @param {number[]} places
 * @param {readonly Criterion[]} criteria
 * @returns {Change[]}
 */
function pairsOf(paper, judged, places, criteria) {
  const services = new Map(judged.map((service) => [service.slug, service]));
  return paper.services.flatMap(({ slug, verdicts }) => paper.criteria.flatMap(({ label, wantedText }, index) => {
    const [current, place] = [services.get(slug), places[index] ?? -1];
    const [before, after] = [verdicts[index], current?.verdicts[place]];
    return current && before && after && criteria[place]?.wantedText === wantedText ? [{ name: current.name, label, before, after }] : [];
  }));
}

/** That a source was read again, or another was added, is no change. @param {Verdict} before @param {Verdict} after */
const isSame = (before, after) => before.state === after.state && before.text === after.text;
