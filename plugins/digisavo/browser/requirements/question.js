/** A question on which requirements can be set, as the site publishes it. Knows no DOM. */

/** @typedef {"any" | "all" | "within" | "least" | "most" | "is"} Operator */
/** @typedef {"told" | "terms" | "number" | "day"} Form */
/**
 * A question as a file has it; what is missing is empty.
 * @typedef {object} Described
 * @property {string} key
 * @property {string} label
 * @property {string} [help]
 * @property {string} group the heading below which it stands
 * @property {Form} form as what its answers are judged
 * @property {Operator[]} operators what can be wanted, the usual first
 * @property {string} [unit]
 * @property {boolean} [complete] whether an answer names all there is
 * @property {string[]} [open] answers that leave it open
 * @property {string[]} [usual] what is usually wanted
 * @property {[string, string, string[]][]} [terms] code, label and narrower terms of what can be wanted
 * @property {string[]} [groups] the product groups in which alone it is asked
 */

/** An answer in own words begins so. */
const OWN = /^\w+: */;

export class Question {
  /**
   * @param {Described} described
   * @param {number} number its number in the answers of services
   */
  constructor(described, number) {
    const { key, label, help = "", group, form, operators, unit = "", complete = false, terms = [] } = described;
    this.number = number;
    this.key = key;
    this.label = label;
    this.help = help;
    this.group = group;
    this.form = form;
    this.operators = operators;
    this.unit = unit;
    this.complete = complete;
    this.open = new Set(described.open ?? []);
    this.usual = described.usual ?? [];
    this.groups = described.groups ?? [];
    this.labels = new Map(terms.map(([code, name]) => [code, name]));
    this.includes = new Map(terms.map(([code, , narrower]) => [code, narrower]));
  }

  /**
   * The label of a term; an answer in own words without what marks it as one.
   * @param {string} code
   */
  labelOf(code) {
    return this.labels.get(code) ?? code.replace(OWN, "");
  }

  /**
   * Whether it is asked of the services of a set.
   * @param {{ kind: string, id: string } | undefined} set
   */
  isIn(set) {
    return !this.groups.length || (set?.kind === "group" && this.groups.includes(set.id));
  }
}

/**
 * @param {readonly Described[]} described
 * @returns {Map<string, Question>} by key
 */
export function questionsOf(described) {
  return new Map(described.map((one, number) => [one.key, new Question(one, number)]));
}
