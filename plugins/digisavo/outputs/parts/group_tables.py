"""What the page of a product group says of its members: their answers to its questions, and who uses them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field import Field
from digisavo.catalogue.field_types.base import in_order
from digisavo.catalogue.field_types.choice import Choice
from digisavo.catalogue.membership import Membership
from digisavo.catalogue.placing import IN_USE
from digisavo.catalogue.review import is_outdated
from digisavo.outputs.parts.table_rows import Row, cell_of, title_cell
from digisavo.outputs.rendering.context import PageDisplay
from digisavo.outputs.rendering.signs import sign_of, signed


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a group that has no column: its label and explanation, how many members give each answer, with
    its sign, and how many of them give none."""

    label: str
    help: str
    answers: list[tuple[str, str, int]]
    unknown: int


def group_row(entry: Entry, membership: Membership, display: PageDisplay) -> Row:
    """A member with its answers to the key questions, and last how many municipalities use it."""
    cells = [answer_cell(entry, field, display) for field in membership.columns]
    if membership.collection.references_key:
        cells.append(_users(entry, membership.collection, display))
    target = display.catalogue.address_of(entry)
    return Row(entry.slug, target, title_cell(entry), is_outdated(entry, display.today), cells)


def other_questions(membership: Membership, display: PageDisplay) -> list[Asked]:
    """The questions of a group beside its key questions."""
    return [_asked(field, membership.entries, display) for field in membership.others]


def answer_cell(entry: Entry, field: Field, display: PageDisplay) -> Markup | None:
    """An answer in a table, with its sign; None for what is not stated."""
    shown = cell_of(entry, field, display)
    return None if shown is None else signed(sign_of(field, entry.values[field.key]), shown)


def _users(entry: Entry, collection: Collection, display: PageDisplay) -> Markup | None:
    """How many municipalities are known to use it: those that try it or have stopped are not counted, those whose
    stage nobody has told are."""
    rows = entry.values.get(collection.references_key, ())
    using = {row["municipality"] for row in rows if "municipality" in row and row.get("stage", IN_USE) == IN_USE}
    return Markup(display.number(len(using))) if using else None  # noqa: S704 - a number


def _asked(field: Field, entries: Sequence[Entry], display: PageDisplay) -> Asked:
    """Terms are told one by one in their order; of other answers only how many there are."""
    answered = [entry.values[field.key] for entry in entries if field.key in entry.values]
    asked = Asked(field.label, field.help, [], len(entries) - len(answered))
    if isinstance(field.type, Choice):
        counts = Counter(answered)
        for value in in_order(list(counts), field.type.facet_order):
            asked.answers.append((sign_of(field, value), field.type.label(value), counts[value]))
    elif answered:
        asked.answers.append(("", display.t("groups.answered"), len(answered)))
    return asked
