"""Writes one answer into a YAML text and leaves every other line as it is."""

import re

from digisavo.core.document import Branch, Path, Raw
from digisavo.reading.yaml_arranging import Order
from digisavo.reading.yaml_blocks import Block, Lines, blocks_of, sound_tree
from digisavo.reading.yaml_dumping import yaml_of

_NAME = "value"
_COMMENT = re.compile(r"\s#.*$|:\s*(#.*)$")


def with_answer(text: str, path: Path, value: Raw, order: Order) -> str | None:
    """The text with another value at a path of keys, or with the key in its place; None where that cannot be done
    without a change of anything else."""
    tree = sound_tree(text)
    if tree is None or not isinstance(tree.place, Branch) or not isinstance(tree.root, dict):
        return None
    lines = text.split("\n")
    found = "\n".join(_answered(lines, tree.place, [*map(str, path)], value, order, 0, len(lines)))
    changed = sound_tree(found)
    read = sound_tree(yaml_of({_NAME: value}))
    if changed is None or read is None or not isinstance(read.root, dict):
        return None
    return found if changed.root == _expected(tree.root, path, read.root[_NAME]) else None


def _answered(
    lines: Lines, branch: Branch, path: list[str], value: Raw, order: Order, start: int, end: int
) -> Lines:  # fmt: skip
    key, rest = path[0], path[1:]
    blocks = blocks_of(lines, branch, start, end)
    block = next((block for block in blocks if block.key == key), None)
    if block is None:
        at = _place_for(key, blocks, order, end)
        return [*lines[:at], *_written(path, value, _indent(blocks, lines)), *lines[at:]]
    inner = branch.parts[key] if isinstance(branch.parts, dict) else None
    if rest and isinstance(inner, Branch) and inner.start.line > block.line:
        return _answered(lines, inner, rest, value, order.get(key, {}), block.line + 1, block.end)
    comment = "" if block.end > block.line + 1 else _comment_of(lines[block.line])
    new = _written(path, value, lines[block.line][: -len(lines[block.line].lstrip())])
    return [*lines[: block.line], new[0] + comment, *new[1:], *lines[block.end :]]


def _written(path: list[str], value: Raw, indent: str) -> Lines:
    for key in reversed(path):
        value = {key: value}
    dumped = yaml_of(value).rstrip("\n") if isinstance(value, dict) else ""
    return [f"{indent}{line}" if line else line for line in dumped.split("\n")]


def _comment_of(line: str) -> str:
    """The comment at the end of a line with a short value, with the space before it."""
    match = _COMMENT.search(line)
    if not match or line[: match.start()].count("'") % 2 or line[: match.start()].count('"') % 2:
        return ""
    return f" {match[1]}" if match[1] else f" {match[0].strip()}"


def _indent(blocks: list[Block], lines: Lines) -> str:
    line = lines[blocks[0].line] if blocks else ""
    return line[: len(line) - len(line.lstrip())]


def _place_for(key: str, blocks: list[Block], order: Order, end: int) -> int:
    """The line before which a key that is not there is written: after the last one that comes before it."""
    ranks = list(order)
    rank = ranks.index(key) if key in order else len(ranks)
    before = [block for block in blocks if block.key in order and ranks.index(block.key) < rank]
    if before:
        return before[-1].end
    return blocks[0].top if blocks else end


def _expected(root: dict[str, Raw], path: Path, value: Raw) -> dict[str, Raw]:
    key, rest = str(path[0]), path[1:]
    if not rest:
        return {**root, key: value}
    inner = root.get(key)
    return {**root, key: _expected(inner if isinstance(inner, dict) else {}, rest, value)}
