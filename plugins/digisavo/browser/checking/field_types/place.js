/** Places as answers: a municipality, several of them, regions. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { quote } from "../text.js";
import { checkText, readAs } from "./checks.js";
import { partsOf } from "./choice.js";
import { listOf } from "./lists.js";

/**
 * @typedef {import("./checks.js").Path} Path
 * @typedef {import("./checks.js").Sheet} Sheet
 */

/** @type {import("./lists.js").Check} */
export function checkMunicipality(raw, path, sheet) {
  const text = checkText(raw, path, sheet);
  if (text === null) {
    return null;
  }
  const place = sheet.rules.places.find(text);
  if (!place) {
    refuseMunicipality(text, path, sheet);
    return null;
  }
  if (place.successor) {
    sheet.notice(path, "municipality.former", "", { name: quote(text), meant: place.successor.name });
    return place.successor.code;
  }
  if (text !== place.name && text !== place.code) {
    readAs(place.name, text, path, sheet);
  }
  return place.code;
}

export const checkMunicipalities = listOf(checkMunicipality, { most: () => constantsOf("types.place").most_municipalities });

export const checkRegions = listOf(
  (raw, path, sheet) => {
    const text = checkText(raw, path, sheet);
    if (text === null) {
      return null;
    }
    const region = sheet.rules.places.findRegion(text);
    if (!region) {
      refuseRegion(text, path, sheet);
      return null;
    }
    if (text !== region.name && text !== region.code) {
      readAs(region.name, text, path, sheet);
    }
    return region.code;
  },
  { most: () => constantsOf("types.place").most_regions },
);

/**
 * Reports what is no municipality; a region or a county has a question of its own, in some kinds.
 * @param {string} text
 * @param {Path} path
 * @param {Sheet} sheet
 */
function refuseMunicipality(text, path, sheet) {
  const { places, labels } = sheet.rules;
  const { organisation } = constantsOf("types.place");
  const county = places.findCounty(text);
  const region = places.findRegion(text);
  const name = quote(text);
  const beside = [...path.slice(0, -1), organisation].filter((part) => typeof part === "string").join(".");
  if (county && labels.has(beside)) {
    sheet.error(path, "municipality.unknown", "county", { name, place: county.name, keys: [organisation] });
  } else if (county || region) {
    const keys = region ? sheet.rules.keysOf("regions") : [];
    sheet.error(path, "municipality.unknown", county ? "county" : "region", { name, place: region?.name ?? "", keys });
  } else if (severalIn(text, path, sheet).length) {
    sheet.error(path, "municipality.unknown", "none", { hint: "several", name, places: severalIn(text, path, sheet) });
  } else {
    const known = [...places.municipalities.values()];
    const code = /^\p{Nd}+$/u.test(text) ? text.padStart(3, "0") : text;
    const meant = sheet.suggest(code, [...known.map((place) => place.name), ...known.map((place) => place.code)]);
    sheet.error(path, "municipality.unknown", "none", { name, meant });
  }
}

/**
 * The municipalities that an item of a list, or a row of one, names together; nothing of any other text.
 * @param {string} text
 * @param {Path} path
 * @param {Sheet} sheet
 * @returns {string[]}
 */
function severalIn(text, path, sheet) {
  const parts = path.slice(-2).some((part) => typeof part === "number") ? partsOf(text, sheet) : [];
  const found = parts.flatMap((part) => sheet.rules.places.find(part) ?? []);
  return found.length > 1 && found.length === parts.length ? found.map((place) => place.name) : [];
}

/**
 * Reports what is no region; a municipality has a question of its own, and a county may be part of a region.
 * @param {string} text
 * @param {Path} path
 * @param {Sheet} sheet
 */
function refuseRegion(text, path, sheet) {
  const { places } = sheet.rules;
  const municipality = places.find(text);
  const county = places.findCounty(text);
  const name = quote(text);
  if (municipality) {
    const place = (municipality.successor ?? municipality).name;
    sheet.error(path, "region.unknown", "municipality", { name, place, keys: sheet.rules.keysOf("municipalities") });
  } else if (county) {
    sheet.error(path, "region.unknown", "county", { name, meant: places.regionsOf(county) });
  } else {
    const near = sheet.suggest(text, [...places.regions.values()].map((region) => region.name));
    sheet.error(path, "region.unknown", "none", { name, meant: near && isAlike(text, near, sheet) ? near : "" });
  }
}

/**
 * Whether each part of a name of several is like that of another: Ylä-Savo is no misspelt Etelä-Savo.
 * @param {string} text
 * @param {string} name
 * @param {Sheet} sheet
 */
function isAlike(text, name, sheet) {
  const { hyphen } = constantsOf("types.place");
  const [parts, others] = [hyphen.split(text), hyphen.split(name)];
  return parts.length === 1 || parts.slice(0, others.length).every((/** @type {string} */ part, /** @type {number} */ at) => sheet.suggest(part, [others[at]]));
}
