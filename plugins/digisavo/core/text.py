"""Text as content may hold it: normal form, refused characters, how a found value is quoted, alphabetical order."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeAlias

# Control characters (tab and line ends excepted), zero-width and bidirectional controls, line and
# paragraph separators, tag characters and noncharacters: they are invisible and can make a text deceive.
# U+FFFD is visible: a program has put it where it has lost a letter.
_REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\uffff\U000e0000-\U000e007f\ud800-\udfff]"
)
# Of them, those that end a line or a page: what they part stays apart without them.
_PARTING = re.compile("[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
_HTML_TAG = re.compile(
    r"<[/!?]?[A-Za-z][^<>]*>|<!--|</?(?:script|style|iframe|img|svg|object|embed|link|meta|form|input|body)\b",
    re.IGNORECASE,
)
_QUOTED_LENGTH = 60
_COPIED_LENGTH = 200
REPLACEMENT = "\ufffd"


def normalise(text: str) -> str:
    """The text in Unicode normal form C, so that equal-looking words are equal."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def find_refused(text: str, start: int = 0) -> Iterator[tuple[int, str]]:
    """Index and character of every refused character from an index on."""
    if text.replace("\n", "").isprintable() and "\ufffc" not in text and REPLACEMENT not in text:
        return  # nearly every text, and five times faster: only U+FFFC and U+FFFD are refused and printable
    for match in _REFUSED.finditer(text, start):
        yield match.start(), match.group()


def replace_refused(text: str) -> str:
    """The text with each refused character as U+FFFD, so that places stay the same."""
    return _REFUSED.sub(REPLACEMENT, text)


def remove_refused(text: str) -> str:
    """The text without refused characters; a space stands for those that part words."""
    return _REFUSED.sub("", _PARTING.sub(" ", text))


def on_one_line(text: str) -> str:
    """The text without line ends and refused characters, for formats that these would break."""
    return " ".join(remove_refused(text).split())


def describe_character(character: str) -> str:
    """A character's code and, where Unicode has one, its name: `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def find_html_tag(text: str) -> str | None:
    """The first HTML tag or comment in a text; a bare `<` is none."""
    match = _HTML_TAG.search(text) if "<" in text else None
    return match.group() if match else None


def find_non_latin(text: str) -> str | None:
    """The first letter that is not Latin: in a name it could imitate another one."""
    if text.isascii():
        return None
    return next((c for c in text if c.isalpha() and not unicodedata.name(c, "").startswith("LATIN")), None)


def shorten(text: str) -> str:
    """A found text for a message: one line, cut at 60 characters, nothing invisible."""
    line = printable(" ".join(text.split()))
    return f"{line[:_QUOTED_LENGTH]}…" if len(line) > _QUOTED_LENGTH else line


def quote(text: str) -> str:
    """A found value for a message, shortened and in quotation marks."""
    return f'"{shorten(text)}"'


def copyable(text: str) -> str:
    """A text that advice may offer to be copied, "" where it is too long for that or would not stay on its line."""
    return text if len(text) <= _COPIED_LENGTH and text == " ".join(text.split()) else ""


def printable(text: str) -> str:
    """A text with refused characters and undecodable bytes made visible, safe for terminals and logs."""
    return _REFUSED.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def capitalised(text: str) -> str:
    """A text that stands alone, its first letter a capital; a word with capitals of its own, such as `macOS`, stays."""
    return text[:1].upper() + text[1:] if text.split(maxsplit=1)[:1] == text.lower().split(maxsplit=1)[:1] else text


_LAST_LETTERS = str.maketrans({"å": "z\uf001", "ä": "z\uf002", "æ": "z\uf002", "ö": "z\uf003", "ø": "z\uf003"})
_ALPHABETS = {"fi": _LAST_LETTERS, "sv": _LAST_LETTERS}
"""The letters that a language has after z; in others they are sorted as letters with accents."""
NO_LETTER = "0–9"

Alphabet: TypeAlias = Callable[[str], tuple[str, str]]
"""A sort key for texts."""


@cache
def alphabet(language: str) -> Alphabet:
    """The order of a language: the letters that it has after z stand there, other accents are ignored.

    It is independent of the locale of the system.
    """
    last = _ALPHABETS.get(language, {})

    def order(text: str) -> tuple[str, str]:
        placed = normalise(text).casefold().translate(last)
        if not placed.isascii():
            placed = "".join(c for c in unicodedata.normalize("NFD", placed) if not unicodedata.combining(c))
        return placed, text

    return order


def initial(text: str, language: str) -> str:
    """The letter under which a text stands in an alphabetical index: a capital, or `NO_LETTER`."""
    first = next((character for character in normalise(text).casefold() if character.isalnum()), "0")
    if ord(first) not in _ALPHABETS.get(language, {}):
        first = unicodedata.normalize("NFD", first)[0]
    return first.upper() if first.isalpha() else NO_LETTER


CONSTANTS: dict[str, Any] = {
    "refused": _REFUSED,
    "parting": _PARTING,
    "html_tag": _HTML_TAG,
    "quoted_length": _QUOTED_LENGTH,
    "copied_length": _COPIED_LENGTH,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
