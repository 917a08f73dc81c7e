"""Values that name something of the portal: municipalities, tags, other entries, earlier slugs."""

from collections.abc import Iterator
from functools import lru_cache

from markupsafe import Markup, escape

from digisavo.catalogue.display import Display
from digisavo.catalogue.field_types.base import SCALAR, FieldType, Schema, check_plain_text, check_text
from digisavo.catalogue.field_types.text import ListType
from digisavo.catalogue.places import Former, load_places
from digisavo.catalogue.sheet import Sheet
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.core.document import Path, Raw
from digisavo.core.slug import is_slug, slugify
from digisavo.core.suggest import did_you_mean, suggest
from digisavo.core.text import quote

_TAG_LENGTH = 40


class MunicipalityType(FieldType):
    """A municipality by name or three-digit code; the value is its code."""

    name = "municipality"

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        place = sheet.places.find(text)
        if isinstance(place, Former):
            sheet.notice(
                path, "municipality.former", f"kunta {quote(text)} on nykyään osa kuntaa {place.successor.name}.",
                f"Tieto näkyy kunnalla {place.successor.name}. Kirjoita nykyinen nimi, kun muokkaat tiedostoa.",
            )  # fmt: skip
            return place.successor.code
        if place is None:
            meant = text.zfill(3) if text.isdigit() else text
            question = did_you_mean(meant, [*sheet.places.names(), *sheet.places.municipalities])
            hint = f"{question}Kirjoita kunnan nimi perusmuodossa tai kolminumeroinen kuntatunnus."
            sheet.error(path, "municipality.unknown", f"kuntaa {quote(text)} ei ole.", hint)
            return None
        return place.code

    def show(self, value: str, display: Display) -> Markup:
        return escape(load_places().municipalities[value].name)

    def export(self, value: str) -> dict[str, str]:
        return {"code": value, "name": load_places().municipalities[value].name}

    def words(self, value: str) -> Iterator[str]:
        yield load_places().municipalities[value].name

    def schema(self) -> Schema:
        return {"anyOf": [{"type": "string", "minLength": 2}, {"type": "integer"}]}


class Tags(ListType):
    """Free tags; a spelling near one of the vocabulary is a notice."""

    name = "tags"

    def check_item(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_plain_text(raw, path, sheet, {"max_length": _TAG_LENGTH})
        if text is None:
            return None
        if not slugify(text):
            sheet.error(
                path,
                "tag.form",
                f"tunnisteesta {quote(text)} ei synny osoitetta.",
                "Kirjoita tunniste kirjaimin, esimerkiksi kuntalaisaloite.",
            )
            return None
        return self._settle(text, path, sheet)

    def _settle(self, text: str, path: Path, sheet: Sheet) -> str:
        vocabulary = load_vocabulary("tags")
        term = vocabulary.terms.get(slugify(text))
        if term:
            return term.replaced_by or term.id
        near = _nearest_tag(text)
        if near:
            sheet.notice(path, "tag.near", f"tunniste {quote(text)} ei ole sanastossa.", f"Tarkoititko {near}?")
        return text

    def show_item(self, item: str, display: Display) -> str:
        return load_vocabulary("tags").label(item)

    def words(self, value: list[str]) -> Iterator[str]:
        yield from map(load_vocabulary("tags").label, value)


class Related(ListType):
    """Other entries as `<kind>/<slug>`, or a bare slug of the own kind; that they exist is checked later."""

    name = "related"

    def check_item(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        kind, _, slug = text.rpartition("/")
        if is_slug(slug) and (not kind or is_slug(kind)):
            return f"{kind or sheet.kind}/{slug}"
        sheet.error(
            path, "related.form", f"{quote(text)} ei ole viittaus toiseen sivuun.",
            "Kirjoita toisen tiedoston nimi ilman päätettä, esimerkiksi kuntalaisaloite tai services/kuntalaisaloite.",
        )  # fmt: skip
        return None

    def show_item(self, item: str, display: Display) -> Markup:
        return Markup('<a href="{}">{}</a>').format(display.link(display.address_of(item)), display.title_of(item))

    def words(self, value: list[str]) -> Iterator[str]:
        yield from ()


class Slugs(ListType):
    """Earlier slugs of the entry."""

    name = "slugs"

    def check_item(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        if not is_slug(text):
            sheet.error(
                path, "slug.form", f"{quote(text)} ei kelpaa osoitteeksi.", f"Kirjoita {slugify(text) or 'vanha-nimi'}."
            )
            return None
        return text

    def words(self, value: list[str]) -> Iterator[str]:
        yield from ()

    def describe_item(self) -> Schema:
        return {**SCALAR, "maxLength": 60}


@lru_cache(maxsize=4096)
def _nearest_tag(text: str) -> str | None:
    """The tag of the vocabulary that was probably meant; the same tags come again and again."""
    vocabulary = load_vocabulary("tags")
    return vocabulary.meant_by(text) or suggest(text, vocabulary.terms, likeness=0.8)
