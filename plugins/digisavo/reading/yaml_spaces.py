"""White space where YAML wants a plain space: tabs, spaces copied from other programs, and spaces that are missing."""

import re
from typing import Any, NamedTuple

from digisavo.core.text import describe_character
from digisavo.reading.yaml_lines import Names

_TAB = "  "
_ODD_SIGNS = ("\u00a0", "\u1680", *map(chr, range(0x2000, 0x200B)), "\u202f", "\u205f", "\u3000")
_ODD = "".join(_ODD_SIGNS)
_PASTED = ("\u00a0", "\u2002", "\u2003", "\u2009", "\u202f", "\u3000")
"""Those that other programs put into texts."""
_INDENTATION = re.compile(rf"^ *[\t{_ODD}][ \t{_ODD}]*")
_ODD_PLACE = re.compile(rf"^ *[\t]*[{_ODD}]|^ *(?:- *)?(?:-|[a-z][a-z0-9_.]*:)[{_ODD}]", re.MULTILINE)
_ODD_GAP = re.compile(rf"(?<=-)[{_ODD}]+|(?<=:)[{_ODD}]+")
_NO_GAP = re.compile(rf"( *(?:-[ {_ODD}]+)?([a-z][a-z0-9_.]*)):(?![\s/]|$)")
_NO_GAP_AFTER_HYPHEN = re.compile(r" *-(?=[^\s\-\d])")


class Change(NamedTuple):
    """What was put in order at a column (from 0): `tab`, `indentation`, `odd` or `missing`; `added` characters."""

    variant: str
    column: int
    added: int = 0
    found: str = ""


class MendedLine(NamedTuple):
    """A line with plain spaces, and what was changed, from the left."""

    text: str
    changes: list[Change]


def are_odd(text: str) -> bool:
    """Whether spaces that YAML takes for letters stand before a line, or after a key or a hyphen."""
    # Nearly every file is Finnish and has none: looking for each of the signs is the quickest look.
    return not text.isascii() and any(map(text.__contains__, _PASTED)) and _ODD_PLACE.search(text) is not None


def concerns(text: str) -> bool:
    """Whether a line may have anything to put in order: a quick look."""
    return ":" in text or "-" in text or "\t" in text or not text.isascii()


def mend(text: str, names: Names, *, is_text: bool) -> MendedLine:
    """A line with plain spaces; `is_text` says that it belongs to an indented text, of which only the indentation
    counts."""
    changes: list[Change] = []
    match = _INDENTATION.match(text)
    if match:
        first = next(index for index, sign in enumerate(text) if sign != " ")
        plain = "".join(_TAB if sign == "\t" else " " for sign in match[0])
        variant = "tab" if "\t" in match[0] else "indentation"
        changes.append(Change(variant, first, len(plain) - len(match[0]), text[first]))
        text = plain + text[match.end() :]
    if is_text:
        return MendedLine(text, changes)
    missing = _NO_GAP.match(text)
    if missing and names.know(missing[2]):
        text = f"{missing[1]}: {text[missing.end() :]}"
        changes.append(Change("missing", missing.end(), 1))
    elif hyphen := _NO_GAP_AFTER_HYPHEN.match(text):
        text = f"{hyphen[0]} {text[hyphen.end() :]}"
        changes.append(Change("missing", hyphen.end(), 1))
    return _with_plain_gaps(text, changes, names)


def _with_plain_gaps(text: str, changes: list[Change], names: Names) -> MendedLine:
    """A line whose key, or hyphen, is followed by plain spaces."""
    for gap in _ODD_GAP.finditer(text):
        before = text[: gap.start()].strip()
        if before == "-" or names.know(before.removeprefix("-").strip().removesuffix(":")):
            text = text[: gap.start()] + " " * len(gap[0]) + text[gap.end() :]
            changes.append(Change("odd", gap.start(), 0, gap[0][0]))
    return MendedLine(text, changes)


CONSTANTS: dict[str, Any] = {
    "tab": _TAB,
    "pasted": _PASTED,
    "indentation": _INDENTATION,
    "odd_place": _ODD_PLACE,
    "odd_gap": _ODD_GAP,
    "no_gap": _NO_GAP,
    "no_gap_after_hyphen": _NO_GAP_AFTER_HYPHEN,
    "names": {sign: describe_character(sign) for sign in _ODD_SIGNS},
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
