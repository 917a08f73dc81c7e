"""Lists: the base of every type whose value has several items, and what is read where no list is written."""

import re
from abc import abstractmethod
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from markupsafe import Markup

from digisavo.catalogue.display import Display, bullet_list
from digisavo.catalogue.field_types.base import EMPTY, SCALAR, FieldType, Options, Schema, plain
from digisavo.catalogue.field_types.checks import is_answer, notice_nothing
from digisavo.catalogue.field_types.folded_items import FOLDED, warn_of_folded
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import UNREAD, Path, Raw
from digisavo.core.text import copyable, quote
from digisavo.reading.yaml_writing import quoted

_IN_A_CELL = 6
_COMMA = re.compile("[,;]")
# Between digits a comma is that of a decimal number, but not in a list of codes.
_COMMA_IN_WORDS = re.compile("(?<![0-9]),|,(?![0-9])|;")
_LETTER = re.compile(r"[^\W\d_]")
_BULLETS = re.compile(r" [-–•·*] ?(?=\S)")
_ORDINAL = re.compile(r"^[0-9]{1,2}[.)] +")
_SMALL = re.compile(r"[a-z\u00e4\u00e5\u00f6]")
_PLAIN_ITEM = re.compile(r"[^\W_][\w ./-]*")


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
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
