"""The lines of a YAML text as blocks: each key of a mapping with its value and the comments above it."""

import re
from typing import NamedTuple, TypeAlias

from digisavo.core.document import Branch, Mark
from digisavo.core.text import find_refused
from digisavo.reading.yaml_events import Tree
from digisavo.reading.yaml_spaces import are_odd

Lines: TypeAlias = list[str]

_SCHEMA = re.compile(r"\s*#\s*yaml-language-server:")
_DASH = re.compile(r"(\s*)-(\s+)$")


class Block(NamedTuple):
    """The lines of a key: its comments begin at `top`, it stands at `line`, and `end` is the first line after it."""

    key: str
    top: int
    line: int
    end: int


def sound_tree(text: str) -> Tree | None:
    """A text as a tree of values and places, None where it is no sound mapping."""
    if next(find_refused(text), None) or are_odd(text):
        return None
    tree = Tree("")
    tree.read(text)
    return tree if isinstance(tree.root, dict) and isinstance(tree.place, Branch) and not tree.problems else None


def blocks_of(lines: Lines, branch: Branch, start: int, end: int) -> list[Block]:
    """The blocks of a mapping whose lines are those from `start` to `end`; none for one in braces.

    What is above the comments of the first key, and below the last value, belongs to no block.
    """
    keys = sorted(branch.keys.items(), key=lambda item: item[1].line)
    numbers = [mark.line for _, mark in keys]
    if not keys or len(set(numbers)) < len(numbers) or lines[branch.start.line][branch.start.column :][:1] == "{":
        return []
    tops = [_top_of(lines, mark, start, is_first=index == 0) for index, (_, mark) in enumerate(keys)]
    last = _last_line(lines, keys[-1][1], end)
    return [
        Block(key, top, mark.line, below)
        for (key, mark), top, below in zip(keys, tops, [*tops[1:], last], strict=True)
    ]  # fmt: skip


def _top_of(lines: Lines, key: Mark, start: int, is_first: bool) -> int:
    """Where the comments of a key begin; a comment that is indented more belongs to what is above."""
    top = key.line
    while top > start and _is_above(lines[top - 1], key.column, is_first):
        top -= 1
    return top


def _is_above(line: str, column: int, is_first: bool) -> bool:
    text = line.lstrip(" ")
    if not text.strip():
        return not is_first  # a comment that an empty line parts from the first key is about the whole
    return text.startswith("#") and len(line) - len(text) <= column and not _SCHEMA.match(line)


def _last_line(lines: Lines, key: Mark, end: int) -> int:
    while end > key.line + 1 and _is_above(lines[end - 1], key.column, is_first=False):
        end -= 1
    return end


def dash_column(line: str, column: int) -> int | None:
    """Where the hyphen stands of a row whose first key is at a column; None where it has no line of its own."""
    match = _DASH.fullmatch(line[:column])
    return len(match[1]) if match else None
