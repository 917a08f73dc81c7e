"""The YAML of content: parsed once into strings with their places.

Scalars stay as typed: YAML 1.1 would turn `0401234567` into 67451255 and `No` into a falsehood.
"""

from collections.abc import Iterator

from digisavo.core.document import Branch, Document, Raw
from digisavo.core.problem import Fault, Problem
from digisavo.core.source import SourceFile, Span
from digisavo.core.text import REPLACEMENT, find_refused, normalise, replace_refused
from digisavo.reading.yaml_events import Tree, refused_character

_MOST_CHARACTER_PROBLEMS = 20
_HARMLESS = frozenset({"yaml.duplicate", "yaml.anchor", "yaml.tag", "text.character"})
"""Faults after which the rest of a file can still be checked in the same run."""


def parse_yaml(source: SourceFile) -> Document | list[Problem]:
    """A source file as a document; if it cannot be read, all problems instead."""
    text = decode(source)
    if isinstance(text, Problem):
        return [text]
    problems = list(find_refused_characters(source.path, text))
    tree = Tree(source.path)
    tree.read(replace_refused(text) if problems else text)
    problems += tree.problems
    if not tree.problems and not isinstance(tree.root, dict):
        problems.append(_wrong_top(source.path, tree))
    grave = any(problem.code not in _HARMLESS for problem in problems)
    if grave or not isinstance(tree.root, dict) or not isinstance(tree.place, Branch):
        return problems
    return Document(source, _cleaned(tree.root) if problems else tree.root, tree.place, tuple(problems))


def _cleaned(values: dict[str, Raw]) -> dict[str, Raw]:
    """Values without refused characters, which are reported already and should cause no further problem."""
    return {key: _clean(value) for key, value in values.items()}


def _clean(value: Raw) -> Raw:
    if isinstance(value, str):
        return value.replace(REPLACEMENT, "")
    return [_clean(item) for item in value] if isinstance(value, list) else _cleaned(value)


def decode(source: SourceFile) -> str | Problem:
    """The text of a file: UTF-8, a byte order mark left out, normal form C, every line end a line feed."""
    content = source.content.removeprefix(b"\xef\xbb\xbf")
    try:
        text = normalise(content.decode("utf-8"))
        return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        span = Span(source.path, *_place(before, len(before)))
        return Problem(span, Fault.of("file.encoding", byte=f"0x{content[error.start]:02x}"))


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
