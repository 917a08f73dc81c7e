/** The names of files: the slug of an entry, and the date before it. Knows no DOM. */

import { constantsOf } from "./constants.js";
import { faultOf } from "./problem.js";
import { isSlug, slugify, splitDate } from "./slug.js";
import { quote, withoutEnd } from "./text.js";

/** @typedef {{ suffix: string, naming: string }} Form */

/**
 * @param {string} fileName
 * @returns {{ stem: string, suffix: string }}
 */
function partsOf(fileName) {
  const at = fileName.lastIndexOf(".");
  return at > 0 && at < fileName.length - 1 ? { stem: fileName.slice(0, at), suffix: fileName.slice(at) } : { stem: fileName, suffix: "" };
}

/**
 * The parts of a file name without its ending; null where it does not have the form of its kind.
 * @param {string} stem
 * @param {string} naming
 */
function nameIn(stem, naming) {
  if (naming === "dated") {
    const name = splitDate(stem);
    return name.date && isSlug(name.slug) ? name : null;
  }
  const parts = naming === "joined" ? stem.split(constantsOf("slug").joint) : [stem];
  return parts.length === (naming === "joined" ? 2 : 1) && parts.every(isSlug) ? { slug: stem, date: "" } : null;
}

/**
 * A file name of a form, made of the name of a file without its ending.
 * @param {string} text
 * @param {Form} form
 */
function exampleOf(text, { suffix, naming }) {
  const { endings, nameless, joint, example_date: example, example_host: host } = constantsOf("source");
  const plain = endings.replace(text, "");
  if (naming === "dated") {
    const { slug, date } = dated(plain);
    return `${date || example}-${slugify(slug) || nameless}${suffix}`;
  }
  const joined = naming === "joined";
  const gap = joined ? joint.search(plain) : null;
  const pieces = gap ? [plain.slice(0, gap.index), plain.slice(gap.index + gap[0].length)] : [plain];
  const parts = pieces.map((part) => slugify(part) || nameless);
  const whole = joined && parts.length === 1 ? [host, ...parts] : parts;
  return whole.join(constantsOf("slug").joint) + suffix;
}

/**
 * The file name that an odd one was meant to be, "" where it lacks a date or a host, which nobody can guess.
 * @param {string} stem
 * @param {Form} form
 */
function nameMeant(stem, form) {
  const { endings, joint } = constantsOf("source");
  const plain = endings.replace(stem, "");
  const lacksDate = form.naming === "dated" && !dated(plain).date;
  const lacksHost = form.naming === "joined" && !joint.search(plain);
  return lacksDate || lacksHost ? "" : exampleOf(plain, form);
}

/** @param {string} text */
function dated(text) {
  const match = constantsOf("source").finnish_date.at(text);
  if (match) {
    return { slug: text.slice(match[0].length), date: `${match[3]}-${match[2].padStart(2, "0")}-${match[1].padStart(2, "0")}` };
  }
  return splitDate(text);
}

/**
 * The slug and the date of a file of a name, whether such a file is read, and what is wrong with the name, or null.
 * @param {string} fileName
 * @param {Form} form
 */
export function readName(fileName, form) {
  const { stem, suffix } = partsOf(fileName);
  const own = nameIn(stem, form.naming);
  const { slug, date } = own ?? guessedIn(stem, form) ?? { slug: stem, date: "" };
  const isRead = constantsOf("source").read[form.suffix].includes(suffix.toLowerCase());
  return { slug, date, isRead, fault: faultOfName(fileName, stem, suffix, own, form) };
}

/**
 * The parts that an odd name was meant to have; of two joined slugs nobody can guess which is which.
 * @param {string} stem
 * @param {Form} form
 */
function guessedIn(stem, form) {
  const found = form.naming === "joined" ? null : nameIn(withoutEnd(exampleOf(stem, form), form.suffix), form.naming);
  return found && !nameMeant(stem, form) ? { slug: found.slug, date: "" } : found;
}

/**
 * @param {string} fileName
 * @param {string} stem
 * @param {string} suffix
 * @param {{ slug: string, date: string } | null} own
 * @param {Form} form
 */
function faultOfName(fileName, stem, suffix, own, form) {
  const { reserved, max_length: most } = constantsOf("slug");
  const [name, meant, { slug }] = [quote(fileName), nameMeant(stem, form), own ?? guessedIn(stem, form) ?? { slug: stem }];
  const hint = meant ? "meant" : form.naming;
  if (suffix !== form.suffix) {
    const endings = Object.values(constantsOf("source").read).flat();
    const foreign = suffix && !endings.includes(suffix.toLowerCase()) ? (form.suffix === ".md" ? "picture" : "foreign") : "";
    return faultOf("file.ending", "", { hint: foreign || hint, name, suffix: form.suffix, meant, slug });
  }
  if (!own) {
    return faultOf("file.name", "", { hint, name, most, suffix: form.suffix, meant, slug });
  }
  const before = own.date ? `${own.date}-` : "";
  return reserved.includes(own.slug) ? faultOf("file.reserved", "", { name, before, slug: own.slug, suffix: form.suffix }) : null;
}

