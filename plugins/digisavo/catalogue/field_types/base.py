"""The contract of a field type: how a value is checked, shown, compared, exported, searched and described."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, ClassVar, NamedTuple, TypeAlias

from markupsafe import Markup, escape

from digisavo.catalogue.display import Display
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Path, Raw
from digisavo.core.problem import Fault
from digisavo.core.settings import FINNISH
from digisavo.core.slug import slugify
from digisavo.core.suggest import suggest
from digisavo.core.text import find_html_tag, find_non_latin, quote

Options = Mapping[str, Any]
Schema = dict[str, Any]
FacetValue: TypeAlias = tuple[str, str]
"""A code that can stand in an address, without commas, and its label."""


class Allowed(NamedTuple):
    """The terms that an answer may be, as problems list them: of a closed list, or of one that others may join.

    Both are empty where the answers cannot be listed.
    """

    terms: tuple[str, ...] = ()
    open_terms: tuple[str, ...] = ()


class FieldType(ABC):
    """A kind of answer. A subclass is one type; an instance is the type with one field's limits.

    `check` turns what the file says into the value used everywhere else, or reports problems and
    returns None. The other methods take such a checked value.
    """

    name: ClassVar[str]
    accepts: ClassVar[frozenset[str]] = frozenset()
    """The attributes of a declaration that this type understands, besides those of every field."""

    needs: ClassVar[tuple[str, ...]] = ()
    """Those of them without which it cannot be."""

    flags: ClassVar[frozenset[str]] = frozenset()
    """Further attributes that it understands, which are true or false."""

    speaks_for_itself: ClassVar[bool] = True
    """Whether a value at the head of a row is understood without its label."""

    is_term: ClassVar[bool] = False
    """Whether its value is a term, which is understood without its label in other places of a row too."""

    names_entries: bool = False
    """Whether its values name other entries."""

    names_organisations: bool = False
    """Whether its values name organisations, which may be providers."""

    is_address: ClassVar[bool] = False
    """Whether its value is a web address, which a reader follows."""

    names_files: bool = False
    """Whether its values need files beside the content file."""

    can_filter: bool = False
    """Whether a directory can be filtered by its values."""

    is_open: bool = False
    """Whether an answer may be something else than the terms that it offers."""

    facet_order: tuple[str, ...] = ()
    """The codes of its facet values in the order in which they are shown; what is not among them comes after, by
    label."""

    def __init__(self, options: Options) -> None:
        self.options = options

    @property
    def language(self) -> str:
        """The code of the language of its words."""
        return str(self.options.get("language", FINNISH))

    @property
    def described_as(self) -> str:
        """The name under which the field guide says what an answer may be (`guide.types`)."""
        return self.name

    @abstractmethod
    def check(self, raw: Raw, path: Path, sheet: Sheet) -> Any:
        """The value that `raw` (never empty) stands for, or None after reporting why not."""

    def show(self, value: Any, display: Display) -> Markup:
        """The value as HTML for its entry's page."""
        return escape(str(value))

    def compare(self, value: Any, display: Display) -> Markup:
        """The value as HTML for a table cell: short."""
        return self.show(value, display)

    def texts(self, value: Any, display: Display) -> list[str]:
        """The value in plain words, one text for each item."""
        return [plain(self.show(value, display))]

    def export(self, value: Any) -> Any:
        """The value as JSON data."""
        return value

    def words(self, value: Any) -> Iterator[str]:
        """The words by which a search shall find the value."""
        yield str(value)

    def facet_values(self, value: Any, display: Display) -> Iterator[FacetValue]:
        """The codes and labels by which a directory shall find the value: none where it holds no more today."""
        yield from ()

    def references(self, value: Any) -> Iterator[str]:
        """The entries that the value names, as `<kind>/<slug>`."""
        yield from ()

    def municipalities(self, value: Any) -> Iterator[str]:
        """The codes of the municipalities that the value names."""
        yield from ()

    def regions(self, value: Any) -> Iterator[str]:
        """The codes of the regions that the value names."""
        yield from ()

    def organisations(self, value: Any) -> Iterator[str]:
        """The names of the organisations that the value names."""
        yield from ()

    def files(self, value: Any) -> Iterator[str]:
        """The names of the files beside the content file that the value needs."""
        yield from ()

    def mentions(self, raw: str) -> Iterator[tuple[str, int]]:
        """The entries and files that a text as typed names, each with the index at which it does."""
        yield from ()

    @abstractmethod
    def schema(self) -> Schema:
        """The JSON Schema of the value as a file may hold it."""

    def allowed(self) -> "Allowed":
        """The values that an answer may have."""
        return Allowed()

    def number_option(self, key: str) -> float | None:
        """A numeric limit of the declaration, None where it sets none."""
        return float(self.options[key]) if key in self.options else None


def plain(shown: str | Markup) -> str:
    """What is shown as plain text; a text that is no HTML stays as it is."""
    return shown.striptags() if isinstance(shown, Markup) else shown


def is_answer(raw: Raw | None) -> bool:
    """Whether a value answers anything: an empty one, or one that holds only empty ones, is a missing answer."""
    if isinstance(raw, str):
        return raw != "" and not raw.isspace()
    return any(map(is_answer, raw.values() if isinstance(raw, dict) else raw or ()))


def check_text(raw: Raw, path: Path, sheet: Sheet) -> str | None:
    """A single value as typed, white space folded; None after reporting a list or a mapping."""
    if isinstance(raw, str):
        return " ".join(raw.split())
    sheet.error(path, "value.type", "list" if isinstance(raw, list) else "mapping")
    return None


def check_plain_text(raw: Raw, path: Path, sheet: Sheet, options: Options) -> str | None:
    """A plain text within its limits; None after reporting HTML, strange letters or a wrong length."""
    text = check_text(raw, path, sheet)
    if text is None:
        return None
    tag = find_html_tag(text)
    if tag:
        sheet.error(path, "text.html", tag=quote(tag))
        return None
    if options.get("latin") and not slugify(text):
        sheet.error(path, "text.letters", "none", text=quote(text))
        return None
    stranger = find_non_latin(text) if options.get("latin") else None
    if stranger:
        sheet.error(path, "text.letters", "foreign", letter=quote(stranger), code=f"U+{ord(stranger):04X}")
        return None
    return text if check_length(text, path, sheet, options) else None


def check_length(text: str, path: Path, sheet: Sheet, options: Options) -> bool:
    """Whether a text is as long as declared; reports it where not."""
    least, most = int(options.get("min_length", 0)), int(options.get("max_length", 1000))
    if len(text) > most:
        sheet.error(path, "text.long", length=len(text), most=most, count=len(text) - most)
    elif len(text) < least:
        sheet.error(path, "text.short", length=len(text), least=least)
    return least <= len(text) <= most


def fault_of_key(key: str, allowed: Iterable[str]) -> Fault:
    """A key that is none of those that a mapping may have."""
    keys = tuple(allowed)
    return Fault.of("key.unknown", hint="allowed", key=quote(key), meant=suggest(key, keys), keys=keys)


SCALAR: Schema = {"type": ["string", "number", "boolean"]}
"""Any single value: an editor's YAML may take `005` or `No` for something else than text; the site does not."""

EMPTY: Schema = {
    "anyOf": [
        {"enum": [None, {}]}, {"type": "string", "pattern": r"^\s*$"}, {"type": "array", "items": {"enum": ["", None]}},
    ]
}  # fmt: skip
"""What is no answer: anything may be left empty that is not required."""
