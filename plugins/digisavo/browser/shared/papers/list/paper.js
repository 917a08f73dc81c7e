/** A paper of a list of requirements as data: the list, its result, and what the reader adds. Knows no DOM. */

import { cleaned } from "../../texts/cleaned.js";

/** @typedef {"request" | "survey" | "annex"} Sort */
/** @typedef {"must" | "wish" | "ask"} Importance */
/** @typedef {"any" | "all" | "within" | "least" | "most" | "is"} Operator */
/** @typedef {"meets" | "open" | "fails"} Outcome */
/** @typedef {{ key: string, label: string, help: string, operator: Operator, wantedText: string, importance: Importance, weight: number }} Criterion */
/** @typedef {{ url: string, level: string, date: string }} Source */
/** @typedef {{ state: "meets" | "fails" | "unknown" | "apart", text: string, sources: Source[] }} Verdict */
/** @typedef {{ worst: number, best: number }} Points */
/** @typedef {{ slug: string, name: string, provider: string, address: string, verdicts: Verdict[], outcome: Outcome, points: Points | null }} Judged */
/** @typedef {{ kind: "group" | "category", id: string, label: string, address: string }} ResultSet */
/** What the page of requirements judged. @typedef {{ set: ResultSet, need: string, criteria: Criterion[], judged: Judged[], commit: string, generated: string }} Result */
/** @typedef {Criterion & { question: string }} Requirement `question`: the key of the form's question, "" for none */
/** @typedef {{ email: string, website: string }} Contact the mailbox of the provider, and where it can be reached in the web */
/** @typedef {Judged & Contact} Candidate */

/**
 * What the reader adds.
 * @typedef {object} Inputs
 * @property {string} made_on
 * @property {string} deadline "" for none
 * @property {string} reply_to "" for none
 * @property {boolean} everyone whether services are asked too that fail
 * @property {string} [municipality] the name of the reader's, "" for none; papers of former days have none
 */

/** What a request needs of the site: the form, the question that asks for a key, and how providers are reached. */
/** @typedef {{ form: string, questionOf: (key: string) => string, contacts: ReadonlyMap<string, Contact> }} Asking */

/**
 * The data of a paper (`contracts/paper.json`).
 * @typedef {object} PaperData
 * @property {number} schema_version
 * @property {Sort} paper
 * @property {string} address that of the list
 * @property {string} form that of the form that completes a service, "" where nothing is asked
 * @property {ResultSet} set
 * @property {string} need
 * @property {Requirement[]} criteria
 * @property {Candidate[]} services
 * @property {string} commit
 * @property {string} generated
 */
/** @typedef {PaperData & Inputs} Paper */

export const SCHEMA_VERSION = 1;
/** The name of the `<meta>` of a file that holds the paper as data. */
export const DATA_NAME = "digisavo:asiakirja";
/** @type {readonly Sort[]} */
export const SORTS = ["request", "survey", "annex"];
export const MOST_LETTERS = { need: 2000, help: 1000, reply_to: 200, label: 500, text: 20_000, email: 320, address: 4000 };
/** @type {Asking} */
export const NOBODY_ASKED = { form: "", questionOf: () => "", contacts: new Map() };
/** How many letters of a moment are its day. */
const DAY = 10;
const NO_CONTACT = { email: "", website: "" };

/**
 * @param {Sort} sort
 * @param {Result} result
 * @param {Inputs} inputs
 * @param {string} address that of the list
 * @param {Asking} [asking]
 * @returns {Paper}
 */
export function paperOf(sort, result, inputs, address, { form, questionOf, contacts } = NOBODY_ASKED) {
  const { set, need, criteria, judged, commit, generated } = result;
  return {
    schema_version: SCHEMA_VERSION, paper: sort, made_on: inputs.made_on, deadline: inputs.deadline,
    reply_to: cleaned(inputs.reply_to, MOST_LETTERS.reply_to), everyone: inputs.everyone, municipality: inputs.municipality ?? "", address, form,
    set: { ...set, address: webAddressIn(set.address, address) },
    need: cleaned(need, MOST_LETTERS.need),
    criteria: criteria.map((criterion) => requirementOf(criterion, questionOf)),
    services: judged.map((service) => candidateOf(service, address, contacts.get(service.slug) ?? NO_CONTACT)),
    commit, generated: generated.slice(0, DAY),
  };
}

/**
 * @param {Criterion} criterion
 * @param {(key: string) => string} questionOf
 * @returns {Requirement}
 */
function requirementOf({ key, label, help, operator, wantedText, importance, weight }, questionOf) {
  const wanted = { operator, wantedText: cleaned(wantedText, MOST_LETTERS.need), importance, weight };
  return { key, label: cleaned(label, MOST_LETTERS.label) || key, help: cleaned(help, MOST_LETTERS.help), ...wanted, question: questionOf(key) };
}

/**
 * @param {Judged} judged
 * @param {string} base the address of the list
 * @param {Contact} contact
 * @returns {Candidate}
 */
function candidateOf({ slug, name, provider, address, verdicts, outcome, points }, base, { email, website }) {
  return {
    slug, name: cleaned(name, MOST_LETTERS.label) || slug, provider: cleaned(provider, MOST_LETTERS.label),
    address: webAddressIn(address, base), outcome, points, email: cleaned(email, MOST_LETTERS.email), website: webAddressIn(website, base),
    verdicts: verdicts.map(({ state, text, sources }) => (
      { state, text: cleaned(text, MOST_LETTERS.text), sources: sources.map((source) => sourceOf(source, base)) }
    )),
  };
}

/** @type {(source: Source, base: string) => Source} */
const sourceOf = ({ url, level, date }, base) => ({ url: webAddressIn(url, base), level, date });

/**
 * An address of the web as a whole, "" for any other.
 * @param {string} link
 * @param {string} base
 */
function webAddressIn(link, base) {
  try {
    const { href, protocol } = new URL(link, base);
    return link && /^https?:$/.test(protocol) && href.length <= MOST_LETTERS.address ? href : "";
  } catch {
    return "";
  }
}

/** The services that are asked. @param {Paper} paper */
export function askedOf({ services, everyone }) {
  return services.filter(({ outcome }) => everyone || outcome !== "fails");
}

/**
 * The requirements of which something is not known, by their places in the list.
 * @param {Paper} paper
 * @returns {{ criterion: Requirement, index: number }[]}
 */
export function openIn(paper) {
  const asked = askedOf(paper);
  const open = paper.criteria.map((criterion, index) => ({ criterion, index }));
  return open.filter(({ index }) => asked.some(({ verdicts }) => verdicts[index]?.state === "unknown"));
}

/** Whether points were given. @param {Paper} paper */
export function isWeighted({ services }) {
  return services.some(({ points }) => points);
}
