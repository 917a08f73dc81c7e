"""Texts of others in Markdown that programs read: they stay text, whatever they hold."""

import re
from urllib.parse import quote

from digisavo.core.text import on_one_line

LICENCE_NAME = "CC BY 4.0"
"""Of the data, as people write it."""
_SIGNS = re.compile(r"[\\`*_\[\]#|~!]")
# A stroke before `<` is not enough: a reader that makes a link of a bare address takes the stroke for a part of it.
_TO_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_FIRST = re.compile(r"\d{1,9}[.)]|[-+=]", re.ASCII)
_ADDRESS = re.compile(r"https?://[^\s<>]+")
_ADDRESS_SIGNS = "%/:?#[]@!$&'()*+,;=~-._"


def as_text(text: str, most: int = 0) -> str:
    """A text within a line, in which nothing is a sign of Markdown; cut where it is longer than `most`."""
    line = on_one_line(text)
    if most and len(line) > most:
        line = f"{line[: most - 1].rstrip()}…"
    return _SIGNS.sub(r"\\\g<0>", line).translate(_TO_ENTITIES)


def as_beginning(text: str) -> str:
    """A text that begins a line: a number or a dash there would begin a list."""
    escaped = as_text(text)
    first = _FIRST.match(escaped)
    return f"{escaped[: first.end() - 1]}\\{escaped[first.end() - 1 :]}" if first else escaped


def as_item(text: str, most: int) -> str:
    """A text within a line, or an address that leads where it says."""
    return as_link(text) if len(text) <= most and _ADDRESS.fullmatch(text) else as_text(text, most)


def as_link(url: str) -> str:
    """An address that leads where it says; one of another form than the web's is told as text."""
    line = on_one_line(url)
    return f"<{quote(line, safe=_ADDRESS_SIGNS)}>" if line.startswith(("https://", "http://")) else as_text(line)
