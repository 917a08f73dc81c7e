"""The making of a site around which a generator has only its theme: read, write, look it over."""

import sys
from collections.abc import Container, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from digisavo.adapters.content_reading import read_content
from digisavo.adapters.content_security import find_unsafe_pages
from digisavo.adapters.failures import as_failure
from digisavo.adapters.folder import BadAddressError, sizes_of, write_into
from digisavo.adapters.kept_files import KeptFiles
from digisavo.adapters.known_links import told_entries, told_links
from digisavo.adapters.processes import processes, spread
from digisavo.adapters.progress import Progress
from digisavo.adapters.reports import as_text
from digisavo.adapters.seal import SEAL, write_seal
from digisavo.adapters.shell import Shells, Written
from digisavo.adapters.site_writer import write_site
from digisavo.adapters.sitemap import sitemap_of
from digisavo.adapters.theme_values import theme_values
from digisavo.core.content_policy import CONTENT_POLICY
from digisavo.core.keeping import keep_nothing
from digisavo.core.problem import Severity
from digisavo.core.settings import Settings
from digisavo.outputs.rendering.failures import OutputError
from digisavo.outputs.rendering.problem_words import load_problem_words, words_for_faults
from digisavo.outputs.rendering.translations import Language
from digisavo.pipeline import Rendering, check_declarations
from digisavo.reading.own_files import DeclarationError

_CARDS = ".cache/cards"
"""Where the drawn pictures of entries are kept, beside the settings."""
_NOT_BUILT = "Sivustoa ei rakennettu. Korjaa virheet ja yritä uudelleen."


class NotBuiltError(Exception):
    """Why a site was not made, in a sentence for people."""


class SiteMaking:
    """One build: `root` is the folder of the settings, `content` that of the content."""

    def __init__(self, settings: Settings, root: Path, content: Path, progress: Progress) -> None:
        self._settings, self._root, self._content, self._progress = settings, root, content, progress
        self._written = Written()

    def read(self, policy: str) -> dict[str, Any]:
        """Reads the catalogue and tells what is wrong with it; gives what the theme prints."""
        with _sound_declarations(self._settings.language):
            check_declarations(self._settings.language)
            self.language = Language(self._settings.language)
        self._progress.begin("Luetaan sisältö")
        self._catalogue, report = read_content(self._content, self._settings, spread=spread)
        words = load_problem_words(self._settings.language)
        sys.stderr.write(as_text(report, words, counted_only=(Severity.NOTICE,)))
        if report.has_errors:
            raise NotBuiltError(_NOT_BUILT)
        return theme_values(self._catalogue, self._settings, self.language, policy)

    def write(self, shells: Shells, site: Path, taken: Iterable[str], expected: int) -> None:
        """Writes all pages and files beside the paths that are `taken`; about as many as `expected` are to come."""
        self._progress.begin("Tehdään sivut")
        kept = KeptFiles(self._root / _CARDS) if self._settings.social_cards else None
        watched = self._progress.counter(expected, processes())
        try:
            with _sound_declarations(self._settings.language):
                rendering = Rendering(self._catalogue, self._settings, keep=kept or keep_nothing)
                written = write_site(rendering, shells, site, taken, watched, spread)
        except (BadAddressError, OutputError) as error:
            raise NotBuiltError(f"Sivustoa ei rakennettu: {as_failure(error)}") from error
        write_into(site, sitemap_of(written.sitemap, self._settings.site_url))
        self._written = written
        if kept:
            kept.forget_unused()

    def finish(self, site: Path, policy: str, is_verbose: bool) -> int:
        """Refuses pages that could run something, says what was made, and gives the number of files."""
        self._progress.begin("Tarkistetaan sivut")
        sizes = sizes_of(site)
        if policy == CONTENT_POLICY and (faults := find_unsafe_pages(site, sizes.keys() - set(self._written.proven))):
            raise NotBuiltError("\n    ".join(["Sivuilla on sisältöä, jota ei julkaista:", *faults]))
        if policy == CONTENT_POLICY:
            sizes[SEAL] = write_seal(site, sizes)
        self._progress.say(self._told(sizes))
        self._progress.finish(sizes, is_verbose)
        return len(sizes)

    def _told(self, sizes: Container[str]) -> Iterator[str]:
        """What the site holds, and whether its links lead anywhere."""
        entries = self._catalogue.entries.items()
        yield told_entries(self.language.t(f"{kind}.count", count=len(found)) for kind, found in entries)
        yield from told_links(self._written.links, self._written.link_count, sizes)


@contextmanager
def _sound_declarations(language: str) -> Iterator[None]:
    """Ends the build with a report of what is wrong with the portal's own files; the last site stays."""
    try:
        yield
    except DeclarationError as error:
        sys.stderr.write(as_text(error.report, words_for_faults(language)))
        place = [f"Kohta: {', '.join(error.names)}."] if error.names else []
        raise NotBuiltError(" ".join([_NOT_BUILT, *place])) from error
