"""The YAML of content: parsed once into strings with their places.

Scalars stay as typed: YAML 1.1 would turn `0401234567` into 67451255 and `No` into a falsehood.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from digisavo.core.document import Branch, Document, Raw, Shifts
from digisavo.core.problem import Fault, Problem
from digisavo.core.source import SourceFile, Span
from digisavo.core.text import REPLACEMENT, find_refused, normalise, replace_refused
from digisavo.reading.lost_texts import find_lost_texts
from digisavo.reading.yaml_events import Tree, refused_character
from digisavo.reading.yaml_lines import ANY, Line, Names, indent_of
from digisavo.reading.yaml_mending import mend
from digisavo.reading.yaml_spaces import are_odd

_MOST_CHARACTER_PROBLEMS = 20
_STRAY_BYTE = re.compile("[\udc80-\udcff]")
_HARMLESS = frozenset(
    {"yaml.duplicate", "yaml.anchor", "yaml.alias", "yaml.merge", "yaml.tag", "text.character", "file.encoding"}
)
"""Faults after which the rest of a file can still be checked in the same run."""


def parse_yaml(source: SourceFile, names: Names = ANY) -> Document | list[Problem]:
    """A source file as a document; if it cannot be read at all, all problems instead.

    What cannot be read of it is left out and reported; `names` are the keys that it may have.
    """
    text, problems = decode_as_meant(source)
    if text is None:
        return problems
    if problems:
        source = replace(source, content=text.encode())  # as it is read: places are looked for in it
    refused = list(find_refused_characters(source.path, text))
    problems += refused
    readable = replace_refused(text) if refused else text
    tree, shifts = Tree(source.path), Shifts()
    if not are_odd(readable):
        tree.read(readable)
    if not _is_whole(tree) and _has_entries(readable, names):
        mended = mend(source.path, readable, names)
        problems += mended.problems
        if mended.is_hopeless:
            return problems
        tree, shifts, readable = Tree(source.path, mended.shifts), mended.shifts, mended.text
        tree.read(readable)
    problems += tree.problems
    if _is_whole(tree) and isinstance(tree.root, dict) and isinstance(tree.place, Branch):
        problems += find_lost_texts(source.path, readable, shifts)
        root = _cleaned(tree.root) if problems else tree.root
        return Document(source, root, tree.place, tuple(problems), shifts=shifts)
    return [*problems, *([] if tree.problems else [_wrong_top(source.path, tree)])]


def _is_whole(tree: Tree) -> bool:
    """Whether all of a text has been read, as a mapping."""
    return isinstance(tree.root, dict) and all(problem.code in _HARMLESS for problem in tree.problems)


def _has_entries(text: str, names: Names) -> bool:
    """Whether a text has any entries of a mapping at its top, which are worth mending."""
    lines = [line for line in text.split("\n") if line.strip() and not line.lstrip().startswith("#")]
    first = min(map(indent_of, lines), default=0)
    starts = (Line.of(line) for line in lines if indent_of(line) == first)
    return any((line.key and not line.dash) or names.begin(line.value) for line in starts)


def _cleaned(values: dict[str, Raw]) -> dict[str, Raw]:
    """Values without refused characters, which are reported already and should cause no further problem."""
    return {key: _clean(value) for key, value in values.items()}


def _clean(value: Raw) -> Raw:
    if isinstance(value, str):
        return value.replace(REPLACEMENT, "")
    return [_clean(item) for item in value] if isinstance(value, list) else _cleaned(value)


def decode(source: SourceFile) -> str | Problem:
    """The text of a file: UTF-8, a byte order mark left out, normal form C, every line end a line feed."""
    content = source.content.removeprefix(codecs.BOM_UTF8)
    try:
        return _tidy(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        span = Span(source.path, *_place(before, len(before)))
        return Problem(span, Fault.of("file.encoding", byte=f"0x{content[error.start]:02x}"))


def decode_as_meant(source: SourceFile) -> tuple[str | None, list[Problem]]:
    """The text of a file, and what is wrong with its encoding; None where it is no text at all.

    What is no UTF-8 is read as what it most likely is, so that the rest of the file can be checked in the same run.
    """
    text = decode(source)
    if isinstance(text, str):
        return text, []
    if source.content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        meant = source.content.decode("utf-16", "replace").replace("\ufffd", "")
    else:
        content = source.content.removeprefix(codecs.BOM_UTF8)
        meant = _STRAY_BYTE.sub(_letter_of_windows, content.decode("utf-8", "surrogateescape"))
    return (None if "\0" in meant else _tidy(meant)), [text]


def _tidy(text: str) -> str:
    text = normalise(text)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _letter_of_windows(stray: re.Match[str]) -> str:
    return stray[0].encode("utf-8", "surrogateescape").decode("cp1252", "replace")


def find_refused_characters(path: str, text: str, start: int = 0) -> Iterator[Problem]:
    """The first refused characters of a file's text from an index on, each at its place."""
    for count, (index, character) in enumerate(find_refused(text, start)):
        if count == _MOST_CHARACTER_PROBLEMS:
            return
        yield refused_character(Span(path, *_place(text, index)), character)


def _place(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _wrong_top(path: str, tree: Tree) -> Problem:
    if tree.root is None or tree.root == "":
        return Problem(Span(path), Fault.of("yaml.empty"))
    mark = tree.place.start if isinstance(tree.place, Branch) else tree.place
    span = Span(path, mark.line + 1, mark.column + 1) if mark else Span(path)
    return Problem(span, Fault.of("yaml.top", "list" if isinstance(tree.root, list) else "text"))


CONSTANTS: dict[str, Any] = {
    "most_character_problems": _MOST_CHARACTER_PROBLEMS,
    "harmless": sorted(_HARMLESS),
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
