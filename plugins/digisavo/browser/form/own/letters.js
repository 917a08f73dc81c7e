/**
 * Finds the file in a letter that was pasted: quoted, in a fence, with a greeting before and a name after, as
 * `digisavo accept` finds it (`reading/letters.py`). Knows no DOM.
 */

/** How often a letter is quoted at most: a line with more marks is none of a file. */
const DEEPEST = 20;
const QUOTE = new RegExp(`^(?:>[ \\t]?){0,${DEEPEST}}`);
const HEADER = /^[ \t\xa0\u2007\u202f]{0,3}#\s*Digisavo:\s*([\w-]+)\/(\S+?)(?:\s+([0-9a-f]{7,40}))?\s*$/;
const FENCE = /^[ \t]{0,3}(`{3,}|~{3,})[ \t]*[\w-]*[ \t]*$/;
const KEY = /^([\w.-]+)\s*:(?:\s.*|)$/;
const RULE = "---";
const SIGNATURE = /^--[ \t]?$/;
/** Programs of mail break lines at 65 to 78 signs, before the word that is too much. */
const BROKEN = 50;
/** How a line begins that may be of a file of YAML: a part of the value before, a comment, an item, or a key. */
const OWN = /^(?:\s|#|-\s|[a-z_][a-z0-9_.]*:(?:\s|$))/;
/** The part of a line that is no text but form: programs of mail write spaces that do not break in it. */
const FORM = /^[ \t\xa0\u2007\u202f]*(?:-[ \t\xa0\u2007\u202f]+)*(?:[\w.-]+[ \t\xa0\u2007\u202f]*:[ \t\xa0\u2007\u202f]*)?/;
const STIFF = /[\xa0\u2007\u202f]/g;

/**
 * @typedef {object} Letter
 * @property {string} text of the file
 * @property {string} kind that its heading tells, "" without one
 * @property {string} name
 * @property {string} version of the file with which a form began, "" where that is not told
 * @property {number} line of the letter, before which the file begins
 * @property {string[]} leftOut the lines of the letter that are not of the file
 */

/**
 * The file in a letter, null where there is none.
 * @param {string} whole
 * @param {ReadonlySet<string>} keys that a file may begin with
 * @returns {Letter | null}
 */
export function letterIn(whole, keys) {
  const lines = whole.replace(/\r\n?/g, "\n").split("\n");
  const headed = lines.findIndex((line) => HEADER.test(unquoted(line)));
  const start = headed >= 0 ? headed : lines.findIndex((line) => isKey(unquoted(line), keys));
  if (start < 0) {
    return null;
  }
  const depth = depthOf(lines[start]);
  const begin = start > 0 && unquoted(lines[start - 1], depth).trimEnd() === RULE ? start - 1 : start;
  const end = endOf(lines, begin, depth, keys);
  const header = HEADER.exec(unquoted(lines[start]));
  const own = withoutQuotes(lines.slice(begin, end), depth).filter((_, place) => !header || begin + place !== start);
  const isPost = own[0]?.trimEnd() === RULE;
  const text = (isPost ? own : wholeLines(own.map((line) => line.replace(FORM, (form) => form.replace(STIFF, " "))))).join("\n");
  const leftOut = [...lines.slice(0, begin), ...lines.slice(end)].filter((line) => !isEmpty(line) && !FENCE.test(unquoted(line)));
  return { text: `${text.trimEnd()}\n`, kind: header?.[1] ?? "", name: header?.[2] ?? "", version: header?.[3] ?? "", line: begin + (header ? 1 : 0), leftOut };
}

/**
 * Lines as they were before a program of mail broke the long ones: what begins like no line of YAML goes on.
 * @param {readonly string[]} lines
 */
function wholeLines(lines) {
  /** @type {string[]} */
  const whole = [];
  let isBroken = false;
  for (const line of lines) {
    if (isBroken && line && !OWN.test(line)) {
      whole[whole.length - 1] = `${whole[whole.length - 1].trimEnd()} ${line}`;
    } else {
      whole.push(line);
    }
    isBroken = line.length >= BROKEN;
  }
  return whole;
}

/**
 * The line after the last one of the file: of a fence, of a quotation, before a signature or words at the end.
 * @param {readonly string[]} lines
 * @param {number} start
 * @param {number} depth how often the file is quoted
 * @param {ReadonlySet<string>} keys
 */
function endOf(lines, start, depth, keys) {
  const isFenced = lines.slice(0, start).filter((line) => FENCE.test(unquoted(line))).length % 2 === 1;
  const after = lines.slice(start + 1).findIndex((line) => {
    const own = unquoted(line, depth);
    return (depth > 0 && !isEmpty(line) && depthOf(line) < depth) || (isFenced ? FENCE.test(own) : SIGNATURE.test(own));
  });
  const stop = after < 0 ? lines.length : start + 1 + after;
  const own = lines.slice(start, stop).map((line) => unquoted(line, depth));
  return isFenced || own.slice(0, 2).some((line) => line.trimEnd() === RULE) ? stop : start + endOfYaml(own, keys);
}

/**
 * How many lines are of the file: after the last known key, words that follow an empty line are none of it.
 * @param {readonly string[]} lines
 * @param {ReadonlySet<string>} keys
 */
function endOfYaml(lines, keys) {
  const last = lines.map((line) => isKey(line, keys)).lastIndexOf(true);
  const found = lines.findIndex((line, place) => place > Math.max(last, 0) && !lines[place - 1].trim() && line.trim() && !OWN.test(line));
  return found < 0 ? lines.length : found;
}

/**
 * @param {string} line
 * @param {ReadonlySet<string>} keys
 */
function isKey(line, keys) {
  return keys.has(KEY.exec(line)?.[1] ?? "");
}

/** @param {string} line */
function depthOf(line) {
  return (QUOTE.exec(line)?.[0] ?? "").replace(/[^>]/g, "").length;
}

/**
 * A line without marks of quotation.
 * @param {string} line
 * @param {number} [depth] how many of them
 */
function unquoted(line, depth = DEEPEST) {
  let rest = line;
  for (let left = depth; left > 0 && rest.startsWith(">"); left -= 1) {
    rest = rest.replace(/^>[ \t]?/, "");
  }
  return rest;
}

/**
 * Lines without marks of quotation, and without the space after each mark where all of them have one.
 * @param {readonly string[]} lines
 * @param {number} depth
 * @returns {readonly string[]}
 */
function withoutQuotes(lines, depth) {
  if (!depth) {
    return lines;
  }
  const bare = lines.map((line) => line.replace(/^>/, ""));
  const areSpaced = bare.every((line) => line === "" || line.startsWith(" "));
  return withoutQuotes(areSpaced ? bare.map((line) => line.slice(1)) : bare, depth - 1);
}

/** @param {string} line */
function isEmpty(line) {
  return !line.replace(/[ \t>]/g, "");
}
