/** Holds what services answer against requirements: met, not met, or not known, with words and sources. Knows no DOM. */

import { CLAIMED, EXPIRED, PROVEN } from "../shared/declared.js";
import { judgeOfDays, judgeOfNumbers } from "./judging/amounts.js";
import { pointsOf } from "./judging/points.js";
import { judgeOfTerms } from "./judging/terms.js";

/** @import { Operator, Question } from "./question.js" */
/** @import { Found } from "./judging/terms.js" */
/** @import { Translate } from "../shared/translations.js" */

/** Without it an offer is excluded; with it one is better; it is asked of the provider. @typedef {"must" | "wish" | "ask"} Importance */
/** `apart`: the question does not concern the service, by what it is. @typedef {"meets" | "fails" | "unknown" | "apart"} State */
/** @typedef {{ key: string, label: string, help: string, operator: Operator, wanted: (string | number)[], wantedText: string, importance: Importance, weight: number }} Criterion */
/** @typedef {{ url: string, level: string, date: string }} Source */
/** @typedef {{ state: State, text: string, sources: Source[] }} Verdict */
/** Of how many points a service is sure, and how many it may have. @typedef {{ worst: number, best: number }} Points */
/** @typedef {"meets" | "open" | "fails"} Outcome */
/** @typedef {{ slug: string, name: string, provider: string, address: string, verdicts: Verdict[], outcome: Outcome, points: Points | null }} Judged */
/** @typedef {{ kind: "group" | "category", id: string, label: string, address: string }} ResultSet */
/** @typedef {{ set: ResultSet, need: string, criteria: Criterion[], judged: Judged[], commit: string, generated: string }} Result */

/** The number of a question, the value, the number of its level, and the numbers of its proofs. @typedef {[number, any, number?, number[]?]} Answer */
/** Address, day and number of the level. @typedef {[string, string, number]} Proof */
/** Slug, name, provider, the day of its review, answers, proofs, and the first and last numbers of questions that do not concern it. */
/** @typedef {[string, string, string, string, Answer[], Proof[], number[]?]} Service */

const LEVELS = [CLAIMED, ...PROVEN, EXPIRED];

/**
 * What is needed to judge: the requirements, the questions that they are set on, and where the pages of services are.
 * @typedef {object} Asked
 * @property {readonly Criterion[]} criteria
 * @property {ReadonlyMap<string, Question>} questions by key; those of all criteria are there
 * @property {string} entries the address of all services
 * @property {Translate} t
 * @property {string} language
 */

/**
 * Judges services, in the order in which they come.
 * @param {readonly Service[]} services
 * @param {Asked} asked
 * @returns {Judged[]}
 */
export function judge(services, asked) {
  const { criteria, entries } = asked;
  const judges = criteria.map((criterion) => judgeOf(criterion, asked));
  return services.map((service) => {
    const [slug, name, provider] = service;
    const address = `${entries}${slug}/`;
    const answers = answersOf(service);
    const verdicts = judges.map((verdict) => verdict(service, answers, address));
    return { slug, name, provider, address, verdicts, outcome: outcomeOf(verdicts, criteria), points: pointsOf(verdicts, criteria) };
  });
}

/**
 * A service fails by one must that it does not meet; what is not known of a must, or does not concern it, leaves it open.
 * @param {readonly Pick<Verdict, "state">[]} verdicts
 * @param {readonly Pick<Criterion, "importance">[]} criteria
 * @returns {Outcome}
 */
export function outcomeOf(verdicts, criteria) {
  const states = verdicts.filter((_, at) => criteria[at]?.importance === "must").map(({ state }) => state);
  return states.includes("fails") ? "fails" : states.some((state) => state !== "meets") ? "open" : "meets";
}

/**
 * The answers of a service by the number of their question.
 * @param {Service} service
 * @returns {Answer[]}
 */
function answersOf([, , , , answers]) {
  /** @type {Answer[]} */
  const found = [];
  for (const answer of answers) {
    found[answer[0]] = answer;
  }
  return found;
}

/**
 * @param {Criterion} criterion
 * @param {Asked} asked
 * @returns {(service: Service, answers: Answer[], address: string) => Verdict}
 */
function judgeOf(criterion, { questions, t, language }) {
  const question = questions.get(criterion.key);
  const found = question && findingOf(criterion, question, t, language);
  const notTold = t("not_told");
  return (service, answers, address) => {
    const answer = question && answers[question.number];
    if (!answer && question && isApart(question.number, service)) {
      return { state: "apart", text: "", sources: [] };
    }
    if (!answer || !found) {
      return { state: "unknown", text: notTold, sources: [] };
    }
    const [, value, level = 0] = answer;
    const sources = sourcesOf(answer, service, address);
    // What held until a day that is over may hold still, and may not.
    const { state, text } = found(value);
    return LEVELS[level] === EXPIRED ? { state: "unknown", text: t("expired", { what: text }), sources } : { state, text, sources };
  };
}

/**
 * Whether a question does not concern a service: nobody can answer it.
 * @param {number} number
 * @param {Service} service
 */
function isApart(number, [, , , , , , ranges = []]) {
  return ranges.some((first, at) => at % 2 === 0 && first <= number && number <= (ranges[at + 1] ?? first));
}

/**
 * @param {Criterion} criterion
 * @param {Question} question
 * @param {Translate} t
 * @param {string} language
 * @returns {(value: any) => Found}
 */
function findingOf(criterion, question, t, language) {
  if (question.form === "terms") {
    return judgeOfTerms(criterion, question, t);
  }
  if (question.form === "number") {
    return judgeOfNumbers(criterion, question, t);
  }
  const told = t("told");
  return question.form === "day" ? judgeOfDays(criterion, language) : () => ({ state: "meets", text: told });
}

/**
 * Where an answer comes from: its proofs, or the page on which it is told.
 * @param {Answer} answer
 * @param {Service} service
 * @param {string} address
 * @returns {Source[]}
 */
function sourcesOf([, , level = 0, numbers = []], [, , , reviewed, , proofs], address) {
  const found = numbers.flatMap((number) => (proofs[number] ? [proofs[number]] : []));
  const own = LEVELS[level] ?? CLAIMED;
  return found.length ? found.map(([url, date, proven]) => ({ url, level: LEVELS[proven] ?? CLAIMED, date })) : [{ url: address, level: own, date: reviewed }];
}
