"""Finds the content file in a letter: pasted or mailed, quoted, in a fence, with a greeting before and a name after."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from digisavo.reading.mail import NoFile, NoFileError, decoded, is_mail, text_of_mail

_DEEPEST = 20
"""How often a letter is quoted at most: a line with more marks is none of a file."""
_QUOTE = rf"(?P<quote>(?:>[ \t]?){{0,{_DEEPEST}}})"
_STIFF = "\xa0\u2007\u202f"
"""Spaces that do not break: programs of mail write them where several spaces stand side by side."""
_SPACE = rf"[ \t{_STIFF}]"
_FORM = re.compile(rf"{_SPACE}*(?:-{_SPACE}+)*(?:[\w.-]+{_SPACE}*:{_SPACE}*)?")
"""The part of a line that is no text but form: the indentation, the signs of items, the key."""
_HEADER = re.compile(
    _QUOTE + rf"{_SPACE}{{0,3}}#{_SPACE}*Digisavo:{_SPACE}*(?P<kind>[\w-]+)/(?P<slug>\S+)"
    rf"(?:{_SPACE}+(?P<base>[0-9a-f]{{7,40}}))?{_SPACE}*"
)
_FENCE = re.compile(_QUOTE + r"[ \t]{0,3}(?P<fence>`{3,}|~{3,})[ \t]*[\w-]*[ \t]*")
_KEY = re.compile(_QUOTE + rf"(?P<key>[\w.-]+){_SPACE}*:(?:{_SPACE}.*|)")
_RULE = "---"
_SIGNATURE = re.compile(r"--[ \t]?")
_BROKEN = 50
"""Programs of mail break lines at 65 to 78 signs, before the word that is too much."""
_OWN = re.compile(rf"{_SPACE}|#|-{_SPACE}|[a-z_][a-z0-9_.]*:(?:\s|$)")
"""How a line begins that may be of a file of YAML: a part of the value before, a comment, an item, or a key."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The file that a letter brings.

    `kind` and `slug` are those that its heading states (`# Digisavo: services/malli 1a2b3c4`), "" without one, and
    `base` is the name that git gives the text with which the form began. `places`
    tell of its lines which of the letter's they are, and how many characters stand there before them; they are empty
    where the letter itself had to be decoded. `left_out` are the lines of the letter that are not of the file.
    """

    text: str
    kind: str
    slug: str
    base: str
    places: tuple[tuple[int, int], ...]
    left_out: tuple[str, ...]


def read_letter(content: bytes, keys: Container[str]) -> Letter:
    """The file in a letter, known by its heading or by the keys that a file may begin with; NoFileError without one."""
    text, was_mail = _text_of(content)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start, stop = _bounds(lines, keys)
    kept, kind, slug, base = [], "", "", ""
    own = _without_quotes(lines[start:stop], _quote_of(lines[start]).count(">"))
    for number in range(start, stop):
        header = _HEADER.fullmatch(lines[number])
        if header and not kind:
            kind, slug, base = header["kind"], header["slug"], header["base"] or ""
        else:
            kept.append((number, own[number - start]))
    if not kept or kept[0][1].rstrip() != _RULE:
        kept = _whole_lines((number, _with_plain_spaces(line)) for number, line in kept)
    while kept and not kept[-1][1].strip():
        kept.pop()
    others = [line for number, line in enumerate(lines) if not start <= number < stop and not _is_empty(line)]
    file = "".join(f"{line}\n" for _, line in kept)
    places = tuple((number + 1, len(lines[number]) - len(line)) for number, line in kept)
    return Letter(file, kind, slug, base, () if was_mail else places, tuple(others))


def _with_plain_spaces(line: str) -> str:
    """A line of YAML whose form is of spaces that YAML knows; its text stays as it is, and so do all columns."""
    return _FORM.sub(lambda form: re.sub(f"[{_STIFF}]", " ", form[0]), line, count=1)


def _whole_lines(lines: Iterable[tuple[int, str]]) -> list[tuple[int, str]]:
    """Lines as they were before a program of mail broke the long ones: what begins like no line of YAML goes on.

    A word that may be a key leaves doubt: whoever accepts the letter is told of it.
    """
    whole: list[tuple[int, str]] = []
    is_broken = False
    for number, line in lines:
        if is_broken and line and not _OWN.match(line):
            at, begun = whole.pop()
            whole.append((at, f"{begun.rstrip()} {line}"))
        else:
            whole.append((number, line))
        is_broken = len(line) >= _BROKEN
    return whole


def _text_of(content: bytes) -> tuple[str, bool]:
    """The text of a letter, and whether it was a mail with headers."""
    if is_mail(content):
        return text_of_mail(content), True
    return decoded(content), False


def _bounds(lines: Sequence[str], keys: Container[str]) -> tuple[int, int]:
    """The first line of the file, and the one after its last."""
    headers = [number for number, line in enumerate(lines) if _HEADER.fullmatch(line)]
    if len(headers) > 1:
        raise NoFileError(NoFile.SEVERAL)
    if headers:
        start = headers[0]
        is_front_matter = start > 0 and _unquoted(lines[start - 1], _quote_of(lines[start])).rstrip() == _RULE
        start -= is_front_matter
        return start, _end(lines, start, keys, _fence_around(lines, start))
    fenced = [(first, last) for first, last in _fences(lines) if _has_key(lines[first:last], keys)]
    if len(fenced) > 1:
        raise NoFileError(NoFile.SEVERAL)
    if fenced:
        return fenced[0]
    start = _first_line(lines, keys)
    return start, _end(lines, start, keys, None)


def _first_line(lines: Sequence[str], keys: Container[str]) -> int:
    """The line of the first key, or of the rule or the comments right before it."""
    for number, line in enumerate(lines):
        match = _KEY.fullmatch(line)
        if match and match["key"] in keys:
            start = number
            while start > 0 and _unquoted(lines[start - 1], match["quote"]).startswith("#"):
                start -= 1
            is_front_matter = start > 0 and _unquoted(lines[start - 1], match["quote"]).rstrip() == _RULE
            return start - is_front_matter
    raise NoFileError(NoFile.NONE)


def _end(lines: Sequence[str], start: int, keys: Container[str], fence: int | None) -> int:
    """The line after the last one: of a fence, of a quotation, before a signature or words at the end."""
    if fence is not None:
        return fence
    quote, stop = _quote_of(lines[start]), start
    while stop < len(lines) and (not quote or lines[stop].startswith(quote.strip()) or _is_empty(lines[stop])):
        if stop > start and _SIGNATURE.fullmatch(_unquoted(lines[stop], quote)):
            break
        stop += 1
    own = [_unquoted(line, quote) for line in lines[start:stop]]
    is_post = any(line.rstrip() == _RULE for line in own[:2])
    return start + (len(own) if is_post else _end_of_yaml(own, keys))


def _end_of_yaml(lines: Sequence[str], keys: Container[str]) -> int:
    """How many lines are of the file: after the last known key, words that follow an empty line are none of it."""
    known = (number for number, line in enumerate(lines) if (match := _KEY.fullmatch(line)) and match["key"] in keys)
    last = max(known, default=0)
    for number in range(last + 1, len(lines)):
        if not lines[number - 1].strip() and lines[number].strip() and not _OWN.match(lines[number]):
            return number
    return len(lines)


def _fences(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The lines between fences: the first of them, and the one after the last."""
    opened, sign = 0, ""
    for number, line in enumerate(lines):
        match = _FENCE.fullmatch(line)
        if match and not sign:
            opened, sign = number + 1, match["fence"]
        elif match and match["fence"].startswith(sign):
            yield opened, number
            sign = ""


def _fence_around(lines: Sequence[str], start: int) -> int | None:
    """The line of the fence that closes around a line, None where none does."""
    return next((last for first, last in _fences(lines) if first <= start < last), None)


def _has_key(lines: Sequence[str], keys: Container[str]) -> bool:
    return any((match := _KEY.fullmatch(line)) and match["key"] in keys for line in lines)


def _quote_of(line: str) -> str:
    match = re.match(_QUOTE, line)
    return match["quote"] if match else ""


def _unquoted(line: str, quote: str) -> str:
    """A line without as many marks of quotation as the first has."""
    for _ in range(quote.count(">")):
        line = re.sub(r"^>[ \t]?", "", line, count=1)
    return line


def _without_quotes(lines: list[str], depth: int) -> list[str]:
    """Lines without marks of quotation, and without the space after each mark where all of them have one."""
    for _ in range(depth):
        lines = [line.removeprefix(">") for line in lines]
        if all(line[:1] in ("", " ") for line in lines):
            lines = [line[1:] for line in lines]
    return lines


def _is_empty(line: str) -> bool:
    return not line.strip(" \t>")
