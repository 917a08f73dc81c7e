"""Values that follow a standard: business ids, licences, languages, identifiers."""

import re
import uuid
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from markupsafe import Markup
from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression
from stdnum.exceptions import ValidationError
from stdnum.fi import ytunnus

from digisavo.catalogue.display import Display
from digisavo.catalogue.field_types.base import SCALAR, FacetValue, FieldType, Options, Schema
from digisavo.catalogue.field_types.checks import check_text, read_as
from digisavo.catalogue.field_types.lists import ListType
from digisavo.catalogue.judging import AnsweredTerm, Judged, WantedTerm
from digisavo.catalogue.sheet import Sheet
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.core.document import Path, Raw
from digisavo.core.text import quote

_UUID = re.compile(r"\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\b")
_WORDS = re.compile(r"[\w.+-]+")
_GNU = re.compile(r"(AGPL|LGPL|GPL|GFDL)-(\d\.\d)(\+?)", re.IGNORECASE)
_COMMON_LICENCES = (
    "AGPL-3.0-only", "AGPL-3.0-or-later", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC-BY-4.0", "CC0-1.0",
    "EUPL-1.1", "EUPL-1.2", "GPL-2.0-only", "GPL-2.0-or-later", "GPL-3.0-only", "GPL-3.0-or-later", "ISC",
    "LGPL-2.1-only", "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later", "MIT", "MPL-2.0",
)  # fmt: skip
_NEWEST = {
    "eupl": "EUPL-1.2", "apache": "Apache-2.0", "mpl": "MPL-2.0", "bsd": "BSD-3-Clause",
    "gpl": "GPL-3.0-or-later", "agpl": "AGPL-3.0-or-later", "lgpl": "LGPL-3.0-or-later",
}  # fmt: skip
_MAX_EXPRESSION = 100
_VOCABULARY = "ui_languages"
_JOINTS = frozenset({"AND", "OR", "WITH"})


class BusinessId(FieldType):
    """A Finnish business id (Y-tunnus) with a right check digit; the value has the hyphen."""

    name = "business_id"

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        try:
            return str(ytunnus.format(ytunnus.validate(text.upper().removeprefix("FI"))))
        except ValidationError:
            sheet.error(path, "business_id.form", text=quote(text))
            return None

    def schema(self) -> Schema:
        return {"anyOf": [{"type": "string", "pattern": r"^\s*([Ff][Ii])?\d{7}-?\d\s*$"}, {"type": "integer"}]}


class License(FieldType):
    """An SPDX licence expression such as `EUPL-1.2` or `MIT OR Apache-2.0`."""

    name = "license"
    can_filter = True
    judged_as = Judged.TERMS
    has_one_term = True

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        expression = _canonical(text)
        vague = next((word for word in _WORDS.findall(text) if _GNU.fullmatch(word)), None)
        if expression and not vague:
            return expression
        sheet.error(path, "license.unknown", text=quote(text), meant=_licences_meant_by(vague or text, sheet))
        return None

    def facet_values(self, value: str, display: Display) -> Iterator[FacetValue]:
        """Each licence of the expression, without exceptions to it."""
        before = ""
        for word in value.replace("(", " ").replace(")", " ").split():
            if word not in _JOINTS and before != "WITH":
                yield word, word
            before = word

    def answered_terms(self, value: str, display: Display) -> Iterator[AnsweredTerm]:
        yield from (AnsweredTerm(code, label) for code, label in self.facet_values(value, display))

    def wanted_terms(self) -> Iterator[WantedTerm]:
        yield from (WantedTerm(licence, licence) for licence in _COMMON_LICENCES)

    def schema(self) -> Schema:
        return {"type": "string", "maxLength": _MAX_EXPRESSION, "pattern": r"^[A-Za-z0-9.+() -]+$"}


class Languages(ListType):
    """Languages as BCP 47 codes, in the order of the vocabulary: our own come first wherever they are shown."""

    name = "languages"
    default_most = 200
    has_codes = True
    accepts = ListType.accepts | {"options"}
    can_filter = True
    judged_as = Judged.TERMS

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self._vocabulary = load_vocabulary(options.get("options", _VOCABULARY), self.language)
        self.vocabularies = (self._vocabulary.name,)
        self.facet_order = tuple(self._vocabulary.terms)
        self._rank = {code: rank for rank, code in enumerate(self.facet_order)}

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> list[str] | None:
        codes: list[str] | None = super().check(raw, path, sheet)
        return codes and sorted(codes, key=lambda code: self._rank.get(code, len(self._rank)))

    def check_item(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        if text is None or text in self._vocabulary.terms:
            return text
        standard = _standard_tag(text)
        if standard:
            return standard
        if named := self._vocabulary.meant_by(text):
            return read_as(named, text, path, sheet)
        meant = sheet.suggest(text, self._vocabulary.terms)
        sheet.error(path, "language.unknown", text=quote(text), meant=meant)
        return None

    def show(self, value: list[str], display: Display) -> Markup:
        return Markup(", ").join(self.show_item(item, display) for item in value)

    def show_item(self, item: str, display: Display) -> str:
        return self._vocabulary.terms[item].label if item in self._vocabulary.terms else display.language(item)

    def facet_values(self, value: list[str], display: Display) -> Iterator[FacetValue]:
        for code in value:
            yield code, self.show_item(code, display)

    def answered_terms(self, value: list[str], display: Display) -> Iterator[AnsweredTerm]:
        yield from (AnsweredTerm(code, self.show_item(code, display)) for code in value)

    def wanted_terms(self) -> Iterator[WantedTerm]:
        yield from (WantedTerm(term.id, term.label) for term in self._vocabulary.terms.values())

    def words(self, value: list[str]) -> Iterator[str]:
        yield from map(self._vocabulary.label, value)

    def describe_item(self) -> Schema:
        return {"type": ["string", "boolean"], "maxLength": 35}


class Uuids(ListType):
    """A list of identifiers in the form of a UUID."""

    name = "uuids"

    def check_item(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        try:
            return str(uuid.UUID(text))
        except ValueError:
            found = _UUID.findall(text)
            if len(found) == 1:
                return read_as(found[0].casefold(), text, path, sheet)
            sheet.error(path, "uuid.form", text=quote(text))
            return None

    def describe_item(self) -> Schema:
        return dict(SCALAR)


@lru_cache(maxsize=512)
def _standard_tag(text: str) -> str | None:
    """A valid language tag in its usual spelling; the library is loaded only for languages outside the vocabulary."""
    import langcodes

    return langcodes.standardize_tag(text) if "_" not in text and langcodes.tag_is_valid(text) else None


@lru_cache(maxsize=512)
def _canonical(text: str) -> str | None:
    if len(text) > _MAX_EXPRESSION:
        return None
    try:
        return str(canonicalize_license_expression(text))
    except InvalidLicenseExpression:
        return None


def _licences_meant_by(text: str, sheet: Sheet) -> tuple[str, ...]:
    """The identifiers that a vague or misspelt one may mean."""
    vague = _GNU.fullmatch(text)
    if vague:
        name = f"{vague[1].upper()}-{vague[2]}"
        return (f"{name}-or-later",) if vague[3] else (f"{name}-only", f"{name}-or-later")
    meant = _NEWEST.get(text.casefold()) or sheet.suggest(text, _COMMON_LICENCES)
    return (meant,) if meant else ()


CONSTANTS: dict[str, Any] = {
    "uuid": _UUID,
    "words": _WORDS,
    "gnu": _GNU,
    "common_licences": _COMMON_LICENCES,
    "newest": _NEWEST,
    "max_expression": _MAX_EXPRESSION,
    "vocabulary": _VOCABULARY,
    "joints": sorted(_JOINTS),
    "most_languages": Languages.default_most,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
