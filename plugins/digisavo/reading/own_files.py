"""The portal's own files: fields, words, vocabularies and locales, read with the place of every value."""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import PurePath

from digisavo.core.document import Branch, Document, Path, Raw, dotted
from digisavo.core.problem import Fault, Problem, Report
from digisavo.core.source import SourceFile, Span
from digisavo.reading.files import shown
from digisavo.reading.yaml_events import Tree
from digisavo.reading.yaml_text import decode, find_refused_characters

PACKAGE: Traversable = files("digisavo")


@dataclass(slots=True)
class _Start:
    """The place of a file that has no others: line and column from 0."""

    line: int = 0
    column: int = 0


class DeclarationError(Exception):
    """The portal's own files have faults, of which a report ends the run.

    `names` lead from the output that met a fault to what it was making; there are none before anything is made.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems, self.names = tuple(problems), tuple[str, ...]()
        self.report = Report.of(self.problems, len({problem.span.path for problem in self.problems}))
        super().__init__(*(f"{problem.span.path}:{problem.span.line}: {problem.code}" for problem in self.problems))

    def __reduce__(self) -> tuple[object, ...]:
        # Its arguments are texts for a traceback; another process has to know the problems.
        return type(self), (self.problems,), {"names": self.names}


class OwnFile:
    """One of the portal's own files: its values, every scalar a text, and all that is wrong with them.

    `values` is None where the file cannot be read.
    """

    def __init__(self, path: str, content: bytes) -> None:
        self.path = path
        self.values: Raw | None = None
        self.problems: list[Problem] = []
        source = SourceFile(path, "", PurePath(path).stem, content)
        self._places = Document(source, {}, Branch(_Start(), {}))
        self._read(source)

    def _read(self, source: SourceFile) -> None:
        text = decode(source)
        if isinstance(text, Problem):
            self.problems.append(text)
            return
        tree = Tree(source.path)
        tree.read(text)
        self.problems += [*find_refused_characters(source.path, text), *tree.problems]
        if isinstance(tree.place, Branch) and not tree.problems:
            self.values, self._places = tree.root, Document(source, {}, tree.place)
        elif not tree.problems:
            self.report((), Fault.of("declaration.empty"))

    def mapping(self) -> dict[str, Raw]:
        """The values by key; reports a file that has none."""
        if isinstance(self.values, dict):
            return self.values
        if self.values is not None:
            self.report((), Fault.of("declaration.value", "group"))
        return {}

    def text_of(self, path: Path) -> str:
        """The text at a path, "" where there is none."""
        found: Raw | None = self.values
        for part in path:
            found = found.get(str(part)) if isinstance(found, dict) else None
        return found if isinstance(found, str) else ""

    def span_of(self, path: Path) -> Span:
        """The place of a value; of a missing one, of what lacks it."""
        return self._places.span_of(path)

    def report(self, path: Path, fault: Fault) -> None:
        """A fault of a value, or of what lacks it."""
        self._add(self._places.span_of(path), path, fault)

    def report_key(self, path: Path, fault: Fault) -> None:
        """A fault of a mapping's key."""
        self._add(self._places.key_span_of(path), path, fault)

    def check(self) -> None:
        """Raises DeclarationError where anything is wrong with the file."""
        if self.problems:
            raise DeclarationError(self.problems)

    def _add(self, span: Span, path: Path, fault: Fault) -> None:
        self.problems.append(Problem(span, fault, field=dotted(path)))


def read_own(*parts: str) -> OwnFile:
    """A file of the package by its path there; one that does not exist is a problem of its own."""
    file = PACKAGE.joinpath(*parts)
    path = shown(PurePath(str(file)))
    if file.is_file():
        return OwnFile(path, file.read_bytes())
    missing = OwnFile(path, b"{}")
    missing.values = None
    missing.report((), Fault.of("declaration.file", name=parts[-1]))
    return missing


def own_text(*parts: str) -> str:
    """The text of a file of the package that is no declaration, such as the blank file of a kind."""
    return PACKAGE.joinpath(*parts).read_text("utf-8")


def own_names(*parts: str) -> list[str]:
    """The names of the files and folders in a folder of the package, in order."""
    return sorted(file.name for file in PACKAGE.joinpath(*parts).iterdir())


def own_folders(*parts: str, holding: str) -> list[str]:
    """The names of the folders in a folder of the package that hold a file of a name, in order."""
    folder = PACKAGE.joinpath(*parts)
    return [name for name in own_names(*parts) if folder.joinpath(name, holding).is_file()]
