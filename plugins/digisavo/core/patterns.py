"""Patterns of Python as JavaScript writes them, for checks that are made in the browser too."""

import re
from collections.abc import Iterator

_LETTERS = r"\p{L}\p{N}_"
_DIGITS, _WHITE = r"\p{Nd}", r"\s\x1c-\x1f\x85"
_SETS = {"w": _LETTERS, "d": _DIGITS, "s": _WHITE}
_ASCII_SETS = {"w": "A-Za-z0-9_", "d": "0-9", "s": r" \t\n\r\f\v"}
_SIGNS = frozenset("()[]{}/-|&!#$%*+,.:;<=>?@`~\\^")
"""Signs that the sets of JavaScript (its flag `v`) keep for themselves, alone or in pairs."""
_SYNTAX = frozenset("^$\\.*+?()[]{}|/")
"""Signs that alone may be escaped outside sets."""
_TOKEN = re.compile(r"\\.|.", re.DOTALL)
_VERBOSE = re.compile(r"(\\.|\[(?:\\.|[^\]\\])*\])|\s+|#[^\n]*", re.DOTALL)


def for_browser(pattern: re.Pattern[str]) -> list[str]:
    """The source and the flags of the same pattern in JavaScript."""
    source, flags = pattern.pattern, "v"
    for flag, letter in ((re.IGNORECASE, "i"), (re.MULTILINE, "m"), (re.DOTALL, "s")):
        flags += letter if pattern.flags & flag else ""
    if pattern.flags & re.VERBOSE:
        source = _VERBOSE.sub(lambda match: match[1] or "", source)
    sets = _ASCII_SETS if pattern.flags & re.ASCII else _SETS
    return ["".join(_translated(source.replace("(?P<", "(?<"), sets)), flags]


def _translated(source: str, sets: dict[str, str]) -> Iterator[str]:
    in_set, begins = False, False
    for part in _TOKEN.findall(source):
        if in_set and not (part == "]" and not begins):
            yield _in_set(part, sets) if not (begins and part == "^") else "^"
            begins = begins and part == "^"
        elif in_set:
            in_set = False
            yield "]"
        elif part == "[":
            in_set = begins = True
            yield "["
        else:
            yield _outside(part, sets)


def _in_set(part: str, sets: dict[str, str]) -> str:
    letter = part[-1]
    if len(part) == 2 and letter.isalnum():
        other = letter.lower()
        return part if other not in sets else sets[letter] if letter == other else f"[^{sets[other]}]"
    if not letter.isprintable() or letter == "\ufffc":
        return f"\\u{{{ord(letter):x}}}"
    return f"\\{letter}" if letter in _SIGNS and part != "-" else letter


def _outside(part: str, sets: dict[str, str]) -> str:
    letter = part[-1]
    if len(part) == 1:
        return "\\/" if part == "/" else part
    if letter.lower() in sets:
        return f"[{sets[letter]}]" if letter in sets else f"[^{sets[letter.lower()]}]"
    if letter in "bB":
        word = f"[{sets['w']}]"
        edge = f"(?:(?<={word})(?!{word})|(?<!{word})(?={word}))"
        return edge if letter == "b" else f"(?!{edge})"
    if letter in "AZ":
        return "(?<![^])" if letter == "A" else "(?![^])"
    return part if letter.isalnum() or letter in _SYNTAX else letter
