"""The contract of a field type: how a value is checked, shown, compared, exported, searched and described."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, NamedTuple, TypeAlias

from markupsafe import Markup, escape

from digisavo.catalogue.display import Display
from digisavo.catalogue.judging import AnsweredTerm, Judged, WantedTerm
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Path, Raw
from digisavo.core.settings import FINNISH

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

    `check` turns a raw value of a file into the value used everywhere else, or reports problems and
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
    """Whether a value at the beginning of a row is understood without its label."""

    is_term: ClassVar[bool] = False
    """Whether its value is a term, which is understood without its label anywhere in a row."""

    names_entries: bool = False
    """Whether its values name other entries."""

    names_organisations: bool = False
    """Whether its values name organisations, which may be providers."""

    has_codes: ClassVar[bool] = False
    """Whether its value is a code, or a list of codes, that people read by labels."""

    is_address: ClassVar[bool] = False
    """Whether its value is a web address."""

    unit: ClassVar[str] = ""
    """The sign of what its numbers are of, "" where the label names it."""

    is_counted: bool = False
    """Whether its values are rows of which the number matters most."""

    names_files: bool = False
    """Whether its values need files beside the content file."""

    can_filter: bool = False
    """Whether a directory can be filtered by its values."""

    judged_as: Judged = Judged.TOLD
    """As what its values are held against requirements."""

    has_one_term: ClassVar[bool] = False
    """Whether an answer that is judged by its terms has exactly one, which excludes all others."""

    usual_terms: tuple[str, ...] = ()
    """What is usually wanted of an answer that is judged by its terms."""

    is_open: bool = False
    """Whether an answer may be something else than the terms that it offers."""

    vocabularies: tuple[str, ...] = ()
    """The names of vocabularies that it needs besides those that a declaration names."""

    facet_order: tuple[str, ...] = ()
    """The codes of its facet values in the order in which they are shown; any others come after, by label."""

    def __init__(self, options: Options) -> None:
        self.options = options

    @property
    def language(self) -> str:
        """The code of the language of its words."""
        return str(self.options.get("language", FINNISH))

    @property
    def described_as(self) -> str:
        """The name of its description in the field guide, below `guide.types`."""
        return self.name

    @abstractmethod
    def check(self, raw: Raw, path: Path, sheet: Sheet) -> Any:
        """The value of `raw` (never empty), or None after reporting what is wrong with it."""

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

    def number_of(self, value: Any) -> float | None:
        """The value as one number by which it can be ordered, None where it is none."""
        return None

    def words(self, value: Any) -> Iterator[str]:
        """The words by which a search finds the value."""
        yield str(value)

    def facet_values(self, value: Any, display: Display) -> Iterator[FacetValue]:
        """The codes and labels by which a directory finds the value; none where it no longer holds today."""
        yield from ()

    def answered_terms(self, value: Any, display: Display) -> Iterator[AnsweredTerm]:
        """The terms by which the value is judged, those too that do not hold today."""
        yield from ()

    def range_of(self, value: Any) -> tuple[float | None, float | None]:
        """Between which numbers the value surely lies, None for no limit."""
        number = self.number_of(value)
        return number, number

    def wanted_terms(self) -> Iterator[WantedTerm]:
        """The terms that can be wanted, whether or not an entry has them."""
        yield from ()

    def term_of(self, text: str) -> str | None:
        """The term of its vocabulary that a text names without doubt, None for none."""
        return None

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
        """The entries and files that a raw text names, each with its index in the text."""
        yield from ()

    @abstractmethod
    def schema(self) -> Schema:
        """The JSON Schema of the value as a file may hold it."""

    def record_schema(self) -> Schema:
        """The JSON Schema of the value as records have it: of what `export` gives."""
        return {"type": "string", "minLength": 1}

    def allowed(self) -> "Allowed":
        """The values that an answer may have."""
        return Allowed()

    def number_option(self, key: str) -> float | None:
        """A numeric limit of the declaration, None where it sets none."""
        return float(self.options[key]) if key in self.options else None


def in_order(
    values: Sequence[Any], order: tuple[str, ...], code: Callable[[Any], Any] = lambda value: value
) -> list[Any]:
    """Values in the order of their codes; those of no known code come last, in their own order."""
    rank = {known: number for number, known in enumerate(order)}
    return sorted(values, key=lambda value: rank.get(code(value), len(rank)))


def plain(shown: str | Markup) -> str:
    """A shown value as plain text; a text that is not HTML stays as it is."""
    return shown.striptags() if isinstance(shown, Markup) else shown


SCALAR: Schema = {"type": ["string", "number", "boolean"]}
"""Any single value: the YAML of an editor may read `005` or `No` as something else than text."""

EMPTY: Schema = {
    "anyOf": [
        {"enum": [None, {}]}, {"type": "string", "pattern": r"^\s*$"}, {"type": "array", "items": {"enum": ["", None]}},
    ]
}  # fmt: skip
"""A missing answer: any field that is not required may be left empty."""
