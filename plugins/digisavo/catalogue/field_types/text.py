"""Texts: one line of plain text, and lists of such."""

import re
from abc import abstractmethod
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from markupsafe import Markup

from digisavo.catalogue.display import Display, bullet_list
from digisavo.catalogue.field_types.base import EMPTY, SCALAR, FacetValue, FieldType, Options, Schema, plain
from digisavo.catalogue.field_types.checks import check_plain_text, is_answer, notice_nothing
from digisavo.catalogue.field_types.folded_items import FOLDED, warn_of_folded
from digisavo.catalogue.judging import AnsweredTerm, WantedTerm
from digisavo.catalogue.sheet import Sheet
from digisavo.catalogue.vocabulary import Vocabulary, load_vocabulary
from digisavo.core.address import NOT_STATED
from digisavo.core.document import UNREAD, Path, Raw
from digisavo.core.slug import slugify
from digisavo.core.text import copyable, quote
from digisavo.reading.yaml_writing import quoted

_IN_A_CELL = 6
_ITEM_LENGTH = 200
_COMMA = re.compile("[,;]")
# Between digits a comma is that of a decimal number, but not in a list of codes.
_COMMA_IN_WORDS = re.compile("(?<![0-9]),|,(?![0-9])|;")
_LETTER = re.compile(r"[^\W\d_]")
_BULLETS = re.compile(r" [-–•·*] ?(?=\S)")
_ORDINAL = re.compile(r"^[0-9]{1,2}[.)] +")
_SMALL = re.compile(r"[a-z\u00e4\u00e5\u00f6]")
_PLAIN_ITEM = re.compile(r"[^\W_][\w ./-]*")


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


class ListType(FieldType):
    """The base of every type whose value is a list of items of the same type."""

    item_schema: ClassVar[Schema] = SCALAR
    default_most: ClassVar[int] = 50
    has_commas: ClassVar[bool] = False
    """Whether an item may have commas in it: where none has, a text with commas is several items."""

    accepts = frozenset({"min_items", "max_items"})
    flags = frozenset({"lone"})

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> list[Any] | None:
        if self.options.get("lone") and isinstance(raw, str) and (self.has_commas or not _COMMA.search(raw)):
            value = self.check_item(raw, path, sheet)
            return None if value is None else [value]
        items = check_list(raw, path, sheet, self.options, self.default_most)
        if items is None:
            return None
        values: list[Any] = []
        for index, item in items:
            if isinstance(item, str) and FOLDED in item:
                warn_of_folded(item, (*path, index), sheet)
            value = self.check_item(item, (*path, index), sheet)
            if value in values:
                sheet.warning((*path, index), "list.repeated", "item", item=quote(str(value)))
            elif value is not None:
                values.append(value)
        return values or None

    @abstractmethod
    def check_item(self, raw: Raw, path: Path, sheet: Sheet) -> Any:
        """One item of the list, as `check` for a whole value."""

    def show(self, value: list[Any], display: Display) -> Markup:
        return bullet_list(self.show_item(item, display) for item in value)

    def compare(self, value: list[Any], display: Display) -> Markup:
        # Forty languages in a cell would make its row as high as the page.
        shown = Markup(", ").join(self.compare_item(item, display) for item in value[:_IN_A_CELL])
        rest = len(value) - _IN_A_CELL
        return Markup("{} {}").format(shown, display.t("site.more", count=rest)) if rest > 0 else shown

    def texts(self, value: list[Any], display: Display) -> list[str]:
        return [self.text_of_item(item, display) for item in value]

    def text_of_item(self, item: Any, display: Display) -> str:
        """One item in plain words."""
        return plain(self.show_item(item, display))

    def show_item(self, item: Any, display: Display) -> str | Markup:
        """One item as text or HTML."""
        return str(item)

    def compare_item(self, item: Any, display: Display) -> str | Markup:
        """One item in a cell or a card, without links: the card is a link itself."""
        return self.show_item(item, display)

    def words(self, value: list[Any]) -> Iterator[str]:
        yield from map(str, value)

    def schema(self) -> Schema:
        most = int(self.options.get("max_items", self.default_most))
        items: Schema = {
            "type": "array", "items": {"anyOf": [self.describe_item(), EMPTY]},
            "minItems": int(self.options.get("min_items", 0)), "maxItems": most,
        }  # fmt: skip
        if not self.options.get("lone"):
            return items
        several: Schema = {} if self.has_commas else {"not": {"type": "string", "pattern": _COMMA.pattern}}
        return {"anyOf": [self.describe_item() | several, items]}

    def describe_item(self) -> Schema:
        """The JSON Schema of one item."""
        return dict(self.item_schema)

    def record_schema(self) -> Schema:
        return {"type": "array", "items": self.record_item(), "minItems": 1}

    def record_item(self) -> Schema:
        """The JSON Schema of one item as records have it."""
        return super().record_schema()


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


def _refuse_list(raw: Raw, path: Path, sheet: Sheet) -> None:
    """Reports what is no list, with the list that was meant."""
    if raw == UNREAD:
        return
    parts = [key for key, value in raw.items() if value == ""] if isinstance(raw, dict) else _parts_of(raw, path, sheet)
    meant = bracketed(parts) if parts and (isinstance(raw, str) or len(parts) == len(raw)) else ""
    sheet.error(path, "list.type", hint="meant" if meant else "form", meant=meant)


def _parts_of(raw: Raw, path: Path, sheet: Sheet) -> list[str]:
    """The items that a text lists: after hyphens or bullets, else on lines, else between commas or semicolons."""
    text = " ".join(raw.split()) if isinstance(raw, str) else ""
    marked = _BULLETS.split(f" {text}")
    if len(marked) > 1 and not marked[0].strip():
        parts = marked[1:]
    else:
        lines = sheet.document.lines_at(path)
        has_commas = all(line.endswith((",", ";")) for line in lines[:-1])
        comma = _COMMA_IN_WORDS if _LETTER.search(text) else _COMMA
        parts = comma.split(text) if has_commas else _items_on(lines)
    return [part.strip() for part in parts if part.strip()]


def _items_on(lines: list[str]) -> list[str]:
    """Lines as items, none where one perhaps continues another or holds several."""
    items = [_ORDINAL.sub("", line) for line in lines]
    forms = {(item != line, bool(_SMALL.match(item))) for item, line in zip(items, lines, strict=True)}
    return items if len(forms) == 1 and not any(map(_COMMA_IN_WORDS.search, items)) else []


def bracketed(items: Iterable[str]) -> str:
    """Texts as a list in brackets, "" where that is too long to copy."""
    return copyable(f"[{', '.join(map(_item, items))}]")


def _item(text: str) -> str:
    """A text as an item of a list in brackets."""
    return text if _PLAIN_ITEM.fullmatch(text) else quoted(text)


def check_list(raw: Raw, path: Path, sheet: Sheet, options: Options, default_most: int) -> list[tuple[int, Raw]] | None:
    """The answered items of a list with their indexes; None after reporting that it is no list or too long."""
    if not isinstance(raw, list):
        _refuse_list(raw, path, sheet)
        return None
    items = [(index, item) for index, item in enumerate(raw) if item != UNREAD and is_answer(item)]
    if len(items) < len(raw):
        notice_nothing(raw, path, sheet)
    most = int(options.get("max_items", default_most))
    if len(items) > most:
        sheet.error(path, "list.long", length=len(items), most=most)
        return None
    return items


CONSTANTS: dict[str, Any] = {
    "comma": _COMMA,
    "comma_in_words": _COMMA_IN_WORDS,
    "letter": _LETTER,
    "bullets": _BULLETS,
    "ordinal": _ORDINAL,
    "small": _SMALL,
    "plain_item": _PLAIN_ITEM,
    "default_most": ListType.default_most,
    "item_max_length": _ITEM_LENGTH,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
