"""A field: one question of a kind of content, as declared in `fields.yml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from enum import StrEnum
from typing import Any

from digisavo.catalogue.field_types.base import FieldType
from digisavo.catalogue.judging import PLAIN, Judged, Judging, Operator, operators_of
from digisavo.core.document import Path

EDITORS = "toimitus"
"""The value of `submitted_by` of entries that editors write from public sources."""


class Required(StrEnum):
    """Who has to answer: nobody, everybody but editors (who write from public sources), everybody, or editors only."""

    NO = "no"
    SUBMITTERS = "true"
    ALWAYS = "always"
    EDITORS = "editors"


class Comparison(StrEnum):
    """Where a field is compared: nowhere, in a row of comparisons, or in a column of category tables too."""

    NO = "no"
    ROW = "true"
    KEY = "key"


class Shown(StrEnum):
    """Where an entry's page shows a field: in its group, in the page's head, or nowhere."""

    GROUP = "group"
    HEADER = "header"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Field:
    """One question. `key` is the full dotted key.

    `recommended` is the name of the question that completeness counts, "" for none; conditions map full keys to the
    values for which they hold: where `asked_if` does not, a field does not concern an entry and has no answer.
    `moved_from` is the key that it had before, "" for none; `expires_by` is the key of the date after which the value
    has expired. `place` says that the value places the entry in municipalities or regions; `export_as` is its name in
    records, "" for its own; `judged` says what its answers mean to a requirement, where the type alone does not.
    `request` asks the same of a provider on behalf of a buyer, "" where `help` does: that speaks to who fills the form.
    """

    key: str
    label: str
    help: str
    type: FieldType
    group: str
    required: Required = Required.NO
    required_if: Mapping[str, tuple[str, ...]] | None = None
    recommended: str = ""
    recommended_unless: Mapping[str, tuple[str, ...]] | None = None
    compare: Comparison = Comparison.NO
    facet: bool = False
    show: Shown = Shown.GROUP
    expires_by: str = ""
    place: bool = False
    export_as: str = ""
    asked_if: Mapping[str, tuple[str, ...]] | None = None
    moved_from: str = ""
    judged: Judging = PLAIN
    request: str = ""
    path: Path = dataclass_field(init=False)
    """The key as a path into a document."""
    is_for_all: bool = dataclass_field(init=False)
    """Whether its lack is told of every entry, whatever else that answers."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "path", tuple(self.key.split(".")))
        object.__setattr__(self, "is_for_all", self.asked_if is None and not self.recommended_unless)

    @property
    def is_column(self) -> bool:
        """Whether category tables have a column for it."""
        return self.compare is Comparison.KEY

    def concerns(self, values: Mapping[str, Any]) -> bool:
        """Whether an entry with these values is asked at all."""
        return self.asked_if is None or holds(self.asked_if, values)

    def is_ruled_out(self, values: Mapping[str, Any]) -> bool:
        """Whether an entry with these values is known not to be asked: what is not stated rules nothing out."""
        return not self.concerns(values) and any(key in values for key in self.asked_if or ())

    def is_expected(self, values: Mapping[str, Any]) -> bool:
        """Whether its lack is told of an entry with these values: not where other answers make it needless."""
        return self.concerns(values) and not holds(self.recommended_unless, values)

    @property
    def is_criterion(self) -> bool:
        """Whether requirements can be set on it: on what is compared, unless it is only told and everybody tells it."""
        is_asked_of_all = self.required in (Required.ALWAYS, Required.SUBMITTERS)
        return self.compare is not Comparison.NO and not (is_asked_of_all and self.judged_as is Judged.TOLD)

    @property
    def judged_as(self) -> Judged:
        """As what its answers are held against requirements."""
        return Judged.TOLD if self.judged.is_only_told else self.type.judged_as

    @property
    def operators(self) -> tuple[Operator, ...]:
        """What can be wanted of its answers, the usual first."""
        return operators_of(self.judged_as, self.type.has_one_term, self.judged)


def holds(condition: Mapping[str, tuple[str, ...]] | None, values: Mapping[str, Any]) -> bool:
    """Whether an entry has any of the values of a condition; of lists and rows any item counts."""
    for key, wanted in condition.items() if condition else ():
        value = values.get(key)
        if value is None:  # as of most: a page asks a hundred questions of product groups, most of them of others
            continue
        if value in wanted if isinstance(value, str) else any(answer in wanted for answer in _answers(value)):
            return True
    return False


def _answers(value: Any) -> list[Any]:
    items = value if isinstance(value, list) else [value]
    return [next(iter(item.values())) if isinstance(item, dict) else item for item in items]
