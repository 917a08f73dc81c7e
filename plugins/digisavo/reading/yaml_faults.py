"""Names what the YAML parser could not read, with its place."""

import re
from typing import Any

from digisavo.core.problem import Fault, Problem
from digisavo.core.source import Span

VARIANTS = {
    "mapping values are not allowed": "colon",
    "did not find expected key": "key",
    "could not find expected ':'": "no_colon",
    "block sequence entries are not allowed": "list_beside_key",
    "did not find expected '-' indicator": "list_item",
    "found unexpected end of stream": "unclosed",
    "did not find expected ',' or": "bracketed_list",
    "did not find expected <document start>": "indentation",
    "did not find expected node content": "bracketed_value",
    "found character that cannot start any token": "first_character",
    "did not find expected alphabetic or numeric character": "first_character",
    "found unknown escape character": "backslash",
}
"""A piece of the parser's message, and the variant of `yaml.syntax` for it; only these are common in practice."""

GRAVE = frozenset({"yaml.syntax", "yaml.tab", "yaml.documents", "yaml.key", "yaml.depth"})
"""Faults after which a parser cannot tell what the rest of a file means."""

UNKNOWN = "unknown"
"""The variant for any other."""

_NOTICED_LATE = ("end of stream", "could not find expected ':'", "did not find expected ',' or")
_TAB = re.compile(r" *\t")


def explain_yaml_error(path: str, text: str, error: Any) -> Problem:
    """The parser's error as a problem; the parser stops at the first one, so a file has at most one."""
    lines = text.split("\n")
    line, column = _place(error)
    if line > len(lines):
        line, column = len(lines), len(lines[-1]) + 1
    # In a text that goes on over lines a tab is harmless, so only the line of the fault is looked at.
    tab = _TAB.match(lines[line - 1])
    if tab:
        return Problem(Span(path, line, tab.end()), Fault.of("yaml.tab"))
    variants = (variant for sign, variant in VARIANTS.items() if sign in (error.problem or ""))
    return Problem(Span(path, line, column), Fault.of("yaml.syntax", next(variants, UNKNOWN)))


def _place(error: Any) -> tuple[int, int]:
    """Line and column of an error; what is unclosed or has no colon is reported where it begins."""
    begins, noticed = error.context_mark, error.problem_mark
    late = any(sign in (error.problem or "") for sign in _NOTICED_LATE)
    mark = begins if begins and (late or not noticed) else noticed
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


CONSTANTS: dict[str, Any] = {
    "grave": sorted(GRAVE),
    "tab": _TAB,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
