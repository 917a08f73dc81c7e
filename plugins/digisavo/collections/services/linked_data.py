"""What a service is in the vocabulary of schema.org: a piece of software, or a service of another kind."""

from digisavo.catalogue.linked_data import Data, Node, Source, Words
from digisavo.collections.services.rules import GONE

_SOFTWARE = ("ohjelmisto", "alusta", "laite_ja_ohjelmisto")
_GONE = {"status": (GONE,)}
"""What has gone is no longer offered."""
_PROVIDER = Node("Organization", {"name": Data("provider.name"), "url": Data("provider.website")})
_PRICE = Node(
    "UnitPriceSpecification",
    {
        "minPrice": Data("pricing.from"),
        "maxPrice": Data("pricing.to"),
        "priceCurrency": "EUR",
        "valueAddedTaxIncluded": False,
        "unitText": (Words("pricing.unit"), Words("pricing.interval")),
        "validThrough": Data("pricing.valid_until"),
    },
    unless={"pricing.model": ("ilmainen", "ei_lisenssimaksua"), **_GONE},
    needs=frozenset({"pricing.from", "pricing.to"}),
)
_FREE = Node("Offer", {"price": 0, "priceCurrency": "EUR"}, when={"pricing.model": ("ilmainen",)}, unless=_GONE)
_PRICED = Node("Offer", {"priceSpecification": _PRICE})
_COMMON: dict[str, Source] = {
    "name": Data("name"),
    "alternateName": Data("alternate_names"),
    "description": Data("summary"),
    "sameAs": Data("links.website"),
    "provider": _PROVIDER,
    "offers": (_FREE, _PRICED),
}

LINKED_DATA = (
    Node(
        "SoftwareApplication",
        _COMMON
        | {
            "applicationCategory": Words("categories"),
            "operatingSystem": Words("platforms"),
            "inLanguage": Data("ui_languages"),
            "keywords": Words("tags"),
        },
        when={"service_type": _SOFTWARE},
    ),
    Node("Service", _COMMON | {"category": Words("categories")}),
)
