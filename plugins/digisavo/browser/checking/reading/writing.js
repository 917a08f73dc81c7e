/** A line as it has to be written, where it can be told from what somebody wrote. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { parted, strip, stripEnd, stripStart, withoutEnd, withoutStart } from "../text.js";
import { Line } from "./lines.js";
import { Tree } from "./tree.js";

/**
 * The line that was meant, without its indentation; "" where that is not sure or too long to copy.
 * @param {string} text
 * @param {string} variant
 * @param {import("./lines.js").Names} names
 */
export function lineMeant(text, variant, names) {
  let line = Line.of(text);
  if (!line.starts) {
    line = withKey(line, names);
    if (line.key && !line.value) {
      return "";
    }
  } else if (line.dash && !names.know(line.key)) {
    line = line.with({ key: "", value: line.key ? `${line.key}: ${line.value}` : line.value });
  }
  const candidates = line.starts ? valuesMeant(line, variant).map((value) => line.saying(value).trim()) : [];
  const { longest } = constantsOf("yaml_writing");
  return candidates.find((found) => found.length <= longest && isSound(found)) ?? "";
}

/**
 * A line that begins with a key, but without a colon after it.
 * @param {Line} line
 * @param {import("./lines.js").Names} names
 */
function withKey(line, names) {
  const [key, , rest] = parted(line.value, " ");
  return names.know(key) ? line.with({ key, value: stripStart(rest.trim(), "=:;-\u2013").trim() }) : line;
}

/**
 * The ways in which a value may be meant, the likeliest first.
 * @param {Line} line
 * @param {string} variant
 */
function valuesMeant({ value }, variant) {
  const first = value.slice(0, 1);
  if (variant === "list_beside_key") {
    return [`[${withoutStart(value, "-").trim()}]`];
  }
  if ((first === "|" || first === ">") && variant === "unknown") {
    return [value.slice(1).trim(), quoted(value.slice(1).trim())];
  }
  if ((first === "'" || first === '"') && value.split(first).length === 2) {
    return [value + first];
  }
  if (first === "{" && !value.includes(":")) {
    return [`[${strip(value, "{} ")}]`, quoted(value)];
  }
  if (first === "[") {
    const tidy = stripEnd(withoutEnd(stripEnd(constantsOf("yaml_writing").gaps.replace(value, ", ").replaceAll("[,", "["), ", "), "]"), ", ");
    return [`${tidy}]`, quoted(value)];
  }
  return variant === "no_colon" ? [value, quoted(value)] : [quoted(value)];
}

/**
 * A text in the quotation marks that need no changes within it, if there are such.
 * @param {string} value
 */
export function quoted(value) {
  const isIn = value.length > 1 && value[0] === value.at(-1) && "'\"".includes(value[0]);
  const inner = isIn ? value.slice(1, -1) : value;
  return !inner.includes('"') && !inner.includes("\\") ? `"${inner}"` : `'${inner.replaceAll("'", "''")}'`;
}

/** @param {string} text */
function isSound(text) {
  const tree = new Tree();
  tree.read(text);
  return !tree.problems.length && (tree.root instanceof Map || Array.isArray(tree.root));
}
