/**
 * The municipality that the reader has chosen as theirs, "Kuntamme": it stands in the address and goes along. The data of
 * all municipalities is fetched by those who need it.
 */

import { Carried, cameBackFrom } from "./carried.js";
import { MUNICIPALITIES, MUNICIPALITY } from "../declared.js";
import { announceMunicipality, onMunicipality } from "../events.js";
import { load } from "../fetching.js";
import { Once } from "../once.js";
import { translating } from "../translations.js";

/** @import { Place, Places } from "./places.js" */
/** @import { Translate } from "../translations.js" */
/** All municipalities, and what is said of them. */
/** @typedef {{ places: Places, t: Translate }} Gazetteer */

/** The root of the site, as seen from this module. */
const ROOT = new URL("../../../", import.meta.url);
const KEY = "digisavo.kunta";

export const municipality = new Carried(MUNICIPALITY, 1, KEY, announceMunicipality);

/** @type {Once<Gazetteer>} */
const gazetteer = new Once(async () => {
  const [data, { Places }] = await Promise.all([load(new URL(MUNICIPALITIES, ROOT).href), import("./places.js")]);
  return { places: new Places(data, ROOT), t: translating(data.words) };
});

let hasArrived = false;

/** Puts the municipality with which the page opens into its address: once for all who call it. */
export function arrive() {
  if (hasArrived) {
    return;
  }
  hasArrived = true;
  const arriving = () => municipality.arriving(cameBackFrom(ROOT)?.search ?? null);
  const { slugs } = arriving();
  if (slugs.length && String(slugs) !== String(municipality.slugs)) {
    municipality.put(slugs);
  }
  municipality.follow(onMunicipality, arriving);
  municipality.agree();
}

/**
 * All municipalities, fetched once.
 * @returns {Promise<Gazetteer>}
 */
export function loadGazetteer() {
  return gazetteer.get();
}

/**
 * The chosen municipality, undefined where none is chosen or none is called so; throws where the data cannot be fetched.
 * @returns {Promise<Place | undefined>}
 */
export async function chosenPlace() {
  const [slug] = municipality.slugs;
  return slug ? (await loadGazetteer()).places.find(slug) : undefined;
}
