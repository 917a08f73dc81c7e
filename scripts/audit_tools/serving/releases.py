"""Another site published, and gone back from, while readers ask for pages: none of them may notice."""

import os
import shutil
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.audit_tools.result import Result, count_of
from scripts.audit_tools.serving.answers import STAMP, ask
from scripts.audit_tools.serving.burst import READERS, burst
from scripts.audit_tools.serving.load import mixed
from scripts.audit_tools.serving.web_server import WebServer, running
from scripts.audit_tools.site import Site

RATE, SECONDS, ROUNDS = 500, 4, 3
_OTHER = b'{"commit": "toinen"}'
_NAME = "nginx: julkaisu ja paluu"


def check_releases(site: Site) -> Result:
    """Publishes another site and goes back, three times, under load: every answer is right, and so is each site."""
    with TemporaryDirectory() as name, running(site.folder) as server, ThreadPoolExecutor(1) as pool:
        other = _other_site(site.folder, Path(name, "toinen"))
        swaps = pool.submit(lambda: list(_faults_of_swaps(server, other)))
        asked, faults = _asked_meanwhile(server, site, swaps)
        faults += swaps.result()
    return count_of(_NAME, "puutetta", faults, f", {asked} pyyntöä, {2 * ROUNDS} vaihtoa")


def _other_site(folder: Path, other: Path) -> Path:
    """The same site with the stamp of another build; its files are the same files, so it takes no time."""
    shutil.copytree(folder, other, copy_function=os.link)
    stamp = other / STAMP
    stamp.unlink(missing_ok=True)
    stamp.write_bytes(_OTHER)
    return other


def _faults_of_swaps(server: WebServer, other: Path) -> Iterator[str]:
    first = ask(server.home, STAMP).content
    for _ in range(ROUNDS):
        server.publish(other)
        if ask(server.home, STAMP).content != _OTHER:
            yield "julkaisun jälkeen näkyy entinen sivusto"
        server.go_back()
        if ask(server.home, STAMP).content != first:
            yield "paluun jälkeen ei näy entinen sivusto"


def _asked_meanwhile(server: WebServer, site: Site, swaps: "Future[list[str]]") -> tuple[int, list[str]]:
    """How many requests were made for as long as sites were swapped, and what failed."""
    asked, faults = 0, []
    while not asked or not swaps.done():
        found = burst(server.home, mixed(site, RATE * SECONDS // READERS), RATE, SECONDS)
        asked += found.statuses.total()
        faults += [f"{count} × {status}" for status, count in found.statuses.items() if count and status != 200]
    return asked, faults
