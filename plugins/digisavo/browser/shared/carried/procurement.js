/** Who buys for municipalities, and what is said of routes: fetched once by those who need it (`contracts/procurement.json`). */

import { PROCUREMENT } from "../declared.js";
import { load } from "../fetching.js";
import { Once } from "../once.js";
import { translating } from "../translations.js";

/** @import { Buyers } from "./routes.js" */
/** @import { Translate } from "../translations.js" */
/** @typedef {{ t: Translate, today: string, labels: Record<string, string>, buyers: Buyers }} Procurement */

/** The root of the site, as seen from this module. */
const ROOT = new URL("../../../", import.meta.url);

/** @type {Once<Procurement>} */
const procurement = new Once(async () => {
  const { words, today, routes: labels, buyers } = await load(new URL(PROCUREMENT, ROOT).href);
  return { t: translating(words), today, labels, buyers };
});

/** @returns {Promise<Procurement>} */
export function loadProcurement() {
  return procurement.get();
}
