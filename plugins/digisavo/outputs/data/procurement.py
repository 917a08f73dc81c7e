"""Who buys for municipalities, for the browser, which judges routes (`contracts/procurement.json`)."""

import json
from collections.abc import Iterator
from typing import Any

from digisavo.catalogue.joint_buyers import VOCABULARY, JointBuyer, Source, load_joint_buyers
from digisavo.catalogue.places import load_places
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.rendering.context import Context


def procurement(context: Context) -> Iterator[File]:
    """One small file, which is fetched by those who have chosen a municipality and look at a service."""
    labels = load_vocabulary("procurement_routes", context.settings.language).terms
    names = load_vocabulary(VOCABULARY, context.settings.language)
    data = {
        "words": context.language.texts_below("routes.script"),
        "today": context.settings.today.isoformat(),
        "routes": {term.id: term.label for term in labels.values()},
        "buyers": {buyer.id: _buyer(buyer, names.label(buyer.id)) for buyer in load_joint_buyers().values()},
    }
    yield File(address.PROCUREMENT, json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode())


def _buyer(buyer: JointBuyer, name: str) -> dict[str, Any]:
    places = load_places().municipalities
    return {
        "name": name,
        "website": buyer.website,
        "source": _source(buyer.source),
        "everybody": buyer.is_for_all,
        "complete": buyer.is_complete,
        "members": {places[code].slug: _source(source) for code, source in buyer.members.items()},
    }


def _source(source: Source) -> list[str]:
    return [source.url, source.date]
