/**
 * By which routes a municipality may get a service, as far as known: `catalogue/routes.py` judges the same.
 *
 * It says what sources tell of routes, never what the law allows. What is not known is never "no". Knows no DOM.
 */

/** @typedef {"open" | "unknown" | "closed"} State */
/** A route as a service states it, with ids of terms. */
/** @typedef {{ route?: string, name?: string, owner?: string, until?: string, reference_url?: string }} Route */
/** The page that says so, and its day. @typedef {[string, string]} Source */
/** What a service says of how it can be got. */
/** @typedef {{ availability: string, routes: Route[], users: string[], isGone?: boolean, source?: Source }} Offer */
/**
 * A joint buyer or an in-house company. A municipality that is no member may be one all the same, unless the list is complete.
 * @typedef {{ name: string, website: string, source: Source, everybody: boolean, complete: boolean, members: Record<string, Source> }} Buyer
 */
/** @typedef {Record<string, Buyer>} Buyers */
/** @typedef {{ route: Route, state: State, reason: string, member?: Source }} Verdict */

const [DIRECT, OPEN_SOURCE, FRAMEWORK, COOPERATION] = ["suora", "avoin_lahdekoodi", "puitejarjestely", "kuntayhteistyo"];
const [FOR_ALL, CONTRACTED, OWNERS] = ["kaikki_kunnat", "sopimuskunnat", "omistajat"];
const [ONLY_OWN, CODE_ONLY] = ["vain_tama_organisaatio", "koodi_vapaa"];
const STATES = /** @type {const} */ (["open", "unknown", "closed"]);

/**
 * What is known of each route of a service, in its order; of one that names no route what its availability says, and of
 * one that is gone only that.
 * @param {Offer} offer
 * @param {string} municipality
 * @param {Buyers} buyers
 * @param {string} today
 * @returns {Verdict[]}
 */
export function judge(offer, municipality, buyers, today) {
  if (offer.isGone) {
    return [{ route: {}, state: "closed", reason: "gone" }];
  }
  if (!offer.routes.length) {
    return [withoutRoute(offer, municipality)];
  }
  return offer.routes.map((route) => ofRoute(route, offer, municipality, buyers, today));
}

/**
 * Whether a service can be had at all: by any route that is open, else it is unknown where any route is.
 * @param {readonly Verdict[]} verdicts
 * @returns {State}
 */
export function stateOf(verdicts) {
  return STATES.find((state) => verdicts.some((verdict) => verdict.state === state)) ?? "unknown";
}

/**
 * @param {Offer} offer
 * @param {string} municipality
 * @returns {Verdict}
 */
function withoutRoute(offer, municipality) {
  if (offer.availability === CODE_ONLY) {
    return { route: {}, state: "open", reason: "code" };
  }
  if (offer.availability === ONLY_OWN) {
    return kept({}, offer, municipality);
  }
  const isOpen = offer.availability === FOR_ALL;
  return { route: {}, state: isOpen ? "open" : "unknown", reason: isOpen ? "for_all" : "nothing" };
}

/**
 * @param {Route} route
 * @param {Offer} offer
 * @param {string} municipality
 * @param {Buyers} buyers
 * @param {string} today
 * @returns {Verdict}
 */
function ofRoute(route, offer, municipality, buyers, today) {
  const { until = "" } = route;
  if (until && until < today.slice(0, until.length)) {
    return { route, state: "closed", reason: "expired" };
  }
  if (route.route === OPEN_SOURCE) {
    return { route, state: "open", reason: "code" };
  }
  if (offer.availability === ONLY_OWN || (offer.availability === CODE_ONLY && route.route !== COOPERATION)) {
    return kept(route, offer, municipality);
  }
  if (route.route === DIRECT && offer.availability !== OWNERS) {
    return limited({ route, state: "open", reason: "direct" }, offer);
  }
  const verdict = ofOwners(route, offer, municipality, buyers);
  return verdict.state === "open" ? limited(verdict, offer) : verdict;
}

/**
 * The service is not given to others; who uses it may be the organisation itself.
 * @param {Route} route
 * @param {Offer} offer
 * @param {string} municipality
 * @returns {Verdict}
 */
function kept(route, { availability, users }, municipality) {
  if (users.includes(municipality)) {
    return { route, state: "unknown", reason: "in_use" };
  }
  return { route, state: "closed", reason: availability === ONLY_OWN ? "only_own" : "only_code" };
}

/**
 * What the members of those who own the route, or who made it, tell: of a direct one also those of the others.
 * @param {Route} route
 * @param {Offer} offer
 * @param {string} municipality
 * @param {Buyers} buyers
 * @returns {Verdict}
 */
function ofOwners(route, { routes, users }, municipality, buyers) {
  const { owner = "" } = route;
  const known = (/** @type {string} */ name) => (Object.hasOwn(buyers, name) ? buyers[name] : undefined);
  const others = route.route === DIRECT ? routes.map((other) => other.owner ?? "") : [];
  for (const buyer of (owner ? [owner] : others).map(known)) {
    if (buyer && Object.hasOwn(buyer.members, municipality)) {
      return { route, state: "open", reason: "member", member: buyer.members[municipality] };
    }
    if (buyer?.everybody) {
      return { route, state: "open", reason: "everybody", member: buyer.source };
    }
  }
  const own = known(owner);
  if (own?.complete) {
    const isUser = users.includes(municipality);
    return isUser ? { route, state: "unknown", reason: "in_use" } : { route, state: "closed", reason: "no_member", member: own.source };
  }
  const reason = route.route === COOPERATION ? "cooperation" : owner ? "member_unknown" : "owner_unknown";
  return { route, state: "unknown", reason };
}

/**
 * A route that would be open, unless the service is for some only or nobody knows until when it holds.
 * @param {Verdict} verdict
 * @param {Offer} offer
 * @returns {Verdict}
 */
function limited(verdict, { availability }) {
  const isEndless = verdict.route.route === FRAMEWORK && !verdict.route.until;
  const reason = availability === CONTRACTED ? "contracted"
    : !["", FOR_ALL, OWNERS].includes(availability) ? "other_terms" : isEndless ? "no_end" : "";
  return reason ? { ...verdict, state: "unknown", reason } : verdict;
}
