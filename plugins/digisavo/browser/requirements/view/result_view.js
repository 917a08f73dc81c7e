/** Who meets the requirements: the services of the set in three groups, each with every requirement and its source. */

import { make, unseen } from "../../shared/elements.js";
import { Watching } from "../../shared/watching/watching.js";
import { nameOf } from "../wanted.js";
import { pointsInWords } from "../judging/points.js";
import { verdictOf } from "./verdict.js";

/** @import { Criterion, Judged, Outcome, Result } from "../judging.js" */
/** @import { RequirementParts } from "../parts.js" */
/** @import { Translate } from "../../shared/translations.js" */

const OUTCOMES = /** @type {const} */ (["meets", "open", "fails"]);
/** All services of a set that is not longer show at once; of a longer one so many of each group, and as many more when asked for. */
const MOST_AT_ONCE = 40;
const PAGE = 12;
/** More requirements than these are folded away below what decides. */
const MOST_IN_SIGHT = 9;
/** So many services can be compared. */
const MOST_COMPARED = 6;
/** So many services can be followed at once: the record of each is fetched. */
const MOST_FOLLOWED = 60;

export class ResultView {
  /** How many services of each group show. @type {Record<Outcome, number>} */
  #shown = { meets: 0, open: 0, fails: 0 };
  #of = "";
  /** What shows. @type {readonly Judged[] | undefined} */
  #judged;

  /**
   * @param {RequirementParts} parts
   * @param {string} entries where the pages of services are
   * @param {Translate} t
   */
  constructor({ result: section, summary, order, gone, groups, watch }, entries, t) {
    this.section = section;
    this.summary = summary;
    this.order = order;
    this.gone = gone;
    this.groups = groups;
    this.watching = new Watching(watch);
    this.entries = entries;
    this.t = t;
  }

  /**
   * @param {Result | undefined} result
   * @param {number} gone how many services of the set cannot be had any longer
   */
  show(result, gone) {
    this.section.hidden = !result;
    this.gone.textContent = gone ? this.t("gone", { count: gone }) : "";
    // What is typed of the need changes nothing here.
    if (result && result.judged !== this.#judged) {
      this.#render(result);
    }
  }

  /** @param {Result} result */
  #render(result) {
    const { set, criteria, judged } = result;
    this.#judged = judged;
    if (this.#of !== `${set.kind}/${set.id}`) {
      this.#of = `${set.kind}/${set.id}`;
      const first = judged.length > MOST_AT_ONCE ? PAGE : MOST_AT_ONCE;
      this.#shown = { meets: first, open: first, fails: first };
    }
    this.summary.textContent = this.#summary(result);
    this.order.textContent = this.t(criteria.some(({ weight }) => weight > 0) ? "order.points" : "order.name");
    this.groups.replaceChildren(...OUTCOMES.flatMap((outcome) => this.#group(outcome, result)));
    this.#offerToFollow(result);
  }

  /**
   * Those that may still be chosen can be followed, together as many as a reader may care about.
   * @param {Result} result
   */
  #offerToFollow({ judged }) {
    const slugs = judged.filter(({ outcome }) => outcome !== "fails").map(({ slug }) => slug);
    this.watching.show(slugs.slice(0, MOST_FOLLOWED));
  }

  /** @param {Result} result */
  #summary({ set, criteria, judged }) {
    const services = this.t("services", { count: judged.length });
    if (!criteria.length) {
      return this.t("summary_none", { set: set.label, services });
    }
    if (!criteria.some(({ importance }) => importance === "must")) {
      return this.t("summary_wishes", { set: set.label, services });
    }
    const [meets, open, fails] = OUTCOMES.map((outcome) => judged.filter((one) => one.outcome === outcome).length);
    return this.t("summary", { set: set.label, services, meets: meets ?? 0, open: open ?? 0, fails: fails ?? 0 });
  }

  /**
   * @param {Outcome} outcome
   * @param {Result} result
   * @returns {HTMLElement[]}
   */
  #group(outcome, result) {
    const { criteria, judged } = result;
    const members = judged.filter((one) => one.outcome === outcome);
    if (!members.length) {
      return [];
    }
    const hasMusts = criteria.some(({ importance }) => importance === "must");
    const heading = make("h3", {}, this.t(hasMusts ? `group.${outcome}` : "group.all"), " ", make("span", { class: "ds-needs__count" }, this.t("number", { number: members.length })));
    const list = make("ol", { class: "ds-needs__services" }, ...members.slice(0, this.#shown[outcome]).map((one) => this.#service(one, criteria)));
    const section = make("section", { class: "ds-needs__group", "data-outcome": outcome }, heading, ...this.#compare(outcome, members, hasMusts), list);
    const left = members.length - this.#shown[outcome];
    if (left > 0) {
      section.append(make("p", {}, this.#more(outcome, result, left)));
    }
    return [section];
  }

  /**
   * @param {Outcome} outcome
   * @param {Result} result
   * @param {number} left
   */
  #more(outcome, result, left) {
    const button = make("button", { class: "ds-button", type: "button" }, this.t("more", { count: Math.min(left, PAGE) }));
    button.addEventListener("click", () => {
      const first = this.#shown[outcome];
      this.#shown[outcome] += PAGE;
      this.#render(result);
      const added = this.groups.querySelectorAll(`[data-outcome="${outcome}"] > ol > li`)[first];
      /** @type {HTMLElement | null | undefined} */ (added?.querySelector("a"))?.focus();
    });
    return button;
  }

  /** @param {Outcome} outcome @param {readonly Judged[]} members @param {boolean} hasMusts */
  #compare(outcome, members, hasMusts) {
    if (outcome === "fails" || !hasMusts || members.length < 2) {
      return [];
    }
    const slugs = members.slice(0, MOST_COMPARED).map(({ slug }) => slug);
    const text = members.length > MOST_COMPARED ? this.t("compare_first", { count: slugs.length }) : this.t("compare");
    return [make("p", {}, make("a", { href: `${this.section.dataset.comparison}${slugs.join(",")}` }, text))];
  }

  /** @param {Judged} judged @param {readonly Criterion[]} criteria */
  #service(judged, criteria) {
    const { slug, name, provider, verdicts } = judged;
    const head = make("h4", {}, make("a", { href: `${this.entries}${slug}/` }, name));
    const item = make("li", { class: "ds-needs__service" }, head);
    if (provider) {
      item.append(make("p", { class: "ds-meta" }, provider));
    }
    item.append(...this.#reasons(judged, criteria), ...this.#points(judged, criteria));
    const tabled = () => make("ul", { class: "ds-needs__verdicts" }, ...verdicts.map((verdict, at) => verdictOf(verdict, criteria[at], this.t)));
    if (criteria.length > MOST_IN_SIGHT) {
      const folded = make("details", {}, make("summary", {}, this.t("all_verdicts", { count: criteria.length }), unseen(`: ${name}`)));
      // Two hundred requirements of every service would take seconds to make.
      folded.addEventListener("toggle", () => folded.append(tabled()), { once: true });
      item.append(folded);
    } else if (criteria.length) {
      item.append(tabled());
    }
    return item;
  }

  /** Why a service does not meet the musts, or may not. @param {Judged} judged @param {readonly Criterion[]} criteria */
  #reasons({ outcome, verdicts }, criteria) {
    if (outcome === "meets") {
      return [];
    }
    const states = outcome === "fails" ? ["fails"] : ["unknown", "apart"];
    return states.flatMap((state) => {
      const because = criteria.filter(({ importance }, at) => importance === "must" && verdicts[at]?.state === state);
      const text = this.t(`because.${state}`, { what: because.map(nameOf).join("; ") });
      return because.length ? [make("p", { class: "ds-needs__reason", "data-state": state }, text)] : [];
    });
  }

  /** @param {Judged} judged @param {readonly Criterion[]} criteria */
  #points(judged, criteria) {
    return judged.points ? [make("p", { class: "ds-needs__points" }, pointsInWords(judged, criteria, this.t))] : [];
  }
}
