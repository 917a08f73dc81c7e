"""What a booklet of a product group says of its members: a chapter of each, and tables of their answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field import Field
from digisavo.catalogue.membership import Membership
from digisavo.outputs.parts.group_tables import answer_cell
from digisavo.outputs.parts.key_facts import KeyFact, KeyFacts
from digisavo.outputs.parts.table_rows import title_cell
from digisavo.outputs.rendering.context import PageDisplay
from digisavo.outputs.rendering.entry_facts import PageFacts

_MOST_COLUMNS = 9
"""How many questions a table has at most: with more, a column of A4 on its side is narrower than its words."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A member: its number, its provider ("" where none is known), what buyers decide by, and labels with answers, ""
    where nobody has answered: to the questions of the group, and of what is stated of the price."""

    number: int
    entry: Entry
    provider: str
    key_facts: Sequence[KeyFact]
    questions: Sequence[tuple[str, Markup]]
    price: Sequence[tuple[str, Markup]]


@dataclass(frozen=True, slots=True)
class Table:
    """Some questions, and a row for each member: its number, its title and its answers."""

    questions: Sequence[Field]
    rows: Sequence[tuple[int, Markup, Sequence[Markup | None]]]


class Chapters:
    """Makes the chapters of one product group; all of them cite the sources of `facts`."""

    def __init__(self, membership: Membership, key_facts: KeyFacts, facts: PageFacts, display: PageDisplay) -> None:
        self._membership, self._key_facts, self._facts, self._display = membership, key_facts, facts, display
        collection = membership.collection
        self._questions = [collection.by_key[key] for key in membership.group.questions]
        group = collection.by_key[collection.prices.model].group if collection.prices else ""
        self._price = collection.groups.get(group, [])

    def chapter(self, number: int, entry: Entry) -> Chapter:
        """The chapter of a member."""
        provider = self._display.catalogue.provider_of(entry)
        return Chapter(
            number, entry, provider.name if provider else "", self._key_facts.of(entry, self._display),
            [(question.label, self._answer(question, entry)) for question in self._questions],
            [(field.label, self._answer(field, entry)) for field in self._price if field.key in entry.values],
        )  # fmt: skip

    def _answer(self, question: Field, entry: Entry) -> Markup:
        context = self._display.context
        return context.facts.answer(question, entry, self._membership.collection, self._display, self._facts)

    def tables(self, chapters: Sequence[Chapter]) -> Iterator[Table]:
        """The questions of the group in as few tables as they fit in, with about as many columns each."""
        parts = -(-len(self._questions) // _MOST_COLUMNS)
        for part in range(parts):
            first, end = (len(self._questions) * number // parts for number in (part, part + 1))
            questions = self._questions[first:end]
            yield Table(questions, [self._row(chapter, questions) for chapter in chapters])

    def _row(self, chapter: Chapter, questions: Sequence[Field]) -> tuple[int, Markup, Sequence[Markup | None]]:
        cells = [answer_cell(chapter.entry, question, self._display) for question in questions]
        return chapter.number, title_cell(chapter.entry), cells
