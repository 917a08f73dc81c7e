/** Front matter: the YAML between two lines of hyphens at the head of a Markdown file. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { Sheaf, countOf } from "../document.js";
import { faultOf, problemAt } from "../problem.js";
import { removeRefused } from "../text.js";
import { parseYaml, refusedIn } from "./yaml_text.js";

/**
 * A Markdown file as a document: the values of its front matter and, as `body`, the text after it.
 * @param {string} text
 * @param {import("./lines.js").Names} names
 * @returns {ReturnType<typeof parseYaml>}
 */
export function parsePost(text, names) {
  const match = constantsOf("front_matter").front_matter.at(text);
  const { start, end, faults } = match ? { start: match[1].length, end: match[0].length, faults: [] } : asMeant(text);
  const refused = refusedIn(text, end, text);
  if (!end) {
    return { sheaf: null, problems: [...faults, ...refused] };
  }
  const head = parseHead(text.slice(0, start), names);
  const problems = [...faults, ...head.problems];
  if (!head.sheaf) {
    return { sheaf: null, problems: [...problems, ...refused] };
  }
  const { body } = constantsOf("front_matter");
  const own = head.sheaf.values.has(body) ? [problemAt(head.sheaf.keySpanOf([body]), faultOf("front_matter.body", "", { key: body }))] : [];
  const sheaf = withBody(head.sheaf, text, end);
  sheaf.problems = [...problems, ...own, ...refused];
  return { sheaf, problems: sheaf.problems };
}

/**
 * Where a front matter that is not between two lines of hyphens ends, where the text begins, and the fault; 0 for none.
 * @param {string} text
 */
function asMeant(text) {
  const patterns = constantsOf("front_matter");
  const begin = patterns.strange_start.at(text)?.[0].length ?? 0;
  const late = patterns.front_matter.at(text.slice(begin));
  const first = { line: 1, column: 1 };
  if (late) {
    const faults = [problemAt(first, faultOf("front_matter.missing", "late"))];
    return { start: begin + late[1].length, end: begin + late[0].length, faults };
  }
  const opening = patterns.opening.at(text, begin);
  const faults = opening ? [] : [problemAt(first, faultOf("front_matter.missing", "first"))];
  const from = opening ? begin + opening[0].length : begin;
  const answers = patterns.answers.at(text, from);
  if (!answers) {
    const nothing = opening ? faultOf("front_matter.open") : faultOf("front_matter.missing", "none");
    return { start: 0, end: 0, faults: [problemAt(first, nothing)] };
  }
  const over = from + answers[0].length;
  const closing = patterns.opening.at(text, over);
  if (!closing) {
    const last = countOf(text.replace(/\n+$/, ""), "\n") + 1;
    const line = Math.min(countOf(text.slice(0, over), "\n") + 1, last);
    faults.push(problemAt({ line, column: 1 }, faultOf("front_matter.open")));
  }
  return { start: over, end: closing ? over + closing[0].length : over, faults };
}

/**
 * The front matter as a document; where it is empty, every required field is missing.
 * @param {string} head
 * @param {import("./lines.js").Names} names
 * @returns {ReturnType<typeof parseYaml>}
 */
function parseHead(head, names) {
  const found = parseYaml(head, names);
  if (!found.sheaf && found.problems.length === 1 && found.problems[0].fault.code === "yaml.empty") {
    const start = { line: 0, column: 0 };
    const places = { start, parts: new Map(), keys: new Map() };
    return { sheaf: new Sheaf({ text: head, values: new Map(), places, problems: [] }), problems: [] };
  }
  return found;
}

/**
 * A document with the text after its front matter, which ends at an index.
 * @param {Sheaf} head
 * @param {string} text
 * @param {number} start
 */
function withBody(head, text, start) {
  const { body: key, blank_lines: blankLines } = constantsOf("front_matter");
  const rest = blankLines.replace(text.slice(start), "");
  const begin = text.length - rest.length;
  const body = removeRefused(rest).trimEnd();
  const line = countOf(text.slice(0, body ? begin : start - 1), "\n");
  const values = new Map([...head.values, [key, body]]);
  const parts = new Map([...head.places.parts, [key, { line, column: 0 }]]);
  const places = { start: head.places.start, parts, keys: head.places.keys };
  return new Sheaf({ text, values, places, verbatim: new Set([key]), shifts: head.shifts, yaml: head.yaml });
}
