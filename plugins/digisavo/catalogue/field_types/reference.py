"""Values that name something of the portal: tags, entries, organisations, fields, previous slugs."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

from digisavo.catalogue.display import Display, link_within
from digisavo.catalogue.field_types.base import SCALAR, FieldType, Options, Schema
from digisavo.catalogue.field_types.checks import check_plain_text, check_text, key_meant, read_as
from digisavo.catalogue.field_types.lists import ListType
from digisavo.catalogue.field_types.text import TextList
from digisavo.catalogue.sheet import Sheet
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.core.document import Path, Raw
from digisavo.core.slug import is_slug, names_entry, slugify, split_date
from digisavo.core.suggest import suggest
from digisavo.core.text import quote

_TAG_LENGTH = 40
_PORTAL_ADDRESS = re.compile(r"https?://([^/\s]+)/")
_NO_NAME = re.compile("[/:@]")
_ENDING = re.compile(r"\.(?:ya?ml|md)$", re.IGNORECASE)


class Tags(ListType):
    """Free tags; a spelling similar to one of the vocabulary gets a notice, and a bare identifier that no term names a
    warning: readers would see it as a heading."""

    name = "tags"
    vocabularies = ("tags",)

    def check_item(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_plain_text(raw, path, sheet, {"max_length": _TAG_LENGTH})
        if text is None:
            return None
        if not slugify(text):
            sheet.error(path, "tag.form", tag=quote(text))
            return None
        return self._term_of(text, path, sheet)

    def _term_of(self, text: str, path: Path, sheet: Sheet) -> str:
        vocabulary = load_vocabulary("tags")
        term = vocabulary.terms.get(slugify(text))
        if term:
            return term.replaced_by or term.id
        near = _nearest_tag(text)
        if near:
            sheet.notice(path, "tag.near", tag=quote(text), meant=near)
        elif text == slugify(text):
            sheet.warning(path, "tag.unnamed", tag=quote(text))
        return text

    def show_item(self, item: str, display: Display) -> str:
        return load_vocabulary("tags", self.language).label(item)

    def words(self, value: list[str]) -> Iterator[str]:
        yield from map(load_vocabulary("tags", self.language).label, value)


class Related(ListType):
    """Entries as `<kind>/<slug>`; that they exist is checked later.

    A slug alone is of the entry's own kind, or with `kinds` of the first of these, and no other kinds are allowed.
    """

    name = "related"
    has_codes = True
    names_entries = True
    accepts = ListType.accepts | {"kinds"}

    def check_item(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        return _check_reference(raw, path, sheet, self.options)

    def show_item(self, item: str, display: Display) -> Markup:
        return link_to_entry(item, display)

    def words(self, value: list[str]) -> Iterator[str]:
        yield from ()

    def references(self, value: list[str]) -> Iterator[str]:
        yield from value


class EntryType(FieldType):
    """A single entry, as in a list of related entries."""

    name = "entry"
    has_codes = True
    names_entries = True
    accepts = frozenset({"kinds"})

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        return _check_reference(raw, path, sheet, self.options)

    def show(self, value: str, display: Display) -> Markup:
        return link_to_entry(value, display)

    def words(self, value: str) -> Iterator[str]:
        yield from ()

    def references(self, value: str) -> Iterator[str]:
        yield value

    def schema(self) -> Schema:
        return dict(SCALAR)


def link_to_entry(reference: str, display: Display) -> Markup:
    """A link to an entry by its title; of an entry that is not published only what it is called."""
    target = display.address_of(reference)
    if not target:
        return escape(display.title_of(reference))
    return link_within(display.link(target), display.title_of(reference))


def _check_reference(raw: Raw, path: Path, sheet: Sheet, options: Options) -> str | None:
    text = check_text(raw, path, sheet)
    if text is None:
        return None
    kinds = list(options.get("kinds", ()))
    own = kinds[0] if kinds else sheet.kind
    kind, _, slug = text.rpartition("/")
    meant = _reference_meant(text, own, sheet)
    if meant and meant != f"{kind or own}/{slug}":
        kind, _, slug = read_as(meant, text, path, sheet).rpartition("/")
    if not names_entry(slug) or (kind and not is_slug(kind)):
        is_name = not _NO_NAME.search(text)
        sheet.error(path, "related.form", text=quote(text), kind=own, meant=slugify(text) if is_name else "")
        return None
    if kinds and kind and kind not in kinds:
        sheet.error(path, "related.kind", "wrong", text=quote(text), kind=own)
        return None
    return f"{kind or own}/{slug}"


def _reference_meant(text: str, own: str, sheet: Sheet) -> str | None:
    """The entry whose page, or file, a text is the address of: `https://digisavo.fi/palvelut/kuntalaisaloite/`."""
    slug, section = _slug_meant(text, sheet)
    kind = sheet.portal.kinds.get(section.casefold(), "") if section else own
    return f"{kind}/{slug}" if slug and kind else None


def _slug_meant(text: str, sheet: Sheet) -> tuple[str, str]:
    """The slug that stands in an address of the portal or in the name of a file, and what stands before it."""
    address = _PORTAL_ADDRESS.match(text)
    if address and address[1].removeprefix("www.") != sheet.portal.host:
        return "", ""
    *folders, name = (text[address.end() :] if address else text).partition("#")[0].strip("/").split("/")
    slug = _ENDING.sub("", name).casefold()
    if (dated := split_date(slug)).date:
        slug = dated.slug
    return (slug if names_entry(slug) else ""), (folders[-1] if folders else "")


class Organisations(TextList):
    """Organisations by name; those that are providers too lead to their pages."""

    name = "organisations"
    names_organisations = True

    def show_item(self, item: str, display: Display) -> Markup:
        target = display.provider(item)
        return link_within(display.link(target), item) if target else escape(item)

    def compare_item(self, item: str, display: Display) -> str:
        return item

    def organisations(self, value: list[str]) -> Iterator[str]:
        yield from value


class FieldKeys(ListType):
    """Keys of the fields of another kind (`of`); that it has such fields is checked later."""

    name = "field_keys"
    accepts = ListType.accepts | {"of"}
    default_most = 200

    def check_item(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        labels = self._labels()
        if text is None or text in labels:
            return text
        meant = key_meant(text, labels)
        return read_as(meant, text, path, sheet) if meant else text

    def _labels(self) -> Mapping[str, str]:
        """The labels of the other kind's fields by key; its declaration, which has field types, is read when needed."""
        from digisavo.catalogue.kind_fields import load_fields

        return {field.key: field.label for field in load_fields(self.options["of"], self.language)}

    def words(self, value: list[str]) -> Iterator[str]:
        yield from ()


class Slugs(ListType):
    """Previous slugs of the entry."""

    name = "slugs"

    def check_item(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        if not is_slug(text):
            slug, section = _slug_meant(text, sheet)
            if is_slug(slug) and (not section or section in sheet.portal.kinds):
                return read_as(slug, text, path, sheet)
            meant = slugify(text)
            sheet.error(path, "slug.form", hint="meant" if meant else "example", text=quote(text), meant=meant)
            return None
        return text

    def words(self, value: list[str]) -> Iterator[str]:
        yield from ()

    def describe_item(self) -> Schema:
        return {**SCALAR, "maxLength": 60}


@lru_cache(maxsize=4096)
def _nearest_tag(text: str) -> str | None:
    """The tag of the vocabulary that was probably meant; cached, for the same tags are common."""
    vocabulary = load_vocabulary("tags")
    return vocabulary.meant_by(text) or suggest(text, vocabulary.terms, similarity=0.8)


CONSTANTS: dict[str, Any] = {
    "tag_length": _TAG_LENGTH,
    "portal_address": _PORTAL_ADDRESS,
    "no_name": _NO_NAME,
    "ending": _ENDING,
    "most_field_keys": FieldKeys.default_most,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
