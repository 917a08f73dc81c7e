/**
 * Says on the page what concerns the chosen municipality: which users are near or like it, which price is for its size, and
 * by which routes it may get what the page is about.
 */

import { make } from "../shared/elements.js";
import { areAlike, sizeFor } from "../shared/carried/sizes.js";

/** @import { Gazetteer } from "../shared/carried/municipality.js" */
/** @import { Translate } from "../shared/translations.js" */
/** @import { Place } from "../shared/carried/places.js" */
/** @typedef {(Node | string)[]} Text */

const OURS = "ds-size--ours";
/** How many municipalities that are like the chosen one are named. */
const MOST_ALIKE = 2;

/** The sentences about users as the page has them. @type {WeakMap<Element, Node[]>} */
const originals = new WeakMap();

/**
 * Adapts all that the page marks with `data-users`, the slugs of users, and with `data-size`, inhabitants.
 * @param {Gazetteer} gazetteer
 * @param {Place | undefined} place undefined: everything is as the page has it
 */
export function adapt(gazetteer, place) {
  for (const element of marked("[data-users]")) {
    const original = originals.get(element) ?? [...element.childNodes];
    originals.set(element, original);
    element.replaceChildren(...original);
    const slugs = (element.dataset.users ?? "").split(" ").filter((slug) => gazetteer.places.find(slug));
    if (place && slugs.length) {
      // How many use it, and whether they still do, is for the page to say: its sentence up to the names.
      element.replaceChildren((element.textContent ?? "").split(":", 1)[0].trim(), ...usersFor(place, slugs, gazetteer));
    }
  }
  markSizes(gazetteer.t, place);
  tellRoutes(place, gazetteer);
}

/**
 * Most readers have chosen no municipality, and most pages offer nothing: what judges routes is fetched for the others.
 * @param {Place | undefined} place
 * @param {Gazetteer} gazetteer
 */
async function tellRoutes(place, { places }) {
  const [facts] = marked("[data-offer]");
  if (facts && (place || facts.querySelector(".ds-key__routes"))) {
    try {
      await (await import("./routes.js")).showRoutes(facts, place, places);
    } catch (error) {
      console.warn("What is known of routes could not be fetched:", error);
    }
  }
}

/**
 * How a sentence about users goes on for a municipality.
 * @param {Place} place
 * @param {readonly string[]} slugs
 * @param {Gazetteer} gazetteer
 * @returns {Text}
 */
function usersFor(place, slugs, { places, t }) {
  const isUser = slugs.includes(place.slug);
  const [nearest, ...others] = places.nearest(place, slugs);
  if (!nearest) {
    return sentence(t, "users.only_own", { place: [linkTo(place)] });
  }
  const alike = others.filter((other) => areAlike(place, other)).slice(0, MOST_ALIKE);
  const names = alike.flatMap((other, number) => [...(number ? [t("and")] : []), linkTo(other)]);
  return [
    ...(isUser ? sentence(t, "users.own", { place: [linkTo(place)] }) : []),
    ...sentence(t, isUser ? "users.nearest_other" : "users.nearest", { place: [linkTo(nearest)] }),
    ...(names.length ? sentence(t, "users.alike", { places: names }) : []),
  ];
}

/**
 * A text in which names are links.
 * @param {Translate} t
 * @param {string} key
 * @param {Record<string, Text>} values
 * @returns {Text}
 */
function sentence(t, key, values) {
  return t(key).split(/\{(\w+)\}/).flatMap((part, number) => (number % 2 ? values[part] : [part]));
}

/** @param {Place} place */
function linkTo({ address, name }) {
  return make("a", { href: address }, name);
}

/**
 * Marks the prices for the size that is nearest to a municipality, and says why.
 * @param {Translate} t
 * @param {Place | undefined} place
 */
function markSizes(t, place) {
  const lines = marked("[data-size]");
  const sizes = [...new Set(lines.map((line) => Number(line.dataset.size)))].filter((size) => size > 0);
  const ours = place && sizeFor(place, sizes);
  for (const line of lines) {
    line.querySelector(`.${OURS}-word`)?.remove();
    const isOurs = ours !== undefined && Number(line.dataset.size) === ours;
    line.classList.toggle(OURS, isOurs);
    if (isOurs && place) {
      const word = t("size", { name: place.name, people: place.population });
      line.append(" ", make("span", { class: `${OURS}-word` }, word));
    }
  }
}

/**
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
function marked(selector) {
  return [...document.querySelectorAll(selector)].filter((element) => element instanceof HTMLElement);
}
