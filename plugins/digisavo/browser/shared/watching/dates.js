/** The days that a decision depends on, from records: until when a price, a certificate or a contract holds. Knows no DOM. */

/** A field with days: its path in a record, or in `rows` where it stands in rows. @typedef {{ rows?: string, path: string, label: string }} DateField */
/** A day of a service, whole: of a month or a year the last. @typedef {{ id: string, title: string, page: string, label: string, name: string, day: string }} Dated */

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
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
    rowsOf(record, field.rows ?? "").flatMap((row, index) => {
      const day = lastDay(at(row, field.path));
      const name = field.rows ? nameOf(row) : "";
      const id = `${slug}-${[field.rows, field.path].filter(Boolean).join("-")}${field.rows ? `-${index + 1}` : ""}`;
      return day >= today ? [{ id: id.replaceAll(/[._]/g, "-"), title, page, label: field.label, name, day }] : [];
    }),
  );
  return found.sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
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
