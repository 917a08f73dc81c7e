"""What is told of lines that cannot be read, and the line to write instead where it can be known."""

import re
from typing import Any

from digisavo.core.problem import Fault
from digisavo.core.text import shorten
from digisavo.reading.yaml_draft import Draft
from digisavo.reading.yaml_faults import GRAVE
from digisavo.reading.yaml_lines import Line, indent_of
from digisavo.reading.yaml_writing import meant_by

_BULLET = re.compile(r"^\* +")
_SMALL = re.compile(r"[a-z\u00e4\u00e5\u00f6]")


def refuse_value(draft: Draft, start: int, end: int) -> None:
    """Reports what is wrong with the value of an entry, and leaves it out."""
    head = Line.of(draft.lines[start])
    line, column, fault = _fault_of(draft, start, end)
    stray = line > start and indent_of(draft.lines[line]) <= head.indent and draft.is_sound(start, line)
    if stray and head.dash:
        fault = _fault_among_items(draft.lines[line], head)
    draft.report(line, column, fault)
    draft.leave_out(line if stray else start, end)


def leave_out_unsound(draft: Draft, start: int, end: int) -> None:
    """Leaves out a whole entry whose parts are in order, but not together."""
    if not draft.is_sound(start, end):
        line, column, fault = _fault_of(draft, start, end)
        if not any(start < problem.span.line <= end for problem in draft.problems):
            draft.report(line, column, fault)
        draft.leave_out(start, end)


def fault_of_stranger(text: str, first: Line) -> Fault:
    """The fault of a line that has a hyphen where the lines beside it have none, or none where they have one."""
    if first.dash:
        return _fault_among_items(text, first)
    return Fault.of("yaml.syntax", "key", hint="meant", meant=shorten(text.strip().removeprefix("-")))


def _fault_among_items(text: str, item: Line) -> Fault:
    """The fault of a line without a hyphen below an item: perhaps it is a part of the item, or the rest of its text."""
    bare = shorten(_BULLET.sub("", text.strip()))
    if item.key and Line.of(text).key:
        return Fault.of("yaml.syntax", "list_item", hint="indent", line=bare, spaces=item.column)
    if _SMALL.match(text.strip()):
        return Fault.of("yaml.syntax", "list_item", hint="continues", line=bare, spaces=item.column)
    return Fault.of("yaml.syntax", "list_item", hint="meant", meant=f"- {bare}")


def _fault_of(draft: Draft, start: int, end: int) -> tuple[int, int, Fault]:
    """What keeps lines from being read as one entry, with its line and column from 0."""
    tree = draft.read(start, end)
    grave = next((problem for problem in tree.problems if problem.code in GRAVE), None)
    if grave is None:
        line, column, variant = start, Line.of(draft.lines[start]).indent, "no_colon"
    else:
        line, column = min(start + grave.span.line, end) - 1, grave.span.column - 1
        variant = grave.fault.variant
        if grave.code != "yaml.syntax":
            return line, column, grave.fault
        if _BULLET.match(draft.lines[line].strip()):
            return line, column, _fault_among_items(draft.lines[line], Line.of(draft.lines[start]))
    meant = meant_by(draft.lines[start], variant, draft.names) if draft.is_alone(start, end) else None
    return line, column, Fault.of("yaml.syntax", variant, hint="meant" if meant else "", meant=meant)


CONSTANTS: dict[str, Any] = {
    "bullet": _BULLET,
    "small": _SMALL,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
