"""Puts the keys of a YAML text into an order by moving whole lines: nothing is written anew, so nothing can be lost."""

from typing import TypeAlias

from digisavo.core.document import Branch, Mark
from digisavo.reading.yaml_blocks import Block, Lines, blocks_of, dash_column, sound_tree

Order: TypeAlias = dict[str, "Order"]
"""Keys in the order that they have in a file, each with the order of what is below it; of rows that of their keys."""


def arranged(text: str, order: Order) -> str | None:
    """The text with its keys in order, comments with the key below them; None where it is no sound mapping, or its
    lines cannot be moved without a change of values."""
    tree = sound_tree(text)
    if tree is None or not isinstance(tree.place, Branch):
        return None
    lines = text.split("\n")
    found = "\n".join(_mapping(lines, tree.place, order, 0, len(lines)))
    moved = sound_tree(found)
    return found if moved and moved.root == tree.root and sorted(found) == sorted(text) else None


def _mapping(lines: Lines, branch: Branch, order: Order, start: int, end: int) -> Lines:
    """The lines of a mapping, arranged; unknown keys stay behind the key that they follow."""
    blocks = blocks_of(lines, branch, start, end)
    if not blocks:
        return lines[start:end]
    ranks, rank = list(order), -1
    ranked: list[tuple[int, Lines]] = []
    for block in blocks:
        rank = ranks.index(block.key) if block.key in order else rank
        ranked.append((rank, _block(lines, block, branch, order.get(block.key, {}))))
    ranked.sort(key=lambda part: part[0])
    inner = [line for _, part in ranked for line in part]
    return [*lines[start : blocks[0].top], *inner, *lines[blocks[-1].end : end]]


def _block(lines: Lines, block: Block, branch: Branch, order: Order) -> Lines:
    value = branch.parts[block.key] if isinstance(branch.parts, dict) else None
    head, below = lines[block.top : block.line + 1], block.line + 1
    if not order or not isinstance(value, Branch) or value.start.line == block.line:
        return lines[block.top : block.end]
    if isinstance(value.parts, dict):
        return [*head, *_mapping(lines, value, order, below, block.end)]
    return [*head, *_rows(lines, value.parts, order, below, block.end)]


def _rows(lines: Lines, rows: list[Mark | Branch], order: Order, start: int, end: int) -> Lines:
    """The lines of a list, each of whose rows is arranged; comments between rows stay."""
    firsts = [row.start.line if isinstance(row, Branch) else row.line for row in rows]
    found, at = list[str](), start
    for row, first, following in zip(rows, firsts, [*firsts[1:], end], strict=True):
        found += lines[at:first]
        found += _row(lines, row, order, first, following)
        at = max(first, following)
    return found


def _row(lines: Lines, row: Mark | Branch, order: Order, start: int, end: int) -> Lines:
    """The lines of a row; the hyphen stands before whichever key comes first."""
    column = dash_column(lines[start], row.start.column) if isinstance(row, Branch) else None
    if column is None or not isinstance(row, Branch) or not isinstance(row.parts, dict):
        return lines[start:end]
    bare = [*lines]
    bare[start] = f"{lines[start][:column]} {lines[start][column + 1 :]}"
    inner = _mapping(bare, row, order, start, end)
    first = next(index for index, line in enumerate(inner) if line.strip() and not line.lstrip().startswith("#"))
    inner[first] = f"{inner[first][:column]}-{inner[first][column + 1 :]}"
    return inner
