"""What people call a question when they do not know its key: the keys that they may mean, in any kind."""

from collections.abc import Collection
from typing import Any

from digisavo.core.suggest import fold

_PRICE = ("pricing.from", "price", "cost_note")
_LEAST_PRICE, _MOST_PRICE = ("pricing.from",), ("pricing.to",)
_WEBSITE = ("links.website", "provider.website", "links")
_TITLE = ("name", "title")
_PROVIDER = ("provider.name", "organisers")
_LANGUAGES = ("ui_languages", "languages")
_MUNICIPALITIES = ("references", "municipalities", "municipality")
_USERS = ("references", "target_users", "users", "audience")
_STAGE = ("status", "stage")
OTHER_KEYS: dict[str, tuple[str, ...]] = {
    "hinta": _PRICE, "hinnat": _PRICE, "hintatiedot": _PRICE, "price": _PRICE, "prices": _PRICE, "cost": _PRICE,
    "kustannus": _PRICE, "kustannukset": _PRICE, "www": _WEBSITE, "url": _WEBSITE, "kotisivu": _WEBSITE,
    "kotisivut": _WEBSITE, "verkkosivu": _WEBSITE, "verkkosivut": _WEBSITE, "homepage": _WEBSITE, "title": _TITLE,
    "otsikko": _TITLE, "nimi": _TITLE, "name": _TITLE, "tarjoaja": _PROVIDER, "palveluntarjoaja": _PROVIDER,
    "toimittaja": _PROVIDER, "vendor": _PROVIDER, "supplier": _PROVIDER, "yritys": _PROVIDER, "hyodyt": ("benefits",),
    "edut": ("benefits",), "ytunnus": ("provider.business_id",), "y-tunnus": ("provider.business_id",),
    "lisenssi": ("open_source.license",), "license": ("open_source.license",), "licence": ("open_source.license",),
    "kieli": _LANGUAGES, "kielet": _LANGUAGES, "language": _LANGUAGES, "languages": _LANGUAGES,
    "kunta": _MUNICIPALITIES, "kunnat": _MUNICIPALITIES, "asiakkaat": ("references",), "kayttajat": _USERS,
    "users": _USERS, "vaihe": _STAGE, "tila": _STAGE, "puhelin": ("contact.phone",), "sahkoposti": ("contact.email",),
    "price-from": _LEAST_PRICE, "price-min": _LEAST_PRICE, "min-price": _LEAST_PRICE, "hinta-alkaen": _LEAST_PRICE,
    "price-to": _MOST_PRICE, "price-max": _MOST_PRICE, "max-price": _MOST_PRICE, "hinta-enintaan": _MOST_PRICE,
}  # fmt: skip
"""By the folded name."""
_TEXT = "description"


def keys_meant(name: str, keys: Collection[str]) -> tuple[str, ...]:
    """Which of the keys of a kind a name may mean: by its parts (`contract_terms`), or as people call it."""
    folded = fold(name).replace(".", "-")
    same = tuple(key for key in keys if fold(key).replace(".", "-") == folded)
    return same or tuple(key for key in OTHER_KEYS.get(fold(name), ()) if key in keys)


def home_of_others(keys: Collection[str]) -> str:
    """The key of the text in which anything can be told, "" where a kind has none."""
    return _TEXT if _TEXT in keys else ""


CONSTANTS: dict[str, Any] = {"other_keys": OTHER_KEYS, "text": _TEXT}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
