/**
 * Writes answers as the file of an entry. Of a file that was there before, only what has changed is written anew: the
 * rest stays letter by letter, with its comments, its order and the keys that the form does not know. Knows no DOM.
 */

import * as library from "../../vendor/yaml.js";
import { mergedNode, putAt, removeAt } from "./nodes.js";
import { place } from "./placing.js";
import { applied, lineEnd, nameOf, placeOf, withoutSurroundings, written } from "./splicing.js";

const { Document, isMap, isScalar, parseDocument, visit, YAMLMap } = /** @type {any} */ (library);

/** @import { Answers } from "../asking/answers.js" */
/** @import { Raw } from "../asking/fields.js" */
/** @import { Asked } from "./placing.js" */
/**
 * What of the declaration the writing of a file needs.
 * @typedef {{ keys: readonly string[], shorthands: Record<string, string>, isText: boolean, schema: string }} Form
 */
/** A file as it was: the front matter of a text, or the whole, and the text after it. @typedef {{ head: string, body: string }} Parts */

/** The key of what stands after the front matter. */
export const BODY = "body";
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([^]*?)(?:^|\n)---[ \t]*(?:\r?\n|$)/;

/** The file cannot be read as YAML: it can be put right only where it is. */
export class Unreadable extends Error {}

export class Writing {
  /** @type {Parts} */
  #parts;
  /** What the file has. @type {Record<string, Raw>} */
  values = {};

  /**
   * @param {Form} form
   * @param {string} source the text of the file, "" for a new one
   */
  constructor(form, source) {
    this.form = form;
    this.source = source;
    this.#parts = partsOf(source, form.isText);
    if (source) {
      const { contents, errors } = parse(this.#parts.head);
      if (errors.length || !isMap(contents)) {
        throw new Unreadable();
      }
      this.values = plain(contents);
      if (form.isText) {
        this.values[BODY] = this.#parts.body.trim();
      }
    }
  }

  /** The first keys of the file that the form does not know. */
  get strange() {
    const known = new Set(this.form.keys.map((key) => key.split(".")[0]));
    return Object.keys(this.values).filter((key) => !known.has(key));
  }

  /**
   * Places what is no answer yet among the answers of the file; gives the keys of the questions that show it now.
   * @param {Asked} asked
   * @param {Answers} answers
   */
  place(asked, answers) {
    return place(asked, this.values, answers);
  }

  /**
   * The text of the file with answers.
   * @param {ReadonlyMap<string, Raw>} values all answers by full key
   * @param {readonly string[]} changed the keys of those that differ from the file, and of groups in whose place it had something else
   * @returns {string}
   */
  text(values, changed) {
    const { isText } = this.form;
    const keys = this.form.keys.filter((key) => changed.includes(key) && !(isText && key === BODY));
    const groups = changed.filter((key) => !this.form.keys.includes(key));
    const head = keys.length || groups.length ? this.#head(values, keys, groups) : this.#parts.head;
    if (!isText) {
      return head;
    }
    const body = changed.includes(BODY) || !this.source ? `\n${String(values.get(BODY) ?? "").trim()}\n` : this.#parts.body;
    return `---\n${ended(head)}---\n${body}`;
  }

  /**
   * @param {ReadonlyMap<string, Raw>} values
   * @param {readonly string[]} keys
   * @param {readonly string[]} groups that are no mapping yet
   */
  #head(values, keys, groups) {
    const text = this.source ? this.#parts.head : this.#beginning();
    const parsed = parse(text);
    const root = isMap(parsed.contents) ? parsed.contents : new YAMLMap();
    const places = root.items.map((/** @type {any} */ pair) => placeOf(pair, text));
    const tops = new Set([...keys, ...groups].map((key) => key.split(".")[0]));
    const before = [...root.items];
    before.forEach(withoutSurroundings);
    for (const key of keys) {
      const raw = values.get(key);
      const path = key.split(".");
      if (raw === undefined) {
        removeAt(root, path);
      } else {
        putAt(root, path, this.form, (node) => mergedNode(parsed, node, raw));
      }
    }
    groups.forEach((group) => removeAt(root, [group, ""]));
    /** @type {[number, number, string][]} */
    const edits = [];
    before.forEach((/** @type {any} */ pair, /** @type {number} */ index) => {
      const [start, end] = places[index];
      if (tops.has(nameOf(pair))) {
        edits.push(root.items.includes(pair) ? [start, end, written(pair)] : [start, lineEnd(text, end), ""]);
      }
    });
    for (const pair of root.items.filter((/** @type {any} */ one) => !before.includes(one))) {
      const at = this.#placeFor(nameOf(pair), before, places, text);
      edits.push([at, at, `${at && text[at - 1] !== "\n" ? "\n" : ""}${written(pair)}\n`]);
    }
    return applied(text, edits);
  }

  #beginning() {
    return this.form.isText || !this.form.schema ? "" : `# yaml-language-server: $schema=${this.form.schema}\n`;
  }

  /**
   * Where a new key is written: after the last one that is asked before it.
   * @param {string} name
   * @param {readonly any[]} pairs
   * @param {readonly [number, number][]} places
   * @param {string} text
   */
  #placeFor(name, pairs, places, text) {
    const order = [...new Set(this.form.keys.map((key) => key.split(".")[0]))];
    const rank = order.indexOf(name);
    const earlier = pairs.map((pair, index) => ({ rank: order.indexOf(nameOf(pair)), end: places[index][1] }))
      .filter((one) => one.rank >= 0 && one.rank < rank).sort((a, b) => b.rank - a.rank)[0];
    return earlier ? lineEnd(text, earlier.end) : (places[0]?.[0] ?? text.length);
  }
}

/**
 * @param {string} source
 * @param {boolean} isText
 * @returns {Parts}
 */
function partsOf(source, isText) {
  if (!isText) {
    return { head: source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"), body: "" };
  }
  const text = source.replace(/\r\n?/g, "\n");
  const found = FRONT_MATTER.exec(text);
  return found ? { head: found[1], body: text.slice(found[0].length) } : { head: "", body: text };
}

/** @param {string} text */
function parse(text) {
  // The library compares each key with all before it: thousands of keys would hold the page up.
  return parseDocument(text, { schema: "failsafe", strict: true, uniqueKeys: false, maxAliasCount: 0 });
}

/** @param {any} contents */
function plain(contents) {
  const refuse = () => {
    throw new Unreadable();
  };
  // Aliases, keys that are no texts, and keys that stand twice are no part of our files.
  visit(contents, { Alias: refuse, Map: (/** @type {unknown} */ _, /** @type {any} */ { items }) => void (hasOwnTexts(items) || refuse()) });
  return contents.toJS(new Document(null, { schema: "failsafe" }));
}

/** Whether the keys of a mapping are texts, each another one. @param {readonly any[]} pairs */
function hasOwnTexts(pairs) {
  return pairs.every(({ key }) => isScalar(key)) && new Set(pairs.map(({ key }) => key.value)).size === pairs.length;
}

/** @param {string} text */
function ended(text) {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
