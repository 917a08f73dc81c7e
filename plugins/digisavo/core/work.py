"""Work on many items that do not need each other: who does it is decided by the adapters."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")


class Spread(Protocol):
    """Does a piece of work for each item, in this process or in several, and gives what was made in the items' order.

    The first failure among the items is raised, and nothing after it is given. What is made must be picklable.
    """

    def __call__(self, items: Sequence[Item], make: Callable[[Item], Made], /) -> Iterable[Made]:
        """What `make` makes of each item."""


def one_by_one(items: Sequence[Item], make: Callable[[Item], Made]) -> Iterable[Made]:
    """All of it in this process."""
    return map(make, items)


def portions(items: Sequence[Item], size: int) -> list[Sequence[Item]]:
    """The items in order, in portions of a size."""
    return [items[start : start + size] for start in range(0, len(items), size)]
