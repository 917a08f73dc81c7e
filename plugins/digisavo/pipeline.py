"""The story in a page: content files become one frozen catalogue, the catalogue becomes the site's artefacts."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from digisavo.catalogue.accessibility_statement import check_tests, load_accessibility_statement
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.cross_checks import check_entries, check_slugs
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.entry_files import ReadEntries, read_entries
from digisavo.catalogue.hosting import check_hosted, join_hosted
from digisavo.catalogue.kind_fields import load_fields
from digisavo.catalogue.own_links import check_own_links, naming
from digisavo.catalogue.page_checks import check_written
from digisavo.catalogue.page_links import PageLinks
from digisavo.catalogue.page_pictures import gather_page_images
from digisavo.catalogue.pictures import gather_images
from digisavo.catalogue.publication import published
from digisavo.catalogue.ready_lists import load_ready_lists
from digisavo.catalogue.sections import load_sections
from digisavo.catalogue.site_addresses import site_addresses
from digisavo.catalogue.synonyms import load_synonyms
from digisavo.catalogue.vocabulary import load_vocabulary, vocabulary_names
from digisavo.catalogue.written import Written, read_written
from digisavo.collections.registry import COLLECTIONS
from digisavo.core.artefact import Artefact, Page
from digisavo.core.keeping import Keep, keep_nothing
from digisavo.core.problem import Problem, Report, Severity
from digisavo.core.settings import FINNISH, Settings
from digisavo.core.work import Spread, one_by_one
from digisavo.outputs.registry import OUTPUTS, SHARED
from digisavo.outputs.rendering.context import WHOLE, Context, Output, Share
from digisavo.outputs.rendering.failures import making
from digisavo.outputs.rendering.heads import Heads
from digisavo.outputs.rendering.problem_words import load_problem_words
from digisavo.outputs.rendering.translations import Language
from digisavo.reading.files import find_pages
from digisavo.reading.own_files import DeclarationError

__all__ = ["COLLECTIONS", "Rendering", "check_declarations", "read_catalogue", "render_catalogue"]

_MOST_SHARES = 16
_IN_A_SHARE = 50
"""Of fewer entries no output shares its work."""


def read_catalogue(
    root: Path,
    settings: Settings,
    collections: Sequence[Collection] = COLLECTIONS,
    replacing: Iterable[tuple[Path, str]] = (),
    spread: Spread = one_by_one,
) -> tuple[Catalogue, Report]:
    """Everything below the content folder, and all that is wrong with it.

    `replacing` names files outside the folder, each with its kind, that stand in for their namesakes; many files are
    read by `spread`. The catalogue is whole only when the report has no errors. Raises DeclarationError where the
    portal's own files have faults (see `check_declarations`).
    """
    collections = [collection.in_language(settings.language) for collection in collections]
    replacing = list(replacing)
    written = _read_written(root, collections, settings.language)
    read = read_entries(root, collections, replacing, settings, spread)
    folders = {kind.kind: [root / kind.folder, *_beside(replacing, kind.kind)] for kind in collections}
    images, faults_of_images = gather_images(folders, read.entries, collections)
    page_images, faults_of_pages = gather_page_images(root, _folders(collections), written.files.values())
    shown = published(read.entries, collections, settings.today)
    catalogue = Catalogue.of(
        collections, join_hosted(shown, collections), written.introductions, images, written.pages,
        settings.language, page_images,
    )  # fmt: skip
    problems = [
        *written.problems, *read.problems, *check_slugs(read.paths),
        *check_entries(read.entries, read.paths.keys(), collections), *check_hosted(read.entries, collections),
        *faults_of_images, *faults_of_pages, *_check_texts(written, read, shown, catalogue, settings.site_url),
        *check_tests(settings.today),
    ]  # fmt: skip
    return catalogue, Report.of(problems, sum(map(len, read.paths.values())))


class Rendering:
    """The making of a site's pages and files: the tasks, and what each of them makes.

    The tasks need nothing of each other. Outputs that share their work come last, so that nobody waits for a long one.
    """

    def __init__(
        self, catalogue: Catalogue, settings: Settings, outputs: Iterable[Output] = OUTPUTS, keep: Keep = keep_nothing
    ) -> None:
        self._context, outputs = Context.of(catalogue, settings, keep), tuple(outputs)
        self._heads = Heads(settings, self._context.language)
        shares = min(-(-sum(map(len, catalogue.entries.values())) // _IN_A_SHARE) or 1, _MOST_SHARES)
        self.tasks = [(output, WHOLE) for output in outputs if output not in SHARED]
        self.tasks += [
            (output, Share(number, shares)) for output in outputs if output in SHARED for number in range(shares)
        ]

    def samples(self) -> Iterator[Page]:
        """A page of each output that shares its work: whatever makes it has made what all its pages need."""
        for output in dict.fromkeys(output for output, share in self.tasks if share.parts > 1):
            artefact = next(self.artefacts((output, WHOLE)), None)
            if isinstance(artefact, Page):
                yield artefact

    def artefacts(self, task: tuple[Output, Share]) -> Iterator[Artefact]:
        """What a task makes, one after the other; an output that fails raises OutputError."""
        output, share = task
        with making(output.__name__):
            for artefact in output(replace(self._context, share=share)):
                yield self._heads.finished(artefact) if isinstance(artefact, Page) else artefact


def render_catalogue(
    catalogue: Catalogue, settings: Settings, outputs: Iterable[Output] = OUTPUTS
) -> Iterator[Artefact]:
    """Every page and file of the site, one after the other; an output that fails raises OutputError."""
    rendering = Rendering(catalogue, settings, outputs)
    for task in rendering.tasks:
        yield from rendering.artefacts(task)


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
    if not problems:
        # They name fields, so these have to be sound.
        problems = _faults(partial(load_ready_lists, collection.kind) for collection in collections)
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


def _read_written(root: Path, collections: Sequence[Collection], language: str) -> Written:
    own = {section for kind in collections for section in (kind.section, kind.form_section, *kind.form_before)}
    taken = load_sections(language).folders | (own - {""})
    found = find_pages(root, _folders(collections), taken)
    return read_written(found, load_vocabulary("themes").terms, load_sections(language))


def _check_texts(
    written: Written, read: ReadEntries, shown: Sequence[Entry], catalogue: Catalogue, site_url: str
) -> Iterator[Problem]:  # fmt: skip
    hidden = {entry.reference for entry in read.entries} - {entry.reference for entry in shown}
    earlier = [f"{entry.kind}/{slug}" for entry in shown for slug in entry.values.get("previous_slugs", ())]
    is_whole = not any(problem.severity is Severity.ERROR for problem in read.problems)
    sections = load_sections(catalogue.language)

    def links_to(references: Iterable[str]) -> PageLinks:
        known = site_addresses(catalogue, [*references, *earlier], sections, is_whole)
        return PageLinks(written.files, known, read.paths.keys(), catalogue.collections, site_url)

    links = links_to(read.paths.keys() - hidden)
    yield from check_written(written.files.values(), links)
    yield from check_own_links(naming(site_url, shown), catalogue.collections, links)
    # What nobody sees yet may link to what will be seen by then.
    if later := naming(site_url, (entry for entry in read.entries if entry.reference in hidden)):
        yield from check_own_links(later, catalogue.collections, links_to(read.paths.keys()))


def _folders(collections: Sequence[Collection]) -> frozenset[str]:
    return frozenset(collection.folder for collection in collections)


def _beside(replacing: Iterable[tuple[Path, str]], kind: str) -> set[Path]:
    """The folders of files from outside: their images lie beside them."""
    return {path.parent for path, own in replacing if own == kind}
