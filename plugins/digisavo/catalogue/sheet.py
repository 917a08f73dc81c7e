"""One document being checked: collects its problems, each with its place and the label of the field."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from digisavo.catalogue.places import Places
from digisavo.core.document import Document, Path, Raw, dotted
from digisavo.core.problem import Fault, Problem, Severity, Value
from digisavo.core.source import Span
from digisavo.core.suggest import Adviser, fold
from digisavo.core.text import shorten


@dataclass(frozen=True, slots=True)
class Portal:
    """What a file may say of the portal itself: its host name, and its kinds by the first part of addresses and by the
    folder of files."""

    host: str = ""
    kinds: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Sheet:
    """What the checks of one document share.

    `labels` maps full field keys, rows' fields included (`references.source`), to their labels; `field_keys` are the
    fields themselves by key. `answers` are what the file states, by full key, right or wrong; `paths` the places of
    those under another key than declared; `repaired` what those are read as that were put right. `row_indexes` are, by
    place, the indexes of the checked rows in the list of the file: empty and faulty rows are left out of the values.
    """

    document: Document
    kind: str
    today: date
    places: Places
    labels: Mapping[str, str]
    field_keys: Mapping[str, Any]
    portal: Portal = field(default_factory=Portal)
    problems: list[Problem] = field(default_factory=list)
    answers: dict[str, Raw] = field(default_factory=dict)
    paths: dict[str, Path] = field(default_factory=dict)
    repaired: dict[Path, str] = field(default_factory=dict)
    row_indexes: dict[Path, list[int]] = field(default_factory=dict)
    _adviser: Adviser = field(default_factory=Adviser)
    _by_name: dict[str, str] | None = None

    def suggest(self, found: str, candidates: Iterable[str], similarity: float = 0.7) -> str | None:
        """What was probably meant; a file with thousands of mistakes gets no advice on each."""
        return self._adviser.suggest(found, candidates, similarity)

    def key_meant(self, text: str) -> str | None:
        """The field that a text names by its label, or but for capitals."""
        if self._by_name is None:
            names: dict[str, list[str]] = {}
            for key in self.field_keys:
                for name in {fold(key), fold(self.labels.get(key, key))}:
                    names.setdefault(name, []).append(key)
            self._by_name = {name: keys[0] for name, keys in names.items() if len(keys) == 1}
        return self._by_name.get(fold(text))

    def is_answered(self, *keys: str) -> bool:
        """Whether the file answers any of the fields; a faulty answer is reported by its own check."""
        return any(key in self.answers for key in keys)

    def path_of(self, key: str) -> Path:
        """Where the file answers a field, or should."""
        return self.paths.get(key) or tuple(key.split("."))

    def rows(self, key: str, values: Mapping[str, Any]) -> Iterator[tuple[Path, Mapping[str, Any]]]:
        """The checked rows of a field, each with its place in the file."""
        place = self.path_of(key)
        for index, row in zip(self.row_indexes.get(place, ()), values.get(key, ()), strict=True):
            yield (*place, index), row

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

    def notice_at_key(self, path: Path, code: str, variant: str = "", /, *, hint: str = "", **values: Value) -> None:
        """A notice to editors at a mapping's key."""
        span = self.document.key_span_of(path)
        self._add(span, path, Fault.of(code, variant, hint=hint, **values), Severity.NOTICE)

    def report(self, path: Path, fault: Fault, severity: Severity = Severity.ERROR, index: int | None = None) -> None:
        """A fault at a value; `index` is where in a text."""
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
