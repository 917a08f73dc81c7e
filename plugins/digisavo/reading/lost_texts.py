"""Finds texts that YAML takes for comments: after a space and `#` the rest of a line is lost without a word."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from digisavo.core.document import Shifts, shifted
from digisavo.core.problem import Fault, Problem, Severity
from digisavo.core.source import Span
from digisavo.core.text import quote
from digisavo.reading.yaml_events import plain_values
from digisavo.reading.yaml_writing import quoted

_LOST = re.compile(r" +#.*")
_LOST_WHOLE = re.compile(r" +#[^\s#].*")
"""Where nothing stands before it, a comment is the usual meaning, but not of `#1` or `#osallisuus`."""
_SHOWN = 120
_MOST = 50


def find_lost_texts(path: str, text: str, shifts: Shifts) -> Iterator[Problem]:
    """A warning for every plain value after which a text is lost, up to fifty."""
    yield from islice(_lost_texts(path, text, shifts) if _has_comment_after_value(text) else (), _MOST)


def _lost_texts(path: str, text: str, shifts: Shifts) -> Iterator[Problem]:
    lines = text.split("\n")
    for value, line, column in plain_values(text):
        lost = (_LOST if value else _LOST_WHOLE).fullmatch(lines[line][column:])
        if lost:
            meant = quoted(f"{value}{lost[0]}".strip())
            fault = Fault.of("yaml.comment", lost=quote(lost[0].strip()), meant=meant if len(meant) <= _SHOWN else None)
            place = column + lost[0].index("#")
            yield Problem(Span(path, line + 1, shifted(shifts, line, place) + 1), fault, Severity.WARNING)


def _has_comment_after_value(text: str) -> bool:
    """Whether ` #` follows anything on any line: a quick look, for nearly no file has such a line."""
    index = text.find(" #")
    while index >= 0:
        start = text.rfind("\n", 0, index) + 1
        if text[start:index].strip() and text[start : start + 1] != "#" and text[start:index].lstrip()[0] != "#":
            return True
        index = text.find(" #", index + 2)
    return False


CONSTANTS: dict[str, Any] = {
    "lost": _LOST,
    "lost_whole": _LOST_WHOLE,
    "shown": _SHOWN,
    "most": _MOST,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
