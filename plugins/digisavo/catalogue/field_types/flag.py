"""Flags of a file: true or false."""

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup, escape

from digisavo.catalogue.display import Display
from digisavo.catalogue.field_types.base import FacetValue, FieldType, Schema
from digisavo.catalogue.field_types.checks import check_text, read_as
from digisavo.catalogue.judging import AnsweredTerm, Judged, WantedTerm
from digisavo.catalogue.sheet import Sheet
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.core.document import Path, Raw
from digisavo.core.text import quote

_MEANINGS = {"kylla": True, "kyllä": True, "true": True, "yes": True, "ei": False, "false": False, "no": False}


class Flag(FieldType):
    """Yes or no, also as `true` and `false`, which front matter is used to."""

    name = "flag"
    vocabularies = ("yes_no",)
    can_filter = True
    facet_order = ("kylla", "ei")
    judged_as = Judged.TERMS
    has_one_term = True

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> bool | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        if text in _MEANINGS:
            return _MEANINGS[text]
        meant = text.casefold() if text.casefold() in _MEANINGS else load_vocabulary("yes_no").meant_by(text)
        if meant is None:
            sheet.error(path, "flag.unknown", text=quote(text))
            return None
        return _MEANINGS[read_as(meant, text, path, sheet)]

    def show(self, value: bool, display: Display) -> Markup:
        return escape(display.t("site.flag_yes" if value else "site.flag_no"))

    def facet_values(self, value: bool, display: Display) -> Iterator[FacetValue]:
        yield "kylla" if value else "ei", str(self.show(value, display)).capitalize()

    def answered_terms(self, value: bool, display: Display) -> Iterator[AnsweredTerm]:
        yield from (AnsweredTerm(code, label) for code, label in self.facet_values(value, display))

    def wanted_terms(self) -> Iterator[WantedTerm]:
        vocabulary = load_vocabulary("yes_no", self.language)
        yield from (WantedTerm(code, vocabulary.label(code)) for code in self.facet_order)

    def words(self, value: bool) -> Iterator[str]:
        yield from ()

    def schema(self) -> Schema:
        return {"anyOf": [self.record_schema(), {"type": "string", "pattern": _PATTERN}]}

    def record_schema(self) -> Schema:
        return {"type": "boolean"}


_PATTERN = f"^({'|'.join(_MEANINGS)})$"


CONSTANTS: dict[str, Any] = {
    "meanings": _MEANINGS,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
