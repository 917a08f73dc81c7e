"""The texts of a language held against the Finnish ones whose place they take."""

from collections.abc import Set
from dataclasses import dataclass
from string import Formatter
from typing import TypeAlias

from digisavo.core.document import Path, Raw
from digisavo.core.suggest import suggest
from digisavo.core.text import quote
from digisavo.reading.own_files import OwnFile, own_names, read_own

Texts: TypeAlias = "str | tuple[str, ...] | dict[str, Texts]"
"""A text, the other spellings of one, or texts by key."""

_OTHER, _COUNT = "other", "count"


def languages() -> list[str]:
    """The codes of the languages that have files, Finnish among them."""
    return own_names("locales")


def read_locale(language: str, name: str) -> OwnFile:
    """A file of a language: `locales/<language>/<name>.yml`."""
    return read_own("locales", language, f"{name}.yml")


@dataclass(frozen=True, slots=True)
class Translation:
    """One file of a language, whose texts take the places of Finnish ones.

    Every Finnish text has a counterpart with the same placeholders: what is missing, unknown or different is reported
    to the file. Spellings have none, for each language has its own, or none. `plural_forms` are the keys that the
    texts for a count have in the language.
    """

    file: OwnFile
    plural_forms: Set[str] = frozenset({"one", _OTHER})

    def of(self, finnish: Texts, given: Raw | None, path: Path = ()) -> Texts:
        """The texts in the language, at a path of the file; the Finnish ones where it has a fault."""
        if isinstance(finnish, tuple):
            return self._spellings(given, path)
        if given is None or (isinstance(given, str) and not given.strip()):
            self.file.report(path, "words.missing", name=path[-1] if path else "")
            return finnish
        if isinstance(finnish, str):
            return self._text(finnish, given, path)
        if not isinstance(given, dict):
            self.file.report(path, "declaration.value", "group")
            return finnish
        if is_plural(finnish):
            return self._plural(finnish, given, path)
        self._refuse_unknown(given, finnish.keys(), path)
        return {key: self.of(text, given.get(key), (*path, key)) for key, text in finnish.items()}

    def _spellings(self, given: Raw | None, path: Path) -> tuple[str, ...]:
        if given is not None and not isinstance(given, list):
            self.file.report(path, "declaration.value", "list")
        return tuple(str(text) for text in given) if isinstance(given, list) else ()

    def _text(self, finnish: str, given: Raw, path: Path, optional: Set[str] = frozenset()) -> str:
        if not isinstance(given, str):
            self.file.report(path, "declaration.value", "text")
            return finnish
        wanted = placeholders(finnish) or set()
        found = check_placeholders(self.file, given, path)
        if found is None or wanted - optional <= found <= wanted:
            return given
        self.file.report(path, "words.placeholders", found=named_placeholders(found), wanted=named_placeholders(wanted))
        return finnish

    def _plural(self, finnish: dict[str, Texts], given: dict[str, Raw], path: Path) -> Texts:
        """The texts for counts: each form of the language, in which only the count itself may be left out."""
        self._refuse_unknown(given, self.plural_forms, path)
        other, texts = str(finnish[_OTHER]), {}
        for form in sorted(self.plural_forms):
            if form in given:
                texts[form] = self._text(other, given[form], (*path, form), frozenset({_COUNT}))
            else:
                self.file.report((*path, form), "words.missing", name=form)
        return {**texts}

    def _refuse_unknown(self, given: dict[str, Raw], known: Set[str], path: Path) -> None:
        for key in given.keys() - known:
            self.file.report_key(
                (*path, key), "words.unknown", found=quote(key), meant=suggest(key, known), known=", ".join(known)
            )


def is_plural(texts: Texts) -> bool:
    """Whether the texts are those for a count."""
    return isinstance(texts, dict) and _OTHER in texts and set(texts) <= {"one", _OTHER}


def placeholders(text: str) -> set[str] | None:
    """The names in braces of a text, None where its braces cannot be read: `{count}` is all that they may hold."""
    try:
        fields = [field for field in Formatter().parse(text) if field[1] is not None]
    except ValueError:
        return None
    plain = all(name and name.isidentifier() and not form and not conversion for _, name, form, conversion in fields)
    return {str(name) for _, name, _, _ in fields} if plain else None


def check_placeholders(file: OwnFile, text: str, path: Path) -> set[str] | None:
    """The names in braces of a text; None after reporting braces that cannot be read."""
    found = placeholders(text)
    if found is None:
        file.report(path, "words.braces")
    return found


def named_placeholders(names: Set[str]) -> str:
    """Placeholders as they are written: `{count}, {name}`."""
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "-"
