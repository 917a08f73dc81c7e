"""One document being checked: collects its problems, each with its place and the label of the field."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from digisavo.catalogue.places import Places
from digisavo.core.document import Document, Path, dotted
from digisavo.core.problem import Fault, Problem, Severity, Value
from digisavo.core.source import Span
from digisavo.core.text import shorten


@dataclass(slots=True)
class Sheet:
    """What the checks of one document share.

    `labels` maps full field keys, rows' fields included (`references.source`), to their labels;
    `field_keys` are the keys of the fields themselves. `row_indexes` are, by field, the indexes of the checked rows in
    the list of the file: empty and faulty rows are left out of the values.
    """

    document: Document
    kind: str
    today: date
    places: Places
    labels: Mapping[str, str]
    field_keys: Mapping[str, object]
    problems: list[Problem] = field(default_factory=list)
    row_indexes: dict[Path, list[int]] = field(default_factory=dict)

    def error(self, path: Path, code: str, variant: str = "", /, *, hint: str = "", **values: Value) -> None:
        """An error at a value, or where the value is missing."""
        self.report(path, Fault.of(code, variant, hint=hint, **values))

    def warning(self, path: Path, code: str, variant: str = "", /, *, hint: str = "", **values: Value) -> None:
        """A warning at a value, which is published as it is."""
        self.report(path, Fault.of(code, variant, hint=hint, **values), Severity.WARNING)

    def notice(self, path: Path, code: str, variant: str = "", /, *, hint: str = "", **values: Value) -> None:
        """A notice to editors at a value."""
        self.report(path, Fault.of(code, variant, hint=hint, **values), Severity.NOTICE)

    def error_at_key(self, path: Path, code: str, variant: str = "", /, *, hint: str = "", **values: Value) -> None:
        """An error at a mapping's key."""
        self.report_at_key(path, Fault.of(code, variant, hint=hint, **values))

    def report(self, path: Path, fault: Fault, severity: Severity = Severity.ERROR, index: int = 0) -> None:
        """A fault at a value; `index` is where in a text that is verbatim."""
        self._add(self.document.span_in(path, index), path, fault, severity)

    def report_at_key(self, path: Path, fault: Fault) -> None:
        """An error at a mapping's key, as a fault."""
        self._add(self.document.key_span_of(path), path, fault, Severity.ERROR)

    def label_of(self, path: Path) -> str:
        """The field as messages name it: `Hinta alkaen (pricing.from)`, or the bare path of no field."""
        name = dotted(tuple(part if isinstance(part, int) else shorten(part) for part in path))
        label = self.labels.get(".".join(part for part in path if isinstance(part, str)))
        return f"{label} ({name})" if label else name

    def _add(self, span: Span, path: Path, fault: Fault, severity: Severity) -> None:
        self.problems.append(Problem(span, fault, severity, self.label_of(path) if path else ""))
