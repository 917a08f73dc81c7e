"""How many readers at once the server holds: pages, records and shards of search, mixed."""

import os
import random

from scripts.audit_tools.result import Result
from scripts.audit_tools.serving.burst import READERS, Burst, burst
from scripts.audit_tools.serving.web_server import running
from scripts.audit_tools.site import Site

from digisavo.core.address import API, SEARCH

RATE, SECONDS = 2000, 20
_HELD = 0.99
"""The share of the rate that must be reached: the generator's own beat is not more exact."""
_NAME = "nginx: kuorma"


def check_load(site: Site) -> Result:
    """2 000 requests a second for 20 seconds, without an error and without falling behind."""
    asked = mixed(site, RATE * SECONDS // READERS)
    with running(site.folder) as server:
        before, worked = os.getloadavg()[0], server.worked()
        found = burst(server.home, asked, RATE, SECONDS)
        worked = server.worked() - worked
    figure = f"{_times(found)}; nginx {worked:.1f} s suoritinta, koneen kuorma ennen {before:.1f}"
    return Result(_NAME, figure, f"{RATE}/s, 0 virhettä", faults_of(found))


def mixed(site: Site, count: int) -> list[str]:
    """Addresses of which two are pages for each record and shard, the same ones each time.

    A reader asks for them in turn, so there are as many as a reader has time for.
    """
    chance = random.Random(1)
    files = {path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*.json")}
    records = sorted(file for file in files if file.startswith(API) and file.count("/") == 3)
    shards = sorted(file for file in files if file.startswith(SEARCH) and file.count("/") == 4)
    sorts = [sort for sort in (site.pages, records, site.pages, shards) if sort]
    return [chance.choice(sorts[number % len(sorts)]) for number in range(count)]


def faults_of(found: Burst) -> tuple[str, ...]:
    """What did not go as it should."""
    faults = [f"{count} × {status}" for status, count in found.statuses.items() if count and status != 200]
    if found.rate < RATE * _HELD:
        faults.append(f"jäi jälkeen: {found.rate:.0f} pyyntöä sekunnissa")
    return tuple(faults)


def _times(found: Burst) -> str:
    shares = ", ".join(f"p{share * 100:g} {found.slowest_of(share):.1f} ms" for share in (0.5, 0.95, 0.99))
    return f"{found.statuses.total()} pyyntöä, {found.rate:.0f}/s, {found.errors} virhettä, {shares}"
