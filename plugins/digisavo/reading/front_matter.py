"""Front matter: the YAML between two lines of hyphens at the head of a Markdown file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from digisavo.core.document import UNREAD, Branch, Document
from digisavo.core.problem import Fault, Problem
from digisavo.core.source import SourceFile, Span
from digisavo.core.text import remove_refused
from digisavo.reading.yaml_lines import ANY, Names
from digisavo.reading.yaml_text import decode_as_meant, find_refused_characters, parse_yaml

BODY = "body"
"""The key under which a post's text stands beside the values of its front matter."""

_FRONT_MATTER = re.compile(r"\A(\ufeff?---[ \t]*\r?\n.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_STRANGE_START = re.compile(r"(?:[ \t]*\n|```.*\n|~~~.*\n)+")
_ANSWERS = re.compile(r"[a-z][a-z0-9_]*:(?=\s).*(?:\n|\Z)(?:(?:[a-z][a-z0-9_]*:(?=\s)|[ \t]+\S|- |#).*(?:\n|\Z))*")
"""Lines that can only be answers: keys, and what is indented below them."""
_OPENING = re.compile(r"---[ \t]*(?:\n|\Z)")
_BLANK_LINES = re.compile(r"\A(?:[ \t]*\n)+")


@dataclass(slots=True)
class _Place:
    """A place that no parser marked: line and column from 0."""

    line: int
    column: int = 0


def parse_page(source: SourceFile) -> Document:
    """A hand-written page as a document: the values of its front matter, if it has any, and its text as `body`.

    It is read as a post is; where nothing can be read, its text is empty.
    """
    text, problems = decode_as_meant(source)
    text = text or ""
    match = _FRONT_MATTER.match(text)
    head: Document | list[Problem] = []
    if match and match[1].strip("- \t\r\n"):
        # The first line of hyphens stays, so that the lines of problems are those of the file.
        head = parse_yaml(replace(source, content=match[1].encode()))
    if isinstance(head, Document):
        problems += [*head.problems, *_own_body(head)]
        head = replace(head, values={key: value for key, value in head.values.items() if value != UNREAD})
    else:
        problems, head = [*problems, *head], Document(source, {}, Branch(_Place(0), {}))
    end = match.end() if match else 0
    problems += find_refused_characters(source.path, text, end)
    return replace(_with_body(replace(head, source=source), text, end), problems=tuple(problems))


def parse_post(source: SourceFile, names: Names = ANY) -> Document | list[Problem]:
    """A Markdown file as a document: the values of its front matter and, as `body`, the text after it.

    If it cannot be read at all, all problems instead. Characters and line ends are treated as in YAML files, and so is
    what cannot be read of the front matter.
    """
    text, problems = decode_as_meant(source)
    if text is None:
        return problems
    match = _FRONT_MATTER.match(text)
    start, end, faults = (match.end(1), match.end(), []) if match else _as_meant(source.path, text)
    refused = tuple(find_refused_characters(source.path, text, end))
    if not end:
        return [*problems, *faults, *refused]
    head = _parse_head(source, text[:start], names)
    if isinstance(head, list):
        return [*problems, *faults, *head, *refused]
    found = _with_body(head, text, end)
    return replace(found, problems=(*problems, *faults, *head.problems, *_own_body(head), *refused))


def _as_meant(path: str, text: str) -> tuple[int, int, list[Problem]]:
    """Where a front matter that is not between two lines of hyphens ends, where the text begins, and the fault.

    Both are 0 where there is none.
    """
    strange = _STRANGE_START.match(text)
    begin = strange.end() if strange else 0
    if late := _FRONT_MATTER.match(text[begin:]):
        return begin + late.end(1), begin + late.end(), [Problem(Span(path), Fault.of("front_matter.missing", "late"))]
    opening = _OPENING.match(text, begin)
    faults = [] if opening else [Problem(Span(path), Fault.of("front_matter.missing", "first"))]
    answers = _ANSWERS.match(text, opening.end() if opening else begin)
    if not answers:
        nothing = Fault.of("front_matter.open") if opening else Fault.of("front_matter.missing", "none")
        return 0, 0, [Problem(Span(path), nothing)]
    closing = _OPENING.match(text, answers.end())
    if not closing:
        last = text.rstrip("\n").count("\n") + 1
        faults.append(
            Problem(Span(path, min(text.count("\n", 0, answers.end()) + 1, last)), Fault.of("front_matter.open"))
        )
    return answers.end(), closing.end() if closing else answers.end(), faults


def _parse_head(source: SourceFile, head: str, names: Names) -> Document | list[Problem]:
    """The front matter as a document of the whole file; where it is empty, every required field is missing."""
    found = parse_yaml(replace(source, content=head.encode()), names)
    if isinstance(found, Document):
        return replace(found, source=source)
    if [problem.code for problem in found] == ["yaml.empty"]:
        return Document(source, {}, Branch(_Place(0), {}))
    return found


def _with_body(head: Document, text: str, start: int) -> Document:
    """A document with the text after its front matter, which ends at an index."""
    rest = _BLANK_LINES.sub("", text[start:])
    begin = len(text) - len(rest)
    body = remove_refused(rest).rstrip()
    # A missing text is reported at the line that ends the front matter.
    line = text.count("\n", 0, begin) if body else text.count("\n", 0, start - 1)
    values = {**head.values, BODY: body}
    parts = {**head.places.parts, BODY: _Place(line)}  # type: ignore[dict-item]
    places = Branch(head.places.start, parts, head.places.keys)
    return Document(head.source, values, places, (), frozenset({BODY}), head.shifts)


def _own_body(head: Document) -> Iterator[Problem]:
    if BODY in head.values:
        yield Problem(head.key_span_of((BODY,)), Fault.of("front_matter.body", key=BODY))


def split_front_matter(text: str) -> tuple[str, str]:
    """A text in its answers and the rest, which begins with the line of hyphens that ends them; "" for no answers."""
    match = _FRONT_MATTER.match(text)
    return (text[: match.end(1)], text[match.end(1) :]) if match else ("", text)


CONSTANTS: dict[str, Any] = {
    "body": BODY,
    "front_matter": _FRONT_MATTER,
    "strange_start": _STRANGE_START,
    "answers": _ANSWERS,
    "opening": _OPENING,
    "blank_lines": _BLANK_LINES,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
