"""A line of a file as people write it: indentation, hyphen, key and value, whether or not YAML can read it."""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple, cast

_LINE = re.compile(
    r"""(?P<indent>[ ]*)(?P<dash>-(?:[ ]+|$))?
    (?:(?P<key>"[^"\n]{1,60}"|'[^'\n]{1,60}'|[^\s"'\#\[\]{},&*!|>%@`:-][^:\n]{0,60}?)[ ]?:(?:[ ]+|$))?
    (?P<value>.*)""",
    re.VERBOSE | re.DOTALL,
)
_COMMENT = re.compile(r"(?:^|[ ]+)#.*")
_LITERAL = re.compile(r"[|>][0-9+-]{0,2} *(?:#.*)?")
_FIRST_WORD = re.compile(r"([a-z][a-z0-9_.]*)(?::|(?=\s|$))")
_IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*")


class Line(NamedTuple):
    """The parts of a line; "" for what it does not have. `column` is where its key or value begins, from 0."""

    indent: int
    dash: str
    key: str
    value: str
    column: int

    @classmethod
    def of(cls, text: str) -> "Line":
        """A line taken apart; a colon parts key and value only where white space follows it."""
        match = cast("re.Match[str]", _LINE.fullmatch(text))  # its last part matches anything
        indent, dash = len(match["indent"]), match["dash"] or ""
        return cls(indent, dash, match["key"] or "", match["value"].rstrip(), indent + len(dash))

    @property
    def is_blank(self) -> bool:
        """Whether it says nothing: it is empty or a comment."""
        return not self.dash and not self.key and (not self.value or self.value.startswith("#"))

    @property
    def starts(self) -> bool:
        """Whether an entry of a mapping or an item of a list begins with it."""
        return bool(self.dash or self.key)

    @property
    def is_open(self) -> bool:
        """Whether the value comes on the lines below."""
        return not _COMMENT.sub("", self.value)

    @property
    def opens_text(self) -> bool:
        """Whether an indented text follows below, after `|` or `>`."""
        return _LITERAL.fullmatch(self.value) is not None

    def saying(self, value: str) -> str:
        """The line with another value."""
        key = f"{self.key}: " if self.key else ""
        return f"{' ' * self.indent}{self.dash}{key}{value}"


def indent_of(text: str) -> int:
    """How many spaces a line begins with."""
    return len(text) - len(text.lstrip(" "))


def first_column(lines: Iterable[str], names: "Names") -> int:
    """The leftmost column in which an entry begins; 0 where none does."""
    first = -1
    for text in lines:
        if text and (first < 0 or indent_of(text) < first):
            line = Line.of(text)
            first = line.indent if line.starts or names.begin(line.value) else first
        if first == 0:
            break
    return max(first, 0)


class Names:
    """The keys that a file may have: full ones (`provider.name`), or none where that is not known."""

    def __init__(self, keys: Iterable[str] = ()) -> None:
        self._keys = frozenset(keys)
        self._words = frozenset(word for key in self._keys for word in key.split("."))

    def know(self, text: str) -> bool:
        """Whether a text is a key; where the keys are not known, whether it looks like one."""
        return text in self._words or text in self._keys or (not self._keys and bool(_IDENTIFIER.fullmatch(text)))

    def begin(self, value: str) -> bool:
        """Whether a text without a colon and a space begins with a key: `name:Malli`, `name`, `name Malli`."""
        match = _FIRST_WORD.match(value)
        if match is None or value.startswith(match[0] + "//"):
            return False
        is_sure = match[0].endswith(":") or match[0] == value or bool(self._keys)
        return is_sure and self.know(match[1])

    def has_part(self, outer: str, inner: str) -> bool:
        """Whether a key stands below another."""
        return f"{outer}.{inner}" in self._keys or not self._keys


ANY = Names()
"""The keys of a file of which nothing is known."""


CONSTANTS: dict[str, Any] = {
    "line": _LINE,
    "comment": _COMMENT,
    "literal": _LITERAL,
    "first_word": _FIRST_WORD,
    "identifier": _IDENTIFIER,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
