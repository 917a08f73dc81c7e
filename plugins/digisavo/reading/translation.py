"""The files of a language, and its texts held against the Finnish ones whose places they take."""

from collections.abc import Mapping, Set
from dataclasses import dataclass

from digisavo.core.document import Path, Raw
from digisavo.core.problem import Fault
from digisavo.reading.declared import refuse_key
from digisavo.reading.own_files import OwnFile, own_names, read_own
from digisavo.reading.texts import PLAIN, Syntax, Texts, misplaced, text_of

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
    syntax: Syntax = PLAIN

    def of(self, finnish: Texts, given: Raw | None, path: Path = ()) -> Texts:
        """The texts in the language, at a path of the file; the Finnish ones where it has a fault."""
        if isinstance(finnish, tuple):
            return self._spellings(given, path)
        if given is None or (isinstance(given, str) and not given.strip()):
            self.file.report(path, Fault.of("words.missing"))
            return finnish
        if isinstance(finnish, dict):
            return self._group(finnish, given, path)
        return self._text(finnish, given, path)

    def _spellings(self, given: Raw | None, path: Path) -> tuple[str, ...]:
        if given is not None and not isinstance(given, list):
            self.file.report(path, Fault.of("declaration.value", "list"))
        return tuple(str(text) for text in given) if isinstance(given, list) else ()

    def _group(self, finnish: dict[str, Texts], given: Raw, path: Path) -> Texts:
        if not isinstance(given, dict):
            self.file.report(path, Fault.of("declaration.value", "group"))
            return finnish
        if _OTHER in finnish and finnish.keys() <= {"one", _OTHER}:
            return self._plural(finnish[_OTHER], given, path)
        self._refuse_unknown(given, finnish.keys(), path)
        return {key: self.of(text, given.get(key), (*path, key)) for key, text in finnish.items()}

    def _plural(self, finnish: Texts, given: Mapping[str, Raw], path: Path) -> Texts:
        """The texts for counts: each form of the language, in which only the count itself may be left out."""
        self._refuse_unknown(given, self.plural_forms, path)
        texts: dict[str, Texts] = {}
        for form in sorted(self.plural_forms):
            if form in given:
                texts[form] = self._text(finnish, given[form], (*path, form), frozenset({_COUNT}))
            else:
                self.file.report((*path, form), Fault.of("words.missing"))
        return texts

    def _text(self, finnish: Texts, given: Raw, path: Path, optional: Set[str] = frozenset()) -> Texts:
        if isinstance(given, dict) or (isinstance(given, list) and not self.syntax.has_lists):
            self.file.report(path, Fault.of("declaration.value", "text"))
            return finnish
        text = text_of(given)
        wanted = self.syntax.placeholders(finnish) if isinstance(finnish, str | list) else None
        found = self.syntax.placeholders(text)
        if found is None:
            self.file.report(path, Fault.of("words.braces"))
        elif not (wanted or set()) - optional <= found <= (wanted or set()):
            self.file.report(path, misplaced(found, wanted or set()))
        return text

    def _refuse_unknown(self, given: Mapping[str, Raw], known: Set[str], path: Path) -> None:
        for key in given.keys() - known:
            refuse_key(key, known, (*path, key), self.file)
