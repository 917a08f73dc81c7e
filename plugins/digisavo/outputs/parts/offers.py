"""What a service says of how it can be procured, as the browser judges it for the reader's municipality."""

import json
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.places import load_places
from digisavo.catalogue.routes import CODE_ONLY, ONLY_OWN, Offer, Route, offer_of


def offer_text(entry: Entry, collection: Collection) -> str:
    """The attribute `data-offer` of an entry's page (`contracts/offer.json`), "" for a kind that is not procured."""
    if not collection.routes:
        return ""
    offer = offer_of(entry.values, collection.routes, collection.references_key)
    key = collection.routes.routes if offer.routes else collection.routes.availability
    return json.dumps(_data(offer) | _source(entry, key), ensure_ascii=False, separators=(",", ":"))


def _source(entry: Entry, key: str) -> dict[str, list[str]]:
    """The page that says so, and its day: of several the newest."""
    proofs = [proof for proof in entry.proofs.get(key, ()) if proof.url]
    newest = max(proofs, key=lambda proof: proof.source_date or proof.checked_on, default=None)
    return {"source": [newest.url, newest.source_date]} if newest else {}


def _data(offer: Offer) -> dict[str, Any]:
    """What is stated of it; users only where they can make a difference."""
    matters = offer.availability in (ONLY_OWN, CODE_ONLY) or any(route.owner for route in offer.routes)
    places = load_places().municipalities
    data = {
        "availability": offer.availability,
        "routes": [_route(route) for route in offer.routes],
        "users": [places[code].slug for code in offer.users] if matters else [],
    }
    return {key: value for key, value in data.items() if value}


def _route(route: Route) -> dict[str, str]:
    stated = {
        "route": route.route, "name": route.name, "owner": route.owner, "until": route.until,
        "reference_url": route.url,
    }  # fmt: skip
    return {key: text for key, text in stated.items() if text}
