"""The story in a page: content files become one frozen catalogue, the catalogue becomes the site's artefacts."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from digisavo.catalogue.accessibility_statement import load_accessibility_statement
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.cross_checks import check_entries, check_slugs
from digisavo.catalogue.declaration import load_fields
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.examine import examine
from digisavo.catalogue.hosting import check_hosted, join_hosted
from digisavo.catalogue.page_checks import check_written
from digisavo.catalogue.pictures import gather_images
from digisavo.catalogue.publication import published
from digisavo.catalogue.sections import load_sections
from digisavo.catalogue.site_addresses import SiteAddresses
from digisavo.catalogue.synonyms import load_synonyms
from digisavo.catalogue.vocabulary import load_vocabulary, vocabulary_names
from digisavo.catalogue.written import Written, read_written
from digisavo.collections.registry import COLLECTIONS
from digisavo.core.artefact import Artefact, Page
from digisavo.core.problem import Problem, Report
from digisavo.core.settings import FINNISH, Settings
from digisavo.core.source import SourceFile
from digisavo.outputs.registry import OUTPUTS
from digisavo.outputs.rendering.context import Context, Output
from digisavo.outputs.rendering.failures import making
from digisavo.outputs.rendering.heads import Heads
from digisavo.outputs.rendering.problem_words import load_problem_words
from digisavo.outputs.rendering.translations import Language
from digisavo.reading.files import find_pages, find_sources, read_source
from digisavo.reading.front_matter import parse_post
from digisavo.reading.own_files import DeclarationError
from digisavo.reading.yaml_text import parse_yaml

__all__ = ["COLLECTIONS", "check_declarations", "read_catalogue", "render_catalogue"]


def read_catalogue(
    root: Path,
    settings: Settings,
    collections: Sequence[Collection] = COLLECTIONS,
    replacing: Iterable[tuple[Path, str]] = (),
) -> tuple[Catalogue, Report]:
    """Everything below the content folder, and all that is wrong with it.

    `replacing` names files outside the folder, each with its kind, that stand in for their namesakes. The
    catalogue is whole only when the report has no errors. Raises DeclarationError where the portal's own files have
    faults (see `check_declarations`).
    """
    collections = [collection.in_language(settings.language) for collection in collections]
    replacing = list(replacing)
    written = _read_written(root, collections, settings.language)
    read = _read_entries(_find_all(root, collections, replacing), collections, settings)
    folders = {kind.kind: [root / kind.folder, *_beside(replacing, kind.kind)] for kind in collections}
    images, faults_of_images = gather_images(folders, read.entries, collections)
    problems = [
        *written.problems, *read.problems, *check_slugs(read.paths),
        *check_entries(read.entries, read.paths.keys(), collections), *check_hosted(read.entries, collections),
        *faults_of_images, *_check_written(written, read, collections, settings.language),
    ]  # fmt: skip
    shown = join_hosted(published(read.entries, collections, settings.today), collections)
    catalogue = Catalogue.of(collections, shown, written.introductions, images, written.pages, settings.language)
    return catalogue, Report.of(problems, sum(map(len, read.paths.values())))


def render_catalogue(
    catalogue: Catalogue, settings: Settings, outputs: Iterable[Output] = OUTPUTS
) -> Iterator[Artefact]:
    """Every page and file of the site, one after the other; an output that fails raises OutputError."""
    context = Context.of(catalogue, settings)
    heads = Heads(settings, context.language)
    for output in outputs:
        with making(output.__name__):
            for artefact in output(context):
                yield heads.finished(artefact) if isinstance(artefact, Page) else artefact


def check_declarations(language: str, collections: Sequence[Collection] = COLLECTIONS) -> None:
    """Raises DeclarationError with all that is wrong with the portal's own files, those of a language among them."""
    loaders: list[Callable[[], object]] = [
        *(partial(load_vocabulary, name) for name in sorted(vocabulary_names())),
        *(partial(load_fields, collection.kind) for collection in collections),
        partial(Language, FINNISH),
        partial(load_problem_words, FINNISH),
        load_accessibility_statement,
        load_synonyms,
    ]
    problems = _faults(loaders)
    if not problems and language != FINNISH:
        # Its words take the places of the Finnish ones, so these have to be sound.
        problems = _faults(
            [
                partial(load_vocabulary, "others", language),
                partial(Language, language),
                partial(load_sections, language),
                partial(load_problem_words, language),
                *(partial(load_fields, collection.kind, language) for collection in collections),
            ]
        )
    if problems:
        raise DeclarationError(problems)


def _faults(loaders: Iterable[Callable[[], object]]) -> list[Problem]:
    problems: list[Problem] = []
    for load in loaders:
        try:
            load()
        except DeclarationError as error:
            problems += error.problems
    return problems


class _Read(NamedTuple):
    """The entries read, the paths of the files by the references that they claim, and all that is wrong with them."""

    entries: list[Entry]
    paths: dict[str, list[str]]
    problems: list[Problem]


def _read_written(root: Path, collections: Sequence[Collection], language: str) -> Written:
    folders = frozenset(collection.folder for collection in collections)
    taken = load_sections(language).folders | {collection.section for collection in collections}
    return read_written(find_pages(root, folders, taken), load_vocabulary("themes").terms, load_sections(language))


def _check_written(
    written: Written, read: _Read, collections: Sequence[Collection], language: str
) -> Iterator[Problem]:  # fmt: skip
    earlier = (f"{entry.kind}/{slug}" for entry in read.entries for slug in entry.values.get("previous_slugs", ()))
    pages = frozenset(page.address for page in written.pages)
    known = SiteAddresses.of([*read.paths, *earlier], pages, collections, load_sections(language))
    return check_written(written.files, known)


def _read_entries(
    found: Iterable[SourceFile | Problem], collections: Iterable[Collection], settings: Settings
) -> _Read:  # fmt: skip
    by_kind = {collection.kind: collection for collection in collections}
    read = _Read([], {}, [])
    for source in found:
        if isinstance(source, Problem):
            read.problems.append(source)
            continue
        read.paths.setdefault(f"{source.kind}/{source.slug}", []).append(source.path)
        entry, problems = _read_entry(source, by_kind[source.kind], settings)
        read.entries.extend([entry] if entry else [])
        read.problems.extend(problems)
    return read


def _read_entry(source: SourceFile, collection: Collection, settings: Settings) -> tuple[Entry | None, list[Problem]]:
    """The entry of a file, None where the file is no readable document, and all its problems."""
    document = parse_post(source) if collection.form.is_markdown else parse_yaml(source)
    if isinstance(document, list):
        return None, document
    entry, problems = examine(document, collection, settings.today)
    return entry, [*document.problems, *problems]


def _beside(replacing: Iterable[tuple[Path, str]], kind: str) -> set[Path]:
    """The folders of files from outside: their images lie beside them."""
    return {path.parent for path, own in replacing if own == kind}


def _find_all(
    root: Path, collections: Iterable[Collection], replacing: Sequence[tuple[Path, str]]
) -> Iterator[SourceFile | Problem]:
    """The files below the content folder but for those that are replaced, then the ones that replace them."""
    forms = {collection.kind: collection.form for collection in collections}
    new = [found for path, kind in replacing for found in read_source(path, kind, forms[kind])]
    replaced = {(found.kind, found.slug) for found in new if isinstance(found, SourceFile)}
    for collection in collections:
        for found in find_sources(root / collection.folder, collection.kind, collection.form):
            if not (isinstance(found, SourceFile) and (found.kind, found.slug) in replaced):
                yield found
    yield from new
