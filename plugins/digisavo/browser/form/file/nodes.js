/** Changes the nodes of a YAML document: what says the same stays, with its comments and quotation marks. Knows no DOM. */

import * as library from "../../vendor/yaml.js";

const { isMap, isScalar, isSeq, Pair, Scalar, visit, YAMLMap } = /** @type {any} */ (library);

/** @import { Raw } from "../asking/fields.js" */
/** @typedef {{ keys: readonly string[], shorthands: Record<string, string> }} Order */

/**
 * Puts a node at a path, in the order of the declared keys.
 * @param {any} root
 * @param {readonly string[]} path
 * @param {Order} order
 * @param {(node: any) => any} change gives the node for the one that was there, or for nothing
 */
export function putAt(root, path, order, change) {
  let map = root;
  /** What stood in the place of the mapping that was made last. @type {any} */
  let left;
  path.forEach((key, depth) => {
    const pair = pairOf(map, key);
    if (depth === path.length - 1) {
      if (pair) {
        pair.value = change(pair.value);
      } else {
        insert(map, new Pair(new Scalar(key), change(left)), path.slice(0, depth), order.keys);
      }
      return;
    }
    const inner = pair?.value;
    if (isMap(inner)) {
      map = inner;
      return;
    }
    const made = new YAMLMap();
    const short = order.shorthands[path.slice(0, depth + 1).join(".")];
    if (short && isScalar(inner) && String(inner.value ?? "").trim()) {
      made.items.push(new Pair(new Scalar(short.split(".").at(-1)), inner));
    } else {
      left = inner;
    }
    if (pair) {
      pair.value = made;
    } else {
      insert(map, new Pair(new Scalar(key), made), path.slice(0, depth), order.keys);
    }
    map = made;
  });
}

/**
 * Takes away what is at a path, what stands in its way, and what is empty then.
 * @param {any} root
 * @param {readonly string[]} path
 */
export function removeAt(root, path) {
  const [key, ...rest] = path;
  const pair = pairOf(root, key);
  if (!pair) {
    return;
  }
  if (rest.length && isMap(pair.value)) {
    removeAt(pair.value, rest);
  }
  if (!rest.length || !isMap(pair.value) || !pair.value.items.length) {
    root.items.splice(root.items.indexOf(pair), 1);
  }
}

/**
 * The node of a value: the one that was there as far as it says the same.
 * @param {any} parsed
 * @param {any} node
 * @param {Raw} raw
 * @returns {any}
 */
export function mergedNode(parsed, node, raw) {
  if (typeof raw === "string") {
    if (!isScalar(node)) {
      return madeOf(parsed, raw);
    }
    node.value = raw;
    const wasBlock = /^BLOCK/.test(node.type ?? "");
    if (typeOf(raw) === Scalar.BLOCK_LITERAL ? !wasBlock : wasBlock || raw.includes("\n")) {
      node.type = typeOf(raw);
    }
    return node;
  }
  if (Array.isArray(raw)) {
    return isSeq(node) ? mergedList(parsed, node, raw) : madeOf(parsed, raw);
  }
  return isMap(node) ? mergedMap(parsed, node, raw) : madeOf(parsed, raw);
}

/**
 * @param {any} parsed
 * @param {any} list
 * @param {Raw[]} raw
 */
function mergedList(parsed, list, raw) {
  const left = [...list.items];
  const same = raw.map((item) => {
    const found = left.findIndex((node) => JSON.stringify(plainOf(node)) === JSON.stringify(item));
    return found < 0 ? undefined : left.splice(found, 1)[0];
  });
  list.items = raw.map((item, index) => {
    const place = left.indexOf(list.items[index]);
    const old = same[index] ?? (place >= 0 && isMap(list.items[index]) && typeof item !== "string" ? left.splice(place, 1)[0] : undefined);
    return mergedNode(parsed, old, item);
  });
  return list;
}

/**
 * @param {any} parsed
 * @param {any} map
 * @param {{ [key: string]: Raw }} raw
 */
function mergedMap(parsed, map, raw) {
  map.items = map.items.filter((/** @type {any} */ pair) => Object.hasOwn(raw, String(pair.key.value)));
  for (const [key, value] of Object.entries(raw)) {
    const pair = pairOf(map, key);
    if (pair) {
      pair.value = mergedNode(parsed, pair.value, value);
    } else {
      map.items.push(new Pair(new Scalar(key), madeOf(parsed, value)));
    }
  }
  return map;
}

/**
 * @param {any} parsed
 * @param {Raw} raw
 */
function madeOf(parsed, raw) {
  const node = parsed.createNode(raw);
  visit(node, {
    Scalar(/** @type {unknown} */ _, /** @type {any} */ scalar) {
      if (typeof scalar.value === "string" && scalar.value.includes("\n")) {
        scalar.type = typeOf(scalar.value);
      }
    },
  });
  return node;
}

/**
 * How a text is written: a block, whose first line tells how far it is indented, cannot begin with a tab.
 * @param {string} text
 */
function typeOf(text) {
  return !text.includes("\n") ? Scalar.PLAIN : /^\s*\t/.test(text) ? Scalar.QUOTE_DOUBLE : Scalar.BLOCK_LITERAL;
}

/**
 * @param {any} map
 * @param {string} key
 */
function pairOf(map, key) {
  return map.items.find((/** @type {any} */ pair) => String(isScalar(pair.key) ? pair.key.value : pair.key) === key);
}

/**
 * @param {any} map
 * @param {any} pair
 * @param {readonly string[]} above
 * @param {readonly string[]} keys
 */
function insert(map, pair, above, keys) {
  const rankOf = (/** @type {any} */ one) => {
    const path = [...above, String(one.key.value)].join(".");
    return keys.findIndex((key) => key === path || key.startsWith(`${path}.`));
  };
  const rank = rankOf(pair);
  const place = map.items.findIndex((/** @type {any} */ one) => rankOf(one) > rank);
  map.items.splice(place < 0 ? map.items.length : place, 0, pair);
}

/** @param {any} node */
function plainOf(node) {
  return typeof node?.toJSON === "function" ? node.toJSON() : node;
}
