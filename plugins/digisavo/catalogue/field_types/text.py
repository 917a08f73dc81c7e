"""Texts: one line of plain text, and lists of such."""

from collections.abc import Iterator
from typing import Any

from digisavo.catalogue.display import Display
from digisavo.catalogue.field_types.base import SCALAR, FacetValue, FieldType, Options, Schema
from digisavo.catalogue.field_types.checks import check_plain_text
from digisavo.catalogue.field_types.lists import ListType
from digisavo.catalogue.judging import AnsweredTerm, WantedTerm
from digisavo.catalogue.sheet import Sheet
from digisavo.catalogue.vocabulary import Vocabulary, load_vocabulary
from digisavo.core.address import NOT_STATED
from digisavo.core.document import Path, Raw
from digisavo.core.slug import slugify
from digisavo.core.text import quote

_ITEM_LENGTH = 200


class Text(FieldType):
    """One line of plain text.

    `sentence` says that it stands alone and ends like a sentence; `suggestions` names a vocabulary of proper names,
    besides which others may be written. Both only give notices.
    """

    name = "text"
    accepts = frozenset({"min_length", "max_length", "suggestions"})
    flags = frozenset({"latin", "sentence"})
    can_filter = True

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_plain_text(raw, path, sheet, self.options)
        if text and self.options.get("sentence"):
            _check_end(text, path, sheet)
        if text and "suggestions" in self.options:
            _check_spelling(text, load_vocabulary(self.options["suggestions"], self.language), path, sheet)
        return text

    def texts(self, value: str, display: Display) -> list[str]:
        return [value]

    def facet_values(self, value: str, display: Display) -> Iterator[FacetValue]:
        # Spellings with the same slug are one value; a text without a slug, or with the slug of no answer, is none.
        yield from [(slug, value)] if (slug := slugify(value)) not in ("", NOT_STATED) else []

    def answered_terms(self, value: str, display: Display) -> Iterator[AnsweredTerm]:
        """The text as a term, by which rows of names are judged."""
        yield from (AnsweredTerm(code, label) for code, label in self.facet_values(value, display))

    def wanted_terms(self) -> Iterator[WantedTerm]:
        if name := self.options.get("suggestions", ""):
            labels = [term.label for term in load_vocabulary(name, self.language).terms.values()]
            yield from (WantedTerm(slugify(label), label) for label in labels)

    def schema(self) -> Schema:
        limits = {"minLength": "min_length", "maxLength": "max_length"}
        return {**SCALAR, **{name: int(self.options[key]) for name, key in limits.items() if key in self.options}}


def _check_end(text: str, path: Path, sheet: Sheet) -> None:
    """A text that stands alone ends like a sentence."""
    if not text.rstrip("\"'”’»)").endswith((".", "!", "?", "…")):
        sheet.notice(path, "text.sentence", text=quote(text))


def _check_spelling(text: str, vocabulary: Vocabulary, path: Path, sheet: Sheet) -> None:
    """A name that the vocabulary knows is written as there: two spellings would be two names."""
    term = vocabulary.terms.get(text) or vocabulary.terms.get(vocabulary.meant_by(text) or "")
    if term and term.label != text:
        sheet.notice(path, "text.spelling", text=quote(text), meant=term.label)


class TextList(ListType):
    """A list of short plain texts."""

    name = "list"
    has_commas = True
    accepts = ListType.accepts | {"item_max_length", "suggestions"}
    flags = ListType.flags | {"sentence"}

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self._item = Text({**options, "max_length": options.get("item_max_length", _ITEM_LENGTH)})

    def check_item(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        return self._item.check(raw, path, sheet)

    def describe_item(self) -> Schema:
        return self._item.schema()


CONSTANTS: dict[str, Any] = {
    "item_max_length": _ITEM_LENGTH,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
