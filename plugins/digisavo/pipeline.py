"""The story in a page: content files become one frozen catalogue, the catalogue becomes the site's artefacts."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.cross_checks import check_entries, check_slugs
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.examine import examine
from digisavo.catalogue.hosting import check_hosted, join_hosted
from digisavo.catalogue.pictures import gather_images
from digisavo.catalogue.publication import published
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.catalogue.written import WrittenPage, read_written
from digisavo.collections.registry import COLLECTIONS
from digisavo.core.address import HOME, OWN_FOLDERS
from digisavo.core.artefact import Artefact, Page
from digisavo.core.problem import Fault, Problem, Report, Severity
from digisavo.core.settings import Settings
from digisavo.core.source import SourceFile, Span
from digisavo.core.suggest import suggest
from digisavo.core.text import quote
from digisavo.outputs.registry import OUTPUTS
from digisavo.outputs.rendering.context import Context, Output
from digisavo.outputs.rendering.heads import Heads
from digisavo.reading.files import find_pages, find_sources, find_strays, read_source, read_text
from digisavo.reading.files import shown as shown_path
from digisavo.reading.front_matter import body_of, check_front_matter, parse_post
from digisavo.reading.yaml_text import parse_yaml

__all__ = ["COLLECTIONS", "read_catalogue", "render_catalogue"]

OPENINGS = "themes"
"""The folder of the opening texts of theme pages, each named after its theme."""


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
    replacing = list(replacing)
    problems = list(_check_pages(root, collections))
    references: dict[str, list[str]] = {}
    entries: list[Entry] = []
    for source in _find_all(root, collections, replacing):
        if isinstance(source, Problem):
            problems.append(source)
            continue
        references.setdefault(f"{source.kind}/{source.slug}", []).append(source.path)
        entry, faults = _read(source, by_kind[source.kind], settings)
        entries += [entry] if entry else []
        problems += faults
    problems += check_slugs(references)
    problems += check_entries(entries, references.keys(), collections)
    problems += check_hosted(entries, collections)
    folders = {one.kind: [root / one.folder, *_beside(replacing, one.kind)] for one in collections}
    images, faults = gather_images(folders, entries, collections)
    problems += faults
    shown = join_hosted(published(entries, collections, settings.today), collections)
    catalogue = Catalogue.of(collections, shown, _openings(root), images, _written(root, collections))
    return catalogue, Report.of(problems, sum(map(len, references.values())))


def render_catalogue(
    catalogue: Catalogue, settings: Settings, outputs: Iterable[Output] = OUTPUTS
) -> Iterator[Artefact]:
    """Every page and file of the site, one after the other."""
    context = Context.of(catalogue, settings)
    heads = Heads(settings, context.language)
    for output in outputs:
        for artefact in output(catalogue, context):
            yield heads.finished(artefact) if isinstance(artefact, Page) else artefact


def _beside(replacing: Iterable[tuple[Path, str]], kind: str) -> set[Path]:
    """The folders of files from outside: their images lie beside them."""
    return {path.parent for path, own in replacing if own == kind}


def _find_all(
    root: Path, collections: Iterable[Collection], replacing: Sequence[tuple[Path, str]]
) -> Iterator[SourceFile | Problem]:
    """The files below the content folder but for those that are replaced, then the ones that replace them."""
    forms = {one.kind: one.form for one in collections}
    new = [found for path, kind in replacing for found in read_source(path, kind, forms[kind])]
    replaced = {(one.kind, one.slug) for one in new if isinstance(one, SourceFile)}
    for collection in collections:
        for found in find_sources(root / collection.folder, collection.kind, collection.form):
            if not (isinstance(found, SourceFile) and (found.kind, found.slug) in replaced):
                yield found
    yield from new


def _read(source: SourceFile, collection: Collection, settings: Settings) -> tuple[Entry | None, list[Problem]]:
    """The entry of a file, None where the file is no readable document, and all its problems."""
    document = parse_post(source) if collection.form.is_markdown else parse_yaml(source)
    if isinstance(document, list):
        return None, document
    entry, problems = examine(document, collection, settings.today)
    return entry, [*document.problems, *problems]


def _check_pages(root: Path, collections: Iterable[Collection]) -> Iterator[Problem]:
    folders = frozenset(one.folder for one in collections)
    yield from find_strays(root, folders, OWN_FOLDERS | {one.section for one in collections})
    for page in find_pages(root, folders):
        yield from check_front_matter(page)
    themes = load_vocabulary("themes").terms
    for page in find_pages(root / OPENINGS, frozenset()):
        if page.slug not in themes:
            fault = Fault.of("theme.unknown", theme=quote(page.slug), meant=suggest(page.slug, themes))
            yield Problem(Span(page.path), fault, Severity.WARNING)


def _written(root: Path, collections: Iterable[Collection]) -> Iterator[WrittenPage]:
    """The hand-written pages; the openings and hidden files are none."""
    own, start = frozenset(one.folder for one in collections) | {OPENINGS}, f"{shown_path(root)}/".removeprefix("./")
    for source in find_pages(root, own):
        page = read_written(source, source.path.removeprefix(start))
        if page.address and not page.address.startswith((".", "/")):
            yield page


def _openings(root: Path) -> dict[str, str]:
    """The opening texts of the home page and of themes."""
    themes = {theme: root / OPENINGS / f"{theme}.md" for theme in load_vocabulary("themes").terms}
    return {name: body_of(read_text(path)) for name, path in {HOME: root / "index.md", **themes}.items()}
