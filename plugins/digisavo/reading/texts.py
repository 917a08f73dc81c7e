"""The texts of the portal's own files: their keys, and the values that are put into them."""

from collections.abc import Set
from dataclasses import dataclass
from string import Formatter
from typing import TypeAlias

from digisavo.core.document import Path, Raw
from digisavo.core.problem import Fault
from digisavo.reading.own_files import OwnFile

Texts: TypeAlias = "str | list[str] | tuple[str, ...] | dict[str, Texts]"
"""A text, several that are read one after the other, the other spellings of one, or texts by key."""


@dataclass(frozen=True, slots=True)
class Syntax:
    """How the texts of a file are written: braces hold the name of a value, with a colon and one of `forms` if any.

    `has_lists` says that several texts may stand in the place of one.
    """

    forms: Set[str] = frozenset()
    has_lists: bool = False

    def placeholders(self, text: str | list[str]) -> set[str] | None:
        """The names in the braces of a text, None where its braces cannot be read."""
        try:
            fields = [
                field for part in ([text] if isinstance(text, str) else text) for field in Formatter().parse(part)
            ]
        except ValueError:
            return None
        names = {str(name) for _, name, _, _ in fields if name is not None}
        forms = {form for _, _, form, _ in fields if form}
        is_plain = all(map(str.isidentifier, names)) and forms <= self.forms
        return names if is_plain and not any(conversion for *_, conversion in fields) else None


PLAIN = Syntax()


def parse_texts(file: OwnFile, syntax: Syntax = PLAIN) -> dict[str, Texts]:
    """The texts that a file declares, by key; its faults are reported to it."""
    return {key: _texts(raw, (key,), file, syntax) for key, raw in file.mapping().items()}


def _texts(raw: Raw, path: Path, file: OwnFile, syntax: Syntax) -> Texts:
    if isinstance(raw, dict):
        return {key: _texts(value, (*path, key), file, syntax) for key, value in raw.items()}
    text = text_of(raw)
    if isinstance(raw, list) and not syntax.has_lists:
        file.report(path, Fault.of("declaration.value", "group"))
    elif syntax.placeholders(text) is None:
        file.report(path, Fault.of("words.braces"))
    return text


def text_of(raw: str | list[Raw]) -> str | list[str]:
    """A text, or several."""
    return raw if isinstance(raw, str) else [str(part) for part in raw]


def misplaced(found: Set[str], wanted: Set[str]) -> Fault:
    """The fault of a text that has other placeholders than those wanted."""
    return Fault.of("words.placeholders", found=_named(found), wanted=_named(wanted))


def _named(names: Set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "–"
