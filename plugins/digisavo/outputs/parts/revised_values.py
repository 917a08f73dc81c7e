"""How two values of one answer differ: items of lists, rows, and the differing part of long texts."""

from collections.abc import Sequence
from typing import Any

from digisavo.catalogue.field_types.row_shape import Row
from digisavo.catalogue.field_types.rows import Group

_EXCERPT = 160
_AROUND = 3
"""How many words are shown on each side of the part that differs."""


def added_and_removed(before: Sequence[Any], after: Sequence[Any]) -> tuple[list[Any], list[Any]]:
    """The items that only the later, and only the earlier list has."""
    return [item for item in after if item not in before], [item for item in before if item not in after]


def paired_rows(before: Sequence[Row], after: Sequence[Row], group: Group) -> list[tuple[Row | None, Row | None]]:
    """The rows that have the same identity in pairs, those of one list alone with None; the rows of today first."""
    left = list(before)
    pairs: list[tuple[Row | None, Row | None]] = []
    for row in after:
        same = next((other for other in left if other == row), None) or next(
            (other for other in left if group.identity(other) == group.identity(row)), None
        )
        if same is not None:
            left.remove(same)
        pairs.append((same, row))
    return pairs + [(row, None) for row in left]


def excerpts(before: str, after: str) -> tuple[str, str]:
    """The parts of two texts that differ, with a few words around them."""
    was, now = before.split(), after.split()
    start = next(
        (i for i, (one, other) in enumerate(zip(was, now, strict=False)) if one != other), min(len(was), len(now))
    )
    most = min(len(was), len(now)) - start
    pairs = enumerate(zip(reversed(was), reversed(now), strict=False))
    end = min(next((i for i, (one, other) in pairs if one != other), most), most)
    return _excerpt(was, start, len(was) - end), _excerpt(now, start, len(now) - end)


def _excerpt(words: list[str], start: int, end: int) -> str:
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(words))
    text = " ".join(words[first:last])
    text = f"{text[:_EXCERPT].rstrip()}…" if len(text) > _EXCERPT else text
    return f"{'…' if first else ''}{text}{'…' if last < len(words) and not text.endswith('…') else ''}"
