/**
 * The check of one content file, as `digisavo check` makes it: `docs/forms.md` tells how it is called. Knows no DOM.
 */

import { constantsOf } from "./constants.js";
import { examine } from "./examine.js";
import { readName } from "./file_names.js";
import { faultOf, inOrder, meantBy, problemAt } from "./problem.js";
import { decode } from "./reading/decoding.js";
import { parsePost } from "./reading/front_matter.js";
import { documentOf } from "./reading/values.js";
import { parseYaml } from "./reading/yaml_text.js";
import { lengthOf, quote } from "./text.js";

/**
 * A problem as it is shown; lines and columns count from 1.
 * @typedef {{ code: string, severity: string, path: string, line: number, column: number, label: string, message: string,
 *   hint: string, meant: string }} Told
 */

const START = { line: 1, column: 1 };

/**
 * What is wrong with a text that is, or will be, a file of a name; the values that pass; and its YAML.
 * @param {string | Uint8Array} content
 * @param {string} fileName
 * @param {import("./rules.js").Rules} rules
 * @param {{ today: string, taken?: Iterable<string>, references?: Iterable<string> | null }} circumstances the day; the slugs
 *   that other entries of the kind have; and all entries as `<kind>/<slug>`, where they are known
 * @returns {{ problems: Told[], values: Map<string, any>, yaml: any }} `yaml` is a `Document`
 *   of the package of that name, null where the text cannot be read
 */
export function checkText(content, fileName, rules, { today, taken = [], references = null }) {
  const { slug, date, isRead, fault } = readName(fileName, rules);
  const problems = fault ? [problemAt(START, fault)] : [];
  if (!isRead) {
    return told(problems, "", rules, new Map(), null);
  }
  const bytes = typeof content === "string" ? new TextEncoder().encode(content).length : content.length;
  const { max_bytes: most } = constantsOf("files");
  if (bytes > most) {
    const size = faultOf("file.size", "", { kilobytes: Math.ceil(bytes / 1024), most: most / 1024 });
    return told([...problems, problemAt(START, size)], "", rules, new Map(), null);
  }
  const decoded = decode(content);
  problems.push(...decoded.problems);
  if (decoded.text === null) {
    return told(problems, "", rules, new Map(), null);
  }
  const { text } = decoded;
  const read = rules.isMarkdown ? parsePost(text, rules.names) : parseYaml(text, rules.names);
  const found = [...problems, ...read.problems];
  const others = new Set(taken);
  if (others.has(slug)) {
    found.push(problemAt(START, faultOf("slug.duplicate", "", { slug: quote(slug), path: fileName })));
  }
  if (!read.sheaf) {
    return told(found, text, rules, new Map(), null);
  }
  const { values, problems: own } = examine(read.sheaf, rules, { today, slug, date, taken: others, references: references && new Set(references) });
  return told([...found, ...own], text, rules, values, read.sheaf.yaml);
}

/**
 * @param {import("./problem.js").Problem[]} problems
 * @param {string} text
 * @param {import("./rules.js").Rules} rules
 * @param {Map<string, any>} values
 * @param {string | null} yaml the part of the text that is YAML, null where it cannot be read
 */
function told(problems, text, rules, values, yaml) {
  const { most_problems: most } = constantsOf("entry_files");
  const sorted = [...problems].sort(inOrder);
  const first = sorted.length > most ? [problemAt(START, faultOf("file.many", "", { most })), ...sorted.slice(0, most)] : sorted;
  const lines = text.split("\n");
  const all = first.map((problem) => ({
    code: problem.fault.code,
    severity: problem.severity,
    path: problem.path,
    line: problem.span.line,
    column: lengthOf((lines[problem.span.line - 1] ?? "").slice(0, problem.span.column - 1).padEnd(problem.span.column - 1)) + 1,
    label: problem.label,
    message: rules.words.message(problem),
    hint: rules.words.hint(problem.fault),
    meant: meantBy(problem.fault),
  }));
  return {
    problems: withoutRepetitions(all),
    values,
    get yaml() {
      return yaml === null ? null : documentOf(yaml);
    },
  };
}

/** @param {Told[]} problems */
function withoutRepetitions(problems) {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
