"""An entry: one checked content file, frozen."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import date
from typing import Any

from digisavo.catalogue.evidence import UNPROVEN, Claim, Proof, judge
from digisavo.catalogue.field import Field
from digisavo.core.source import Span


@dataclass(frozen=True, slots=True)
class Completeness:
    """How many of the questions asked an entry answers."""

    answered: int
    asked: int

    @property
    def percent(self) -> int:
        """The share answered, 0 to 100."""
        return round(100 * self.answered / self.asked) if self.asked else 100


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of content. `values` maps full field keys to checked values in declared order, without those that
    are not stated. `links` are the entries it names, each with the key of the field. `path` is its file as people
    read it, `file` the same below the content folder. `spans` are the places of the values that are compared with
    other entries, by field key and, in a list, the item as written; those of all values would take too much memory.
    `source` is the file, byte for byte.
    """

    kind: str
    slug: str
    title: str
    summary: str
    values: Mapping[str, Any]
    proofs: Mapping[str, tuple[Proof, ...]]
    completeness: Completeness
    path: str
    file: str
    links: tuple[tuple[str, str], ...]
    spans: Mapping[tuple[str, str], Span]
    source: bytes = dataclass_field(default=b"", repr=False)
    reference: str = dataclass_field(init=False)
    """How other entries name this one: `services/kuntalaisaloite`."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "reference", f"{self.kind}/{self.slug}")

    @property
    def tags(self) -> list[str]:
        """The tags as written."""
        return list(self.values.get("tags", ()))

    def claim(self, field: Field, today: date) -> Claim:
        """How far the value of a field can be trusted on a day."""
        proofs = self.proofs.get(field.key, ())
        until = self.values.get(field.expires_by, "") if field.expires_by else ""
        return judge(proofs, until, today) if proofs or until else UNPROVEN
