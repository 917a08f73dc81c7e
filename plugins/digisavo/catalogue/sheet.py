"""One document under checking: gathers its problems, each with its place and the field's own name."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from digisavo.catalogue.places import Places
from digisavo.core.document import Document, Path, dotted
from digisavo.core.problem import Problem, Severity
from digisavo.core.source import Span
from digisavo.core.text import shorten


@dataclass(slots=True)
class Sheet:
    """What the checks of one document share.

    `labels` maps full field keys, rows' fields included (`references.source`), to their labels;
    `field_keys` holds the keys of the fields themselves, `row_indexes` by field where in its list each
    checked row stands: empty and faulty rows are left out of the values.
    """

    document: Document
    kind: str
    today: date
    places: Places
    labels: Mapping[str, str]
    field_keys: Mapping[str, object]
    problems: list[Problem] = field(default_factory=list)
    row_indexes: dict[Path, list[int]] = field(default_factory=dict)

    def error(self, path: Path, code: str, message: str, hint: str, index: int = 0) -> None:
        """An error at a value, or where the value is missing; `index` tells where in a text that is verbatim."""
        self._add(self.document.span_in(path, index), path, code, message, hint, Severity.ERROR)

    def error_at_key(self, path: Path, code: str, message: str, hint: str) -> None:
        """An error at a mapping's key."""
        self._add(self.document.key_span_of(path), path, code, message, hint, Severity.ERROR)

    def warning(self, path: Path, code: str, message: str, hint: str, index: int = 0) -> None:
        """A warning at a value: published as it is, but somebody should look."""
        self._add(self.document.span_in(path, index), path, code, message, hint, Severity.WARNING)

    def notice(self, path: Path, code: str, message: str, hint: str) -> None:
        """A notice to editors at a value."""
        self._add(self.document.span_of(path), path, code, message, hint, Severity.NOTICE)

    def label_of(self, path: Path) -> str:
        """The field as messages name it: `Hinta alkaen (pricing.from)`, or the bare path of no field."""
        name = dotted(tuple(part if isinstance(part, int) else shorten(part) for part in path))
        label = self.labels.get(".".join(part for part in path if isinstance(part, str)))
        return f"{label} ({name})" if label else name

    def _add(self, span: Span, path: Path, code: str, message: str, hint: str, severity: Severity) -> None:
        told = f"{self.label_of(path)}: {message}" if path else message
        self.problems.append(Problem(span, code, told, hint, severity))
