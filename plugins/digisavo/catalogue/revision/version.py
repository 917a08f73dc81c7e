"""A content file in one of its states: the entry as far as it passes the check, and all that it states."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from digisavo.catalogue.answers import gather_answers
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.entry_files import parse_source
from digisavo.catalogue.examine import examine
from digisavo.catalogue.field_types.checks import is_answer
from digisavo.catalogue.places import load_places
from digisavo.catalogue.sheet import Portal, Sheet
from digisavo.core.document import Document, Raw
from digisavo.core.settings import Settings
from digisavo.core.source import SourceFile

EVIDENCE = "evidence"
_NO_ENTRY: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True)
class Stated:
    """An answer: the checked value, or where that failed what the file has in its place.

    `faulty` are the items of a list that were left out of the checked value, as the file has the whole list; None where
    there are none.
    """

    value: Any
    is_sound: bool
    faulty: Raw | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """One state of a content file. `entry` is None where the file is no readable document.

    `answers` are what it states by full key, right or wrong, also under keys that nobody asks.
    """

    source: SourceFile
    entry: Entry | None
    answers: Mapping[str, Raw]

    @property
    def values(self) -> Mapping[str, Any]:
        """The checked values."""
        return self.entry.values if self.entry else _NO_ENTRY

    @property
    def title(self) -> str:
        """The name of the entry, or at least of the file."""
        return self.entry.title if self.entry else self.source.slug

    def stated(self, key: str) -> Stated | None:
        """What it answers to a question."""
        if key in self.values:
            return Stated(self.values[key], True, self._faulty(key))
        return Stated(self.answers[key], False) if key in self.answers else None

    def _faulty(self, key: str) -> Raw | None:
        """The whole list of the file where not every item of it passed the check."""
        raw, value = self.answers.get(key), self.values[key]
        is_whole = not isinstance(raw, list) or not isinstance(value, list) or sum(map(is_answer, raw)) <= len(value)
        return None if is_whole else raw


def read_version(source: SourceFile, collection: Collection, settings: Settings, portal: Portal) -> Version:
    """What a file states, as far as it can be read."""
    document = parse_source(source, collection)
    if isinstance(document, list):
        return Version(source, None, {})
    entry, _ = examine(document, collection, settings.today, portal)
    return Version(source, entry, dict(_answers(document, collection, settings)))


def _answers(document: Document, collection: Collection, settings: Settings) -> Iterator[tuple[str, Raw]]:
    sheet = Sheet(
        document, collection.kind, settings.today, load_places(), collection.labels, collection.by_key, Portal()
    )
    yield from gather_answers(document.values, collection, sheet).values.items()
    # A key that nobody asks is no answer, but whoever reads what has changed wants to know of it.
    strange = {problem.span.line for problem in sheet.problems if problem.code == "key.unknown"}
    for key, value in document.values.items():
        if strange and document.key_span_of((key,)).line in strange and is_answer(value):
            yield key, value
