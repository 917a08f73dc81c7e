"""The words for problems: a check reports a code and values, a language says what is wrong and what to do."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from string import Formatter
from typing import Any, TypeAlias

from digisavo.core.document import Raw
from digisavo.core.problem import Fault, Problem, Report, Severity, Value
from digisavo.core.settings import FINNISH
from digisavo.outputs.rendering.translations import plural_forms, plural_rule
from digisavo.outputs.rendering.words import raise_faults
from digisavo.reading.own_files import DeclarationError, OwnFile, own_folders, read_own
from digisavo.reading.texts import Syntax, Texts, parse_texts
from digisavo.reading.translation import Translation, read_locale

Values: TypeAlias = Mapping[str, Value]
_HINT, _NAME = "hint", "problems"
_SYNTAX = Syntax(frozenset({"and", "or", "which", _HINT, "g"}), has_lists=True)


class ProblemWords(Formatter):
    """The problems of one language; `locales/fi/problems.yml` says how its texts are written."""

    def __init__(self, words: Mapping[str, Any], plural: Callable[[int], str]) -> None:
        self.words, self._plural = words, plural

    def message(self, problem: Problem) -> str:
        """What is wrong, and with which field."""
        text = self._message(problem.fault)
        return f"{problem.field}: {text}" if problem.field else text

    def hint(self, problem: Problem) -> str:
        """What to write instead."""
        return self._hint(problem.fault)

    def severity(self, severity: Severity) -> str:
        """The name of a severity."""
        return str(self.words["severities"][severity.value])

    def group(self, code: str) -> str:
        """The heading of the problems whose codes begin alike."""
        return str(self.words["groups"][code.partition(".")[0]])

    def summary(self, report: Report, form: str = "text") -> str:
        """One line that counts files and problems; `changed` is the form for files that have changed."""
        counts = self._counts(report) | {
            "files": self._said(self.words["summary"]["files"], "", {"count": report.files})
        }
        return self._said(self.words["summary"][form], "", counts)

    def summary_elsewhere(self, report: Report) -> str:
        """One line that counts the problems of files that were not asked about."""
        counts = tuple(count for name, count in self._counts(report).items() if report.count(Severity(name)))
        return self._said(self.words["summary"]["elsewhere"], "", {"counts": counts})

    def format_field(self, value: Any, format_spec: str) -> str:
        """Several texts with a word between them, or another problem's message or hint."""
        if isinstance(value, tuple):
            return (f" {self.words['joints'][format_spec]} " if format_spec else ", ").join(value)
        if isinstance(value, Fault):
            return self._hint(value) if format_spec == _HINT else self._message(value)
        return str(super().format_field(value, format_spec))

    def _counts(self, report: Report) -> dict[str, str]:
        """The number of problems in words, by severity."""
        words = self.words["summary"]
        return {name.value: self._said(words[name.value], "", {"count": report.count(name)}) for name in Severity}

    def _message(self, fault: Fault) -> str:
        return self._said(self.words["problems"][fault.code]["message"], fault.variant, dict(fault.values))

    def _hint(self, fault: Fault) -> str:
        variant = fault.hint or fault.variant
        return self._said(self.words["problems"][fault.code][_HINT], variant, dict(fault.values))

    def _said(self, words: Raw, variant: str, values: Values) -> str:
        """A text with its values: of several variants the one asked for, of several texts those that have a value."""
        if isinstance(words, dict):
            form = self._plural(int(str(values["count"]))) if "other" in words else variant
            return self._said(words[form], variant, values)
        if isinstance(words, list):
            return " ".join(self._said(text, variant, values) for text in words if self._is_said(str(text), values))
        return self.vformat(words, (), values)

    def _is_said(self, text: str, values: Values) -> bool:
        return all(values[name] not in (None, "", ()) for _, name, _, _ in self.parse(text) if name)


class SpareWords(ProblemWords):
    """Words for the faults of the very files of words: where they have none, the code stands for itself."""

    def message(self, problem: Problem) -> str:
        """What is wrong, or at least with which part of the file."""
        try:
            return super().message(problem)
        except (LookupError, ValueError):
            return problem.field or problem.span.path

    def hint(self, problem: Problem) -> str:
        """What to write instead, if there are words for it."""
        try:
            return super().hint(problem)
        except (LookupError, ValueError):
            return ""

    def summary(self, report: Report, form: str = "text") -> str:
        """One line that counts problems."""
        try:
            return super().summary(report, form)
        except (LookupError, ValueError):
            return f"{Severity.ERROR}: {len(report.problems)}"


@cache
def load_problem_words(language: str) -> ProblemWords:
    """The words of checks in a language; raises DeclarationError with the faults of their files.

    Finnish ones stand in `locales/fi/problems.yml`, and with a kind for its own rules; those of another language in its
    own folder.
    """
    files = _finnish_files()
    finnish = _merged(files)
    raise_faults(files)
    if language == FINNISH:
        return ProblemWords(finnish, plural_rule(language))
    file = read_locale(language, _NAME)
    words: Any = Translation(file, plural_forms(language), _SYNTAX).of(finnish, file.values)
    file.check()
    return ProblemWords(words, plural_rule(language))


def words_for_faults(language: str) -> ProblemWords:
    """The words for the faults of the portal's own files: the Finnish ones, as far as they go, where others fail."""
    try:
        return load_problem_words(language)
    except DeclarationError:
        return SpareWords(_merged(_finnish_files()), plural_rule(FINNISH))


def _finnish_files() -> list[OwnFile]:
    folders = own_folders("collections", holding=f"{_NAME}.yml")
    return [*(read_own("collections", kind, f"{_NAME}.yml") for kind in folders), read_locale(FINNISH, _NAME)]


def _merged(files: Iterable[OwnFile]) -> dict[str, Texts]:
    """The texts of all files, group by group."""
    words: dict[str, Texts] = {}
    for file in files:
        words = _joined(words, parse_texts(file, _SYNTAX))
    return words


def _joined(words: dict[str, Texts], further: dict[str, Texts]) -> dict[str, Texts]:
    joined = {**words, **further}
    for key in words.keys() & further.keys():
        known, added = words[key], further[key]
        joined[key] = _joined(known, added) if isinstance(known, dict) and isinstance(added, dict) else added
    return joined
