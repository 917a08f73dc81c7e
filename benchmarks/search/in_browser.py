"""Asks the compared engines in Chromium: what they find, how long that takes and what is loaded for it."""

import statistics
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.search.slow_server import SlowServer
from playwright.sync_api import Page
from scripts.audit_tools.browsers import opened_browser

PEERS = ("ours", "pagefind", "material", "snowball")
_WHOLE = ("material", "snowball")
"""They load everything with the first question, whichever it is: three tell as much as nine."""
_SHOWN = 10
_PATIENCE = 600_000

Opened = Callable[[], Page]


@contextmanager
def opened_site(root: Path) -> Iterator[tuple[Opened, SlowServer]]:
    """Opens pages of a folder, each with nothing kept of another; and the server that counts."""
    server = SlowServer(root)
    with opened_browser() as browser:

        def opened() -> Page:
            page = browser.new_context().new_page()
            page.set_default_timeout(_PATIENCE)
            page.goto(f"{server.address}peers.html")
            page.wait_for_function("() => window.ask")
            return page

        yield opened, server
    server.shutdown()


def found_by(peer: str, queries: Sequence[str], count: int, opened: Opened) -> list[list[int]]:
    """What an engine finds for each query, the best first."""
    page = opened()
    found: list[list[int]] = page.evaluate(
        "async ([name, queries, count]) => { const all = [];"
        " for (const one of queries) all.push((await ask(name, one, count)).found); return all; }",
        [peer, list(queries), count],
    )
    page.context.close()
    return found


def taken_by(
    peer: str, first: Sequence[str], further: Sequence[str], opened: Opened, server: SlowServer
) -> dict[str, Any]:
    """Milliseconds, bytes and requests of questions with which an engine begins, each on a page of its own, and of
    further ones on one page."""
    cold, warm = [], []
    for query in first[:3] if peer in _WHOLE else first:
        page = opened()
        cold.append(_asked(page, peer, query, server))
        page.context.close()
    page = opened()
    _asked(page, peer, first[0], server)
    warm = [_asked(page, peer, query, server) for query in further]
    page.context.close()
    return {"cold": _spread(cold), "warm": _spread(warm)}


def _asked(page: Page, peer: str, query: str, server: SlowServer) -> dict[str, float]:
    server.restart()
    server.slow = True
    answer = page.evaluate("([name, query, count]) => ask(name, query, count)", [peer, query, _SHOWN])
    server.slow = False
    return {"ms": answer["ms"], "bytes": server.sent, "requests": server.asked}


def _spread(asked: Sequence[dict[str, float]]) -> dict[str, dict[str, float]]:
    """The median and the 95th percentile of each measure."""
    return {
        name: {"median": round(statistics.median(values), 1), "p95": values[int(0.95 * (len(values) - 1))]}
        for name in asked[0] for values in [sorted(one[name] for one in asked)]
    }  # fmt: skip
