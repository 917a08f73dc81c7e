/** A comparison as a CSV file: a line for each answer of each service. Knows no DOM. */

import { sheetOf } from "../../shared/texts/spreadsheet.js";

/** @import { Cell, Comparison, Limits, Proof, Row } from "./comparison.js" */
/** @import { Translate } from "../../shared/translations.js" */

const HEADS = ["group", "row", "service", "answer", "least", "most", "unit", "level", "year", "dated", "read_on", "valid_until", "sources", "notes"];

/**
 * @param {Comparison} comparison without services that could not be fetched
 * @param {Translate} t
 * @param {string} language whose decimal sign numbers have
 * @returns {string}
 */
export function csvOf({ services, rows, missing }, t, language) {
  const number = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 4 });
  const lines = rows.flatMap((row) => services.map(({ title }, index) => {
    const cell = row.cells[index];
    const answer = cell ? answerOf(cell, row, row.numbers[index] ?? null, t, number) : [missing];
    return [row.group, row.label, title, ...answer];
  }));
  const head = HEADS.map((key) => t(`csv.${key}`));
  return sheetOf([head, ...lines].map((line) => HEADS.map((_, index) => line[index] ?? "")));
}

/**
 * @param {Cell} cell
 * @param {Row} row
 * @param {Limits | null} limits
 * @param {Translate} t
 * @param {Intl.NumberFormat} number
 */
function answerOf({ texts, level, proofs }, { unit }, limits, t, number) {
  const [least, most] = (limits ?? [null, null]).map((limit) => (limit === null ? "" : number.format(limit)));
  const dated = latest(proofs, "source_date");
  const read = latest(proofs, "checked_on");
  const sources = new Set(proofs.map(({ url = "" }) => url).filter(Boolean));
  const notes = proofs.flatMap(({ by, note }) => [by ? t("confirmed_by", { name: by }) : "", note ?? ""]).filter(Boolean);
  return [
    texts.join("\n"), least, most, limits ? unit : "", t(`level.${level}`), (dated || read).slice(0, 4), dated, read,
    latest(proofs, "valid_until"), [...sources].join("\n"), [...new Set(notes)].join("\n"),
  ];
}

/**
 * The latest day of a kind, "" where there is none.
 * @param {Proof[]} proofs
 * @param {"source_date" | "checked_on" | "valid_until"} key
 */
function latest(proofs, key) {
  return proofs.map((proof) => proof[key] ?? "").sort().at(-1) ?? "";
}
