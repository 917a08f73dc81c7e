"""The story in a page: content files become one frozen catalogue, the catalogue becomes the site's artefacts."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.cross_checks import check_entries, check_slugs
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.examine import examine
from digisavo.collections.registry import COLLECTIONS
from digisavo.core.address import OWN_FOLDERS
from digisavo.core.artefact import Artefact
from digisavo.core.problem import Problem, Report
from digisavo.core.settings import Settings
from digisavo.core.source import SourceFile
from digisavo.outputs.context import Context, Output
from digisavo.outputs.registry import OUTPUTS
from digisavo.reading.files import find_pages, find_sources, find_strays, read_source, read_text
from digisavo.reading.front_matter import body_of, check_front_matter
from digisavo.reading.yaml_text import parse_yaml

__all__ = ["COLLECTIONS", "read_catalogue", "render_catalogue"]


def read_catalogue(
    root: Path,
    settings: Settings,
    collections: Sequence[Collection] = COLLECTIONS,
    replacing: Iterable[tuple[Path, str]] = (),
) -> tuple[Catalogue, Report]:
    """Everything below the content folder, and all that is wrong with it.

    `replacing` names files outside the folder, each with its kind, that stand in for their namesakes. The
    catalogue is whole only when the report has no errors.
    """
    by_kind = {one.kind: one for one in collections}
    problems = list(_check_pages(root, collections))
    references: dict[str, list[str]] = {}
    entries: list[Entry] = []
    for source in _find_all(root, collections, list(replacing)):
        if isinstance(source, Problem):
            problems.append(source)
            continue
        references.setdefault(f"{source.kind}/{source.slug}", []).append(source.path)
        entry, faults = _read(source, by_kind[source.kind], settings)
        entries += [entry] if entry else []
        problems += faults
    problems += check_slugs(references)
    problems += check_entries(entries, references.keys(), collections)
    opening = body_of(read_text(root / "index.md"))
    return Catalogue.of(collections, entries, opening), Report.of(problems, sum(map(len, references.values())))


def render_catalogue(
    catalogue: Catalogue, settings: Settings, outputs: Iterable[Output] = OUTPUTS
) -> Iterator[Artefact]:
    """Every page and file of the site, one after the other."""
    context = Context.of(catalogue, settings)
    for output in outputs:
        yield from output(catalogue, context)


def _find_all(
    root: Path, collections: Iterable[Collection], replacing: Sequence[tuple[Path, str]]
) -> Iterator[SourceFile | Problem]:
    """The files below the content folder but for those that are replaced, then the ones that replace them."""
    replaced = {(kind, path.stem) for path, kind in replacing}
    for collection in collections:
        for found in find_sources(root / collection.folder, collection.kind):
            if not (isinstance(found, SourceFile) and (found.kind, found.slug) in replaced):
                yield found
    for path, kind in replacing:
        yield from read_source(path, kind)


def _read(source: SourceFile, collection: Collection, settings: Settings) -> tuple[Entry | None, list[Problem]]:
    """The entry of a file, None where the file is no readable document, and all its problems."""
    document = parse_yaml(source)
    if isinstance(document, list):
        return None, document
    entry, problems = examine(document, collection, settings.today)
    return entry, [*document.problems, *problems]


def _check_pages(root: Path, collections: Iterable[Collection]) -> Iterator[Problem]:
    folders = frozenset(one.folder for one in collections)
    yield from find_strays(root, folders, OWN_FOLDERS | {one.section for one in collections})
    for page in find_pages(root, folders):
        yield from check_front_matter(page)
