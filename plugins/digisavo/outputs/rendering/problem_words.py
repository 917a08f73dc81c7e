"""The words for problems: a check reports a code and values, a language says what is wrong and what to do."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from string import Formatter
from typing import Any, TypeAlias

from digisavo.core.document import Raw
from digisavo.core.problem import Fault, Problem, Report, Severity, Value
from digisavo.outputs.rendering.translations import plural_rule
from digisavo.reading.yaml_text import parse_own

Values: TypeAlias = Mapping[str, Value]
_HINT = "hint"


class ProblemWords(Formatter):
    """The problems of one language; `locales/fi/problems.yml` says how its texts are written."""

    def __init__(self, words: Mapping[str, Any], plural: Callable[[int], str]) -> None:
        self._words, self._plural = words, plural

    def message(self, problem: Problem) -> str:
        """What is wrong, and with which field."""
        text = self._message(problem.fault)
        return f"{problem.field}: {text}" if problem.field else text

    def hint(self, problem: Problem) -> str:
        """What to write instead."""
        return self._hint(problem.fault)

    def severity(self, severity: Severity) -> str:
        """The name of a severity."""
        return str(self._words["severities"][severity.value])

    def group(self, code: str) -> str:
        """The heading of the problems whose codes begin alike."""
        return str(self._words["groups"][code.partition(".")[0]])

    def summary(self, report: Report, form: str = "text") -> str:
        """One line that counts files and problems; `changed` is the form for files that have changed."""
        counts = self._counts(report) | {
            "files": self._said(self._words["summary"]["files"], "", {"count": report.files})
        }
        return self._said(self._words["summary"][form], "", counts)

    def summary_elsewhere(self, report: Report) -> str:
        """One line that counts the problems of files that were not asked about."""
        counts = tuple(count for name, count in self._counts(report).items() if report.count(Severity(name)))
        return self._said(self._words["summary"]["elsewhere"], "", {"counts": counts})

    def format_field(self, value: Any, format_spec: str) -> str:
        """Several texts with a word between them, or another problem's message or hint."""
        if isinstance(value, tuple):
            return (f" {self._words['joints'][format_spec]} " if format_spec else ", ").join(value)
        if isinstance(value, Fault):
            return self._hint(value) if format_spec == _HINT else self._message(value)
        return str(super().format_field(value, format_spec))

    def _counts(self, report: Report) -> dict[str, str]:
        """The number of problems in words, by severity."""
        words = self._words["summary"]
        return {name.value: self._said(words[name.value], "", {"count": report.count(name)}) for name in Severity}

    def _message(self, fault: Fault) -> str:
        return self._said(self._words["problems"][fault.code]["message"], fault.variant, dict(fault.values))

    def _hint(self, fault: Fault) -> str:
        variant = fault.hint or fault.variant
        return self._said(self._words["problems"][fault.code][_HINT], variant, dict(fault.values))

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


@cache
def load_problem_words(language: str) -> ProblemWords:
    """The words of `locales/<language>/problems.yml`, and those that a kind brings for its own rules.

    A language's file may say them otherwise.
    """
    words: dict[str, Raw] = {}
    for folder in (*_kinds(), files("digisavo").joinpath("locales", language)):
        file = folder.joinpath("problems.yml")
        if file.is_file():
            merge(words, parse_own(file.read_bytes(), f"{folder.name}/{file.name}"))
    return ProblemWords(words, plural_rule(language))


def _kinds() -> list[Traversable]:
    return sorted(files("digisavo").joinpath("collections").iterdir(), key=lambda folder: folder.name)


def merge(words: dict[str, Raw], further: Raw) -> None:
    """Puts words in, group by group: a later one of the same name counts."""
    if not isinstance(further, dict):
        raise ValueError(f"groups of texts expected, not {further!r}")
    for key, value in further.items():
        known = words.get(key)
        if isinstance(known, dict) and isinstance(value, dict):
            merge(known, value)
        else:
            words[key] = value
