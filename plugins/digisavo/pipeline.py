"""The story in a page: content files become one frozen catalogue, the catalogue becomes the site's artefacts."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.cross_checks import check_entries, check_sources
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.examine import examine
from digisavo.collections.registry import COLLECTIONS
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
    replacements = list(chain.from_iterable(read_source(path, kind) for path, kind in replacing))
    names = {(one.kind, one.slug) for one in replacements if isinstance(one, SourceFile)}
    found = list(_find_all(root, collections))
    kept = [one for one in found if not (isinstance(one, SourceFile) and (one.kind, one.slug) in names)]
    sources, problems = _split(chain(kept, replacements))
    problems += _check_pages(root, frozenset(one.folder for one in collections))
    entries: list[Entry] = []
    by_kind = {one.kind: one for one in collections}
    for source in sources:
        document = parse_yaml(source)
        if isinstance(document, list):
            problems += document
            continue
        entry, faults = examine(document, by_kind[source.kind], settings.today)
        entries.append(entry)
        problems += faults
    problems += check_sources(sources)
    problems += check_entries(entries, {f"{one.kind}/{one.slug}" for one in sources}, collections)
    opening = body_of(read_text(root / "index.md"))
    return Catalogue.of(collections, entries, opening), Report.of(problems, len(sources))


def render_catalogue(
    catalogue: Catalogue, settings: Settings, outputs: Iterable[Output] = OUTPUTS
) -> Iterator[Artefact]:
    """Every page and file of the site, one after the other."""
    context = Context.of(catalogue, settings)
    for output in outputs:
        yield from output(catalogue, context)


def _find_all(root: Path, collections: Iterable[Collection]) -> Iterator[SourceFile | Problem]:
    for collection in collections:
        yield from find_sources(root / collection.folder, collection.kind)


def _check_pages(root: Path, folders: frozenset[str]) -> Iterator[Problem]:
    yield from find_strays(root, folders)
    for page in find_pages(root, folders):
        yield from check_front_matter(page)


def _split(found: Iterable[SourceFile | Problem]) -> tuple[list[SourceFile], list[Problem]]:
    ordered = list(found)
    sources = [one for one in ordered if isinstance(one, SourceFile)]
    return sources, [one for one in ordered if isinstance(one, Problem)]
