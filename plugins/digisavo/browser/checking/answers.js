/** Gathers the answers of a document by the keys of their fields, and reports what is no key. Knows no DOM. */

import { constantsOf } from "./constants.js";
import { unread } from "./document.js";
import { isAnswer, keyMeant, noticeNothing } from "./field_types/checks.js";
import { isList } from "./field_types/registry.js";
import { faultOf } from "./problem.js";
import { homeOfOthers, keysMeant } from "./other_keys.js";
import { parted, quote, shorten } from "./text.js";

/**
 * @typedef {import("./document.js").Raw} Raw
 * @typedef {import("./document.js").Path} Path
 * @typedef {import("./rules.js").Tree} Tree
 * @typedef {import("./rules.js").Field} Field
 * @typedef {import("./sheet.js").Sheet} Sheet
 */

/** The stated values by full key; what is stated instead of a group, and what says nothing. */
export class Answers {
  /** @type {Map<string, Raw>} */
  values = new Map();
  /** @type {string[]} */
  broken = [];
  /** @type {[Raw, Path][]} */
  silent = [];
  /** Answers under the key that their field had before. @type {[Field, Raw, Path][]} */
  #moved = [];
  #strange = 0;
  #sheet;

  /**
   * @param {Map<string, Raw>} values
   * @param {Sheet} sheet
   */
  constructor(values, sheet) {
    this.#sheet = sheet;
    this.#gather(this.#whole(values), sheet.rules.tree, []);
    this.#takeMoved();
  }

  /** Takes answers from where their fields were before, unless they are answered where they are now. */
  #takeMoved() {
    for (const [field, value, place] of this.#moved) {
      const names = { key: quote(place.join(".")), meant: field.key };
      if (this.values.has(field.key)) {
        this.#sheet.reportAtKey(place, faultOf("key.moved", "twice", { hint: "twice", ...names }));
      } else {
        this.values.set(field.key, value);
        this.#sheet.paths.set(field.key, place);
        this.#sheet.reportAtKey(place, faultOf("key.moved", "read", { hint: "read", ...names }), "notice");
      }
    }
  }

  /**
   * Whether a field is answered, or was perhaps meant to be: its group cannot be read.
   * @param {string} key
   */
  mayAnswer(key) {
    return this.values.has(key) || this.broken.some((group) => key.startsWith(`${group}.`));
  }

  /**
   * Editors get a notice of every answer that says nothing, unless it is reported as missing.
   * @param {Set<string>} missing
   */
  noticeSilent(missing) {
    for (const [value, place] of this.silent) {
      if (!missing.has(place.join("."))) {
        noticeNothing(value, place, this.#sheet);
      }
    }
  }

  /**
   * The values of a file with its shorthands written out.
   * @param {Map<string, Raw>} raw
   */
  #whole(raw) {
    const whole = new Map(raw);
    for (const [key, full] of this.#sheet.rules.shorthands) {
      const value = raw.get(key);
      if (typeof value === "string" && value !== unread() && isAnswer(value, this.#sheet)) {
        whole.set(key, new Map([[full.slice(full.lastIndexOf(".") + 1), value]]));
      }
    }
    return whole;
  }

  /**
   * @param {Map<string, Raw>} raw
   * @param {Tree} tree
   * @param {Path} path
   */
  #gather(raw, tree, path) {
    for (const [key, value] of raw) {
      const place = [...path, key];
      const moved = tree.has(key) ? undefined : this.#sheet.rules.moved.get(place.join("."));
      if (moved) {
        if (isAnswer(value, this.#sheet)) {
          this.#moved.push([moved, value, place]);
        }
        continue;
      }
      const known = tree.get(key) ?? this.#knownByOtherName(key, value, raw, tree, place);
      if (!known) {
        continue;
      }
      if (!isAnswer(value, this.#sheet) && !isListInBraces(known, value)) {
        if (value !== "") {
          this.silent.push([value, place]);
        }
      } else if (!(known instanceof Map)) {
        this.values.set(known.key, value);
        if (place.join(".") !== known.key) {
          this.#sheet.paths.set(known.key, place);
        }
      } else if (value instanceof Map) {
        this.#gather(value, known, place);
      } else {
        this.#refuseGroup(value, known, place);
      }
    }
  }

  /**
   * Reports what stands in the place of a group; one key without a space after it is no mapping yet.
   * @param {string | Raw[]} value
   * @param {Tree} known
   * @param {Path} place
   */
  #refuseGroup(value, known, place) {
    this.broken.push(place.join("."));
    if (value === unread()) {
      return;
    }
    const [inner, colon, rest] = typeof value === "string" ? parted(value, ":") : ["", "", ""];
    const meant = colon && known.has(inner) ? `${inner}: ${shorten(rest.trim())}` : "";
    this.#sheet.report(place, faultOf("mapping.type", "", { hint: meant ? "meant" : "form", meant, keys: [...known.keys()] }));
  }

  /**
   * The field that a key names by its label, or but for capitals; any other key is reported.
   * @param {string} key
   * @param {Raw} value
   * @param {Map<string, Raw>} raw
   * @param {Tree} tree
   * @param {Path} place
   */
  #knownByOtherName(key, value, raw, tree, place) {
    const { most_strange_keys: most, merged } = constantsOf("answers");
    if (this.#strange >= most) {
      return undefined;
    }
    this.#strange += 1;
    const meant = keyMeant(key, [...tree].map(([name, part]) => [name, part instanceof Map ? name : part.label]));
    if (meant && !raw.has(meant)) {
      this.#sheet.reportAtKey(place, faultOf("key.repaired", "", { key: quote(key), meant }), "notice");
      return tree.get(meant);
    }
    if (value !== unread() && key !== merged) {
      const many = this.#strange === most ? faultOf("key.many", "", { count: most }) : null;
      this.#sheet.reportAtKey(place, many ?? faultOfKey(key, tree, this.#sheet));
    }
    return undefined;
  }
}

/**
 * @param {Field | Tree} known
 * @param {Raw} value
 */
function isListInBraces(known, value) {
  return !(known instanceof Map) && isList(known.type) && value instanceof Map && value.size > 0;
}

/**
 * The fault of an unknown key, with the likeliest hint.
 * @param {string} text
 * @param {Tree} tree
 * @param {Sheet} sheet
 */
function faultOfKey(text, tree, sheet) {
  const key = quote(text);
  const { byKey } = sheet.rules;
  if (tree.has(text.trim())) {
    return faultOf("key.unknown", "", { hint: "space", key, meant: text.trim() });
  }
  if (text.includes(".") && byKey.has(text)) {
    const [outer, , inner] = parted(text, ".");
    return faultOf("key.unknown", "", { hint: "nested", key, outer, inner });
  }
  const labelled = sheet.rules.keyMeant(text);
  if (labelled) {
    return faultOf("key.unknown", "", { hint: "label", key, meant: labelled });
  }
  const others = keysMeant(text, [...byKey.keys()]);
  if (others.length) {
    return faultOf("key.unknown", "", { hint: "belongs", key, meant: others });
  }
  const meant = sheet.suggest(text, tree.keys());
  const elsewhere = [...byKey.keys()].filter((name) => name === text || name.endsWith(`.${text}`));
  if (elsewhere.length && !meant) {
    return faultOf("key.unknown", "", { hint: "elsewhere", key, meant: elsewhere });
  }
  return meant
    ? faultOf("key.unknown", "", { hint: "meant", key, meant })
    : faultOf("key.unknown", "", { hint: "move", key, home: homeOfOthers([...byKey.keys()]) });
}
