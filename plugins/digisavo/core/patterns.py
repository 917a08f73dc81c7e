"""Patterns of Python as JavaScript writes them, for checks that are made in the browser too."""

import re
from collections.abc import Iterator

_WHITE = r"\s\x1c-\x1f\x85"
_SETS = {"w": r"\p{L}\p{N}_", "d": r"\p{Nd}", "s": _WHITE}
_ASCII_SETS = {"w": "A-Za-z0-9_", "d": "0-9", "s": r" \t\n\r\f\v"}
_SYNTAX = frozenset("^$\\.*+?()[]{}|/")
"""Signs that alone may be escaped in patterns of JavaScript (its flag `u`), besides the hyphen in sets."""
_PART = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]|\\.|.", re.DOTALL)
_SIGN = re.compile(r"\\.|.", re.DOTALL)
_VERBOSE = re.compile(r"(\\.|\[(?:\\.|[^\]\\])*\])|\s+|#[^\n]*", re.DOTALL)


def for_browser(pattern: re.Pattern[str]) -> list[str]:
    """The source and the flags of the same pattern in JavaScript."""
    source, flags = pattern.pattern, "u"
    for flag, letter in ((re.IGNORECASE, "i"), (re.MULTILINE, "m"), (re.DOTALL, "s")):
        flags += letter if pattern.flags & flag else ""
    if pattern.flags & re.VERBOSE:
        source = _VERBOSE.sub(lambda match: match[1] or "", source)
    sets = _ASCII_SETS if pattern.flags & re.ASCII else _SETS
    parts = _PART.findall(source.replace("(?P<", "(?<"))
    return ["".join(_set(part, sets) if len(part) > 2 else _sign(part, sets) for part in parts), flags]


def _set(part: str, sets: dict[str, str]) -> str:
    """A set; one that names what is no letter (`\\W`) becomes two, since JavaScript has no sets within sets."""
    is_not = part.startswith("[^")
    signs = _SIGN.findall(part[2 if is_not else 1 : -1])
    others = [sign for sign in signs if len(sign) == 2 and sign[1].lower() in sets and sign[1].isupper()]
    plain = "".join(_in_set([sign for sign in signs if sign not in others], sets))
    if not others:
        return f"[{'^' if is_not else ''}{plain}]"
    kept = "".join(sets[sign[1].lower()] for sign in others)
    if is_not:
        return f"(?:(?![{plain}])[{kept}])" if plain else f"[{kept}]"
    return f"(?:[^{kept}]|[{plain}])"


def _in_set(signs: list[str], sets: dict[str, str]) -> Iterator[str]:
    for index, sign in enumerate(signs):
        letter = sign[-1]
        if len(sign) == 2 and letter.isalnum():
            yield sets.get(letter, sign)
        elif sign == "-" and 0 < index < len(signs) - 1:
            yield "-"
        elif not letter.isprintable() or letter == "\ufffc":
            yield f"\\u{{{ord(letter):x}}}"
        else:
            yield f"\\{letter}" if letter in "]\\^-[" else letter


def _sign(sign: str, sets: dict[str, str]) -> str:
    letter = sign[-1]
    if len(sign) == 1:
        return "\\/" if sign == "/" else sign
    if letter.lower() in sets:
        return f"[{sets[letter]}]" if letter in sets else f"[^{sets[letter.lower()]}]"
    if letter == "b":
        word = f"[{sets['w']}]"
        return f"(?:(?<={word})(?!{word})|(?<!{word})(?={word}))"
    if letter in "AZ":
        return "(?<![^])" if letter == "A" else "(?![^])"
    return sign if letter.isalnum() or letter in _SYNTAX else letter
