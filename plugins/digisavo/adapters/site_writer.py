"""Writes the pages and files of a whole site, by several processes where that is possible."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from digisavo.adapters.folder import claimed_twice, write_into
from digisavo.adapters.shell import Shells, Written
from digisavo.core.artefact import Artefact, File
from digisavo.core.work import Spread
from digisavo.outputs.rendering.context import Output, Share
from digisavo.pipeline import Rendering


def write_site(
    rendering: Rendering, shells: Shells, folder: Path, taken: Iterable[str],
    watched: Callable[[Iterator[File]], Iterator[File]], spread: Spread,
) -> Written:  # fmt: skip
    """Writes everything that `rendering` makes into a folder where others may write the paths that are `taken`.

    `watched` passes the files on, one by one, in whichever process makes them. Raises BadAddressError for an address
    that leads out of the folder or is claimed twice, and what the outputs raise.
    """

    def write(task: tuple[Output, Share]) -> Written:
        written = Written()
        artefacts: Iterator[Artefact] = rendering.artefacts(task)
        write_into(folder, watched(shells.join_all(artefacts, written)))
        return written

    for page in rendering.samples():
        shells.join(page)  # templates are compiled once, not once in each process
    whole, used = Written(), set(taken)
    for written in spread(rendering.tasks, write):
        _add(written, whole, used)
    return whole


def _add(written: Written, whole: Written, used: set[str]) -> None:
    for path in written.paths:
        if path in used:
            raise claimed_twice(path)
        used.add(path)
    whole.paths += written.paths
    whole.proven += written.proven
    whole.sitemap += written.sitemap
    whole.links = written.links | whole.links
    whole.link_count += written.link_count
