/** The days that a decision depends on, from records: until when a price, a certificate or a contract holds. Knows no DOM. */

/** A field with days: its path in a record, or in `rows` where it stands in rows. @typedef {{ rows?: string, path: string, label: string }} DateField */
/** A day of a service, whole: of a month or a year the last. @typedef {{ id: string, title: string, page: string, label: string, name: string, day: string }} Dated */

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
/** What tells a row from others: what it is about, not how long it holds nor what may be said of it one day. */
const OWN = ["route", "standard", "title", "name"];
/** What a row is called by, the first that it has. */
const NAMES = ["name", "standard", "title", "owner"];

/**
 * The days of a service that have not gone by, the soonest first.
 * @param {{ slug: string, title: string, page: string }} service
 * @param {unknown} record
 * @param {readonly DateField[]} fields
 * @param {string} today
 * @returns {Dated[]}
 */
export function datesOf({ slug, title, page }, record, fields, today) {
  const found = fields.flatMap((field) =>
    daysOf(record, field).map(({ name, day, own }) => {
      const id = [slug, field.rows, field.path, own].filter(Boolean).join("-").replaceAll(/[._]/g, "-");
      return { id, title, page, label: field.label, name, day };
    }),
  );
  return found.filter(({ day }) => day >= today).sort(bySoonest);
}

/**
 * The days of a field, those gone by too: an event keeps its identifier when rows change places, when others come, and
 * when its day is moved. Rows that say the same of themselves are told apart by the order of their days.
 * @param {unknown} record
 * @param {DateField} field
 * @returns {{ name: string, day: string, own: string }[]}
 */
function daysOf(record, { rows = "", path }) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const dated = rowsOf(record, rows).map((row) => ({ row, day: lastDay(at(row, path)) }));
  return dated.filter(({ day }) => day).sort(bySoonest).map(({ row, day }) => {
    const own = rows && sumOf(OWN.map((key) => at(row, key)).filter((value) => typeof value === "string").join("\n"));
    const count = (counts.get(own) ?? 0) + 1;
    counts.set(own, count);
    return { name: rows ? nameOf(row) : "", day, own: count > 1 ? `${own}-${count}` : own };
  });
}

/**
 * @param {{ day: string }} one
 * @param {{ day: string }} other
 */
function bySoonest(one, other) {
  return one.day < other.day ? -1 : Number(one.day > other.day);
}

/**
 * A short name of a text, always the same (FNV-1a).
 * @param {string} text
 */
function sumOf(text) {
  const bytes = new TextEncoder().encode(text);
  return bytes.reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193) >>> 0, 0x811c9dc5).toString(36);
}

/**
 * The last day of a day, a month or a year; "" where a value is none.
 * @param {unknown} value
 */
export function lastDay(value) {
  const [whole, year = "", month = "12", day] = (typeof value === "string" && DAY.exec(value)) || [];
  if (!whole) {
    return "";
  }
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const isDay = Number(month) >= 1 && Number(month) <= 12 && (day === undefined || (Number(day) >= 1 && Number(day) <= last));
  return isDay ? `${year}-${month}-${day ?? String(last).padStart(2, "0")}` : "";
}

/**
 * @param {unknown} record
 * @param {string} path
 * @returns {unknown[]}
 */
function rowsOf(record, path) {
  const rows = path ? at(record, path) : [record];
  return Array.isArray(rows) ? rows : [];
}

/**
 * @param {unknown} value
 * @param {string} path
 * @returns {unknown}
 */
function at(value, path) {
  return path.split(".").reduce(
    (/** @type {unknown} */ part, key) =>
      typeof part === "object" && part !== null && Object.hasOwn(part, key) ? Reflect.get(part, key) : undefined,
    value,
  );
}

/** @param {unknown} row */
function nameOf(row) {
  const name = NAMES.map((key) => at(row, key)).find((value) => typeof value === "string");
  return typeof name === "string" ? name : "";
}
