"""Divides long lists into pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from digisavo.core.sections import Sections

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Slice(Generic[Item]):
    """One page of a list: its number from 1, how many pages there are, and its items."""

    base: str
    number: int
    total: int
    items: Sequence[Item]
    sections: Sections

    @property
    def address(self) -> str:
        """The address of this page."""
        return self.at(self.number)

    def at(self, number: int) -> str:
        """The address of another page of the list."""
        return self.sections.numbered(self.base, number)

    def near(self) -> list[int]:
        """The numbers a pager shows: first, last and those around this page; 0 stands for a gap."""
        wanted = sorted({1, self.total, *range(max(1, self.number - 2), min(self.total, self.number + 2) + 1)})
        shown: list[int] = []
        for number in wanted:
            if shown and number - shown[-1] > 1:
                shown.append(0)
            shown.append(number)
        return shown


def page_count(items: int, size: int) -> int:
    """How many pages a list of so many items has: an empty one has a page too."""
    return max(1, -(-items // size))


def paged(items: Sequence[Item], base: str, size: int, sections: Sections) -> Iterator[Slice[Item]]:
    """The pages of a list, `size` items on each, at the addresses below `base`."""
    total = page_count(len(items), size)
    for number in range(1, total + 1):
        yield Slice(base, number, total, items[(number - 1) * size : number * size], sections)
