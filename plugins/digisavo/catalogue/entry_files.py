"""Reads and examines the content files of all kinds: their entries, and all that is wrong with them."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.examine import examine
from digisavo.catalogue.kind_of_keys import find_misplaced
from digisavo.catalogue.sheet import Portal
from digisavo.core.document import Document
from digisavo.core.problem import Fault, Problem
from digisavo.core.settings import Settings
from digisavo.core.source import SourceFile, Span
from digisavo.core.work import Spread, one_by_one, portions
from digisavo.reading.files import find_files, read_found, read_source
from digisavo.reading.front_matter import parse_post
from digisavo.reading.yaml_text import parse_yaml

_PORTION = 50
"""How many files are one piece of work."""
_MOST_PROBLEMS = 500
"""How many problems of a file are told."""
_MANY = 300
"""Of fewer files a second process costs more than it saves."""


class ReadEntries(NamedTuple):
    """The entries read, the paths of the files by the references that they claim, and all that is wrong with them."""

    entries: list[Entry]
    paths: dict[str, list[str]]
    problems: list[Problem]

    def add(self, other: "ReadEntries") -> None:
        """Adds what was read after it."""
        self.entries.extend(other.entries)
        self.problems.extend(other.problems)
        for reference, paths in other.paths.items():
            self.paths.setdefault(reference, []).extend(paths)


def read_entries(
    root: Path, collections: Sequence[Collection], replacing: Sequence[tuple[Path, str]], settings: Settings,
    spread: Spread,
) -> ReadEntries:  # fmt: skip
    """What is in the files below the content folder but for those that are replaced, and in those in their places."""
    by_kind = {collection.kind: collection for collection in collections}
    new = [found for path, kind in replacing for found in read_source(path, kind, by_kind[kind].form)]
    replaced = {(found.kind, found.slug) for found in new if isinstance(found, SourceFile)}
    lots = [
        (collection, paths) for collection in collections
        for paths in portions(find_files(root / collection.folder, collection.form), _PORTION)
    ]  # fmt: skip

    def read(lot: tuple[Collection, Sequence[Path]]) -> ReadEntries:
        collection, folder = lot[0], root / lot[0].folder
        found = (source for path in lot[1] for source in read_found(path, folder, collection.kind, collection.form))
        kept = (source for source in found if isinstance(source, Problem) or (source.kind, source.slug) not in replaced)
        return _read_some(kept, by_kind, settings)

    whole = ReadEntries([], {}, [])
    is_much = sum(len(paths) for _, paths in lots) >= _MANY
    for part in (spread if is_much else one_by_one)(lots, read):
        whole.add(part)
    whole.add(_read_some(new, by_kind, settings))
    return whole


def _read_some(
    found: Iterable[SourceFile | Problem], by_kind: Mapping[str, Collection], settings: Settings
) -> ReadEntries:  # fmt: skip
    read, portal = ReadEntries([], {}, []), portal_of(by_kind, settings)
    for source in found:
        if isinstance(source, Problem):
            read.problems.append(source)
            continue
        read.paths.setdefault(f"{source.kind}/{source.slug}", []).append(source.path)
        entry, problems = read_entry(source, by_kind[source.kind], settings, portal)
        if misplaced := _find_misplaced(source, by_kind, problems):
            entry, problems = None, [misplaced]
        read.entries.extend([entry] if entry else [])
        read.problems.extend(problems)
    return read


def _find_misplaced(
    source: SourceFile, by_kind: Mapping[str, Collection], problems: Sequence[Problem]
) -> Problem | None:  # fmt: skip
    """Why a file with keys that its kind does not ask is one of another kind; few files are read twice for it."""
    if not any(problem.fault.code == "key.unknown" for problem in problems):
        return None
    collection = by_kind[source.kind]
    document = parse_source(source, collection)
    return find_misplaced(document, collection, by_kind) if isinstance(document, Document) else None


def portal_of(by_kind: Mapping[str, Collection], settings: Settings) -> Portal:
    """What files may say of the portal that has these kinds."""
    names = ((name, kind) for kind, own in by_kind.items() for name in (kind, own.folder, own.section))
    return Portal((urlsplit(settings.site_url).hostname or "").removeprefix("www."), dict(names))


def read_entry(
    source: SourceFile, collection: Collection, settings: Settings, portal: Portal
) -> tuple[Entry | None, list[Problem]]:
    """The entry of a file, None where the file is no readable document, and all its problems."""
    document = parse_source(source, collection)
    if isinstance(document, list):
        return None, the_first(document)
    entry, problems = examine(document, collection, settings.today, portal)
    return entry, the_first([*document.problems, *problems])


def parse_source(source: SourceFile, collection: Collection) -> Document | list[Problem]:
    """A file of a kind as a document, or why it is none."""
    parse = parse_post if collection.form.is_markdown else parse_yaml
    return parse(source, collection.names)


def the_first(problems: list[Problem]) -> list[Problem]:
    """The problems of a file, or where they are very many the first of them, for nobody reads thousands."""
    if len(problems) <= _MOST_PROBLEMS:
        return problems
    first = sorted(problems, key=lambda problem: problem.order)[:_MOST_PROBLEMS]
    return [*first, Problem(Span(first[0].span.path), Fault.of("file.many", most=_MOST_PROBLEMS))]


CONSTANTS: dict[str, Any] = {
    "most_problems": _MOST_PROBLEMS,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
