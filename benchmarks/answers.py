"""Made-up answers to the questions of `fields.yml`, one maker for each field type."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from benchmarks import prose, words
from benchmarks.rates import LENGTHS, PART_RATES

from digisavo.catalogue.field import Field
from digisavo.catalogue.places import load_places
from digisavo.catalogue.vocabulary import load_vocabulary

TODAY = date(2026, 11, 22)
"""The day on which the catalogue is checked and built."""

_LICENCES = ("EUPL-1.2", "MIT", "AGPL-3.0-or-later", "Apache-2.0")
_LANGUAGES = ("fi", "sv", "en", "se", "ru", "ar", "et", "uk")
_MAILBOXES = ("myynti", "info", "asiakaspalvelu", "tuki")
_STANDARDS = ("REST", "OpenAPI 3.1", "GraphQL", "JSON", "OAuth 2.0", "GeoJSON")
_LISTS = {"api.standards": _STANDARDS, "certifications.standard": ("ISO/IEC 27001", "ISO 9001", "SOC 2", "KATAKRI")}
_YEARS = {
    "since": (2015, 2022), "until": (2023, 2026), "valid_until": (2026, 2029), "in_production_since": (2005, 2025),
}  # fmt: skip
_NUMBERS = {
    "pricing.from": (10, 500), "pricing.to": (500, 9000), "availability_percent": (95, 100),
}  # fmt: skip
_USUAL = {
    "status": ("tuotannossa",) * 18 + ("pilotti", "kehityksessa"),
    "service_type": ("ohjelmisto",) * 7 + ("alusta",) * 2 + ("asiantuntijapalvelu",),
    "api.available": ("kylla", "kylla", "kylla", "ei"),
    "references.stage": ("kaytossa",) * 5 + ("kokeilussa", "lopetettu"),
    "evidence.level": ("ilmoitettu", "ilmoitettu", "ilmoitettu", "todennettu"),
    "platforms": ("selain", "selain", "ios", "android"),
}  # fmt: skip


class Author:
    """Answers the questions about one service."""

    def __init__(self, rng: Random, host: str, others: list[str]) -> None:
        self._rng = rng
        self._host = host
        self._others = others
        self._makers: dict[str, Callable[[Field, str], Any]] = {
            "text": self._text, "markdown": self._markdown, "choice": self._choice, "date": self._date,
            "url": self._url, "email": self._email, "phone": self._phone, "number": self._number, "money": self._number,
            "license": self._license, "municipality": self._municipality, "group": self._group,
            "list": self._items(self._text_item), "choices": self._items(self._choice), "tags": self._items(self._tag),
            "languages": self._languages, "urls": self._items(self._url), "related": self._related,
        }  # fmt: skip

    def answer(self, field: Field, key: str) -> Any:
        """An answer to the question with a full key; None where there is none to give."""
        return self._makers[field.type.name](field, key)

    def row(self, fields: dict[str, Field], key: str) -> dict[str, Any]:
        """A row of some of the declared parts."""
        chosen = [name for name in fields if self._rng.random() < PART_RATES.get(f"{key}.{name}", 1)]
        return {name: self.answer(fields[name], f"{key}.{name}") for name in chosen}

    def _items(self, make: Callable[[Field, str], Any]) -> Callable[[Field, str], list[Any]]:
        def make_list(field: Field, key: str) -> list[Any]:
            return list(dict.fromkeys(make(field, key) for _ in range(self._length(key))))

        return make_list

    def _length(self, key: str) -> int:
        return self._rng.randint(*LENGTHS.get(key, (1, 3)))

    def _text(self, field: Field, key: str) -> str:
        if key in _LISTS:
            return self._rng.choice(_LISTS[key])
        return prose.sentence(self._rng, min(150, int(field.type.options.get("max_length", 150))))

    def _text_item(self, field: Field, key: str) -> str:
        return self._rng.choice(_LISTS[key]) if key in _LISTS else prose.phrase(self._rng)

    def _markdown(self, field: Field, key: str) -> str:
        return prose.description(self._rng)

    def _choice(self, field: Field, key: str) -> str:
        if key in _USUAL:
            return self._rng.choice(_USUAL[key])
        terms = load_vocabulary(field.type.options["options"]).terms.values()
        return self._rng.choice([term.id for term in terms if not term.replaced_by and term.id != "muu"])

    def _tag(self, field: Field, key: str) -> str:
        return self._rng.choice(list(load_vocabulary("tags").terms))

    def _date(self, field: Field, key: str) -> date | int:
        first, last = _YEARS.get(key.rpartition(".")[2], (2026, 2026))
        if field.type.options.get("precision") and self._rng.random() < 0.5:
            return self._rng.randint(first, last)
        day = date(self._rng.randint(first, last), 1, 1) + timedelta(self._rng.randrange(365))
        return min(day, TODAY - timedelta(self._rng.randrange(180))) if field.type.options.get("past") else day

    def _url(self, field: Field, key: str) -> str:
        page = self._rng.choice(words.NOUNS).translate(str.maketrans("äö", "ao"))
        return f"https://{self._host}.esimerkki.fi/{page}/{self._rng.randint(1, 9999)}"

    def _email(self, field: Field, key: str) -> str:
        return f"{self._rng.choice(_MAILBOXES)}@{self._host}.esimerkki.fi"

    def _phone(self, field: Field, key: str) -> str:
        return f"017 {self._rng.randint(100, 999)} {self._rng.randint(1000, 9999)}"

    def _number(self, field: Field, key: str) -> int:
        if key == "pricing.examples.inhabitants":
            return self._rng.choice((5000, 20000, 100000))
        return self._rng.randint(*_NUMBERS.get(key, (1, 24)))

    def _license(self, field: Field, key: str) -> str:
        return self._rng.choice(_LICENCES)

    def _municipality(self, field: Field, key: str) -> str:
        return self._rng.choice(list(load_places().municipalities.values())).name

    def _languages(self, field: Field, key: str) -> list[str]:
        return list(_LANGUAGES[: self._length(key)])

    def _related(self, field: Field, key: str) -> list[str] | None:
        if not self._others:
            return None
        return list(dict.fromkeys(self._rng.choice(self._others) for _ in range(self._length(key))))

    def _group(self, field: Field, key: str) -> list[dict[str, Any]]:
        shape: dict[str, Field] = field.type.fields  # type: ignore[attr-defined]
        rows = [self.row(shape, key) for _ in range(self._length(key))]
        return [row for row in rows if row]
