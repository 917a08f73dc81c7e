/** What must hold between the answers about a service. Knows no DOM. */

import { quote } from "../text.js";
import { isBefore, isByEditors, reviewIsRecent } from "./common.js";

/** @typedef {import("./common.js").Rule} Rule */

/** @type {Rule} A service that is being discontinued states when its sale or its support ends. */
function endingHasADate(values, sheet) {
  const isEnding = values.get("status") === sheet.rules.constants.ending && !isByEditors(values, sheet);
  if (isEnding && !sheet.isAnswered("end_of_sale", "end_of_support")) {
    sheet.error(["end_of_support"], "status.ending");
  }
}

/** @type {Rule} A service that is in production did not come into use in the future. */
function runningHasBegun(values, sheet) {
  const since = values.get("in_production_since") ?? "";
  if (values.get("status") === sheet.rules.constants.running && isBefore(sheet.today, since)) {
    sheet.error(["in_production_since"], "status.future", "", { since });
  }
}

/** @type {Rule} Support does not end before sale does. */
function supportOutlivesSale(values, sheet) {
  const [sale, support] = [values.get("end_of_sale") ?? "", values.get("end_of_support") ?? ""];
  if (isBefore(support, sale)) {
    sheet.warning(["end_of_support"], "date.order", "support", { sale, support });
  }
}

/** @type {Rule} The highest price is not below the lowest. */
function pricesAreInOrder(values, sheet) {
  const [low, high] = [values.get("pricing.from"), values.get("pricing.to")];
  if (low !== undefined && high !== undefined && high < low) {
    sheet.error(["pricing", "to"], "price.order", "", { low, high });
  }
}

/** @type {Rule} What has no licence fee but costs to run has no price of zero. */
function noLicenceFeeIsNoPrice(values, sheet) {
  if (values.get("pricing.model") !== sheet.rules.constants.unlicensed) {
    return;
  }
  for (const key of ["from", "to"]) {
    if (values.get(`pricing.${key}`) === 0) {
      sheet.error(["pricing", key], "price.zero");
    }
  }
  for (const [place, row] of sheet.rows("pricing.examples", values)) {
    if (row.per_year === 0) {
      sheet.error([...place, "per_year"], "price.zero");
    }
  }
}

/** @type {Rule} A user's `until` is not before its `since`. */
function useEndsAfterItBegins(values, sheet) {
  for (const [place, { since = "", until = "" }] of sheet.rows("references", values)) {
    if (isBefore(until, since)) {
      sheet.error([...place, "until"], "date.order", "use", { since, until });
    }
  }
}

/** @type {Rule} Of what others have paid, the years are told only where the sum is that of a whole contract. */
function yearsAreOfWholeContracts(values, sheet) {
  const { whole_contract: whole } = sheet.rules.constants;
  for (const [place, row] of sheet.rows("paid", values)) {
    if ("years" in row && (row.unit ?? whole) !== whole) {
      sheet.error([...place, "years"], "paid.years");
    }
  }
}

/** @type {Rule} A route with the name of a known buyer says so by `owner`: by that alone is it known who may use it. */
function routesOfBuyersNameThem(values, sheet) {
  const { through_buyers: routes, buyers } = sheet.rules.constants;
  for (const [place, row] of sheet.rows("procurement_routes", values)) {
    const isOwned = routes.includes(row.route) && "name" in row && !("owner" in row);
    const buyer = isOwned && sheet.rules.vocabulary(buyers).meantBy(row.name);
    if (buyer) {
      sheet.notice([...place, "name"], "route.owner", "", { name: quote(row.name), meant: buyer });
    }
  }
}

/** @type {Rule} A service for residents states how accessible it is. */
function residentsNeedAccessibility(values, sheet) {
  if ((values.get("target_users") ?? []).includes(sheet.rules.constants.residents) && !sheet.isAnswered("accessibility.level")) {
    sheet.notice(["target_users"], "accessibility.unknown");
  }
}

/** @type {Rule} Editors write only what a public source says, so each of their facts has one. */
function factsOfEditorsHaveSources(values, sheet) {
  const { own_words: ownWords } = sheet.rules.constants;
  for (const key of isByEditors(values, sheet) ? values.keys() : []) {
    if (!ownWords.includes(key) && !hasSource(key, values, sheet)) {
      sheet.notice(sheet.pathOf(key), "evidence.missing", "", { key });
    }
  }
}

/**
 * A proof with an address; for users and for what has been paid also the sources of all rows.
 * @param {string} key
 * @param {Map<string, any>} values
 * @param {import("../sheet.js").Sheet} sheet
 * @returns {boolean}
 */
function hasSource(key, values, sheet) {
  if ((values.get("evidence")?.[key] ?? []).some((/** @type {any} */ proof) => "url" in proof)) {
    return true;
  }
  if (key === "references" || key === "paid") {
    return values.get(key).every((/** @type {any} */ row) => "source" in row);
  }
  const isOpen = key === "procurement_routes" && JSON.stringify(values.get(key)) === JSON.stringify(sheet.rules.constants.open_source);
  return isOpen && ["license", "repository"].some((part) => hasSource(`open_source.${part}`, values, sheet));
}

export const SERVICES = [
  endingHasADate, runningHasBegun, supportOutlivesSale, pricesAreInOrder, noLicenceFeeIsNoPrice, useEndsAfterItBegins,
  yearsAreOfWholeContracts, routesOfBuyersNameThem, residentsNeedAccessibility, factsOfEditorsHaveSources, reviewIsRecent,
];
