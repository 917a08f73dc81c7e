"""Measures the directory's data and how fast a filter is in Chromium, with ItemsJS on the same catalogue beside it."""

import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple, TypeAlias

from benchmarks import arguments
from benchmarks.arguments import tell
from benchmarks.directory_site import sizes, write_directory
from benchmarks.measure import load
from benchmarks.tables import directory_tables
from playwright.sync_api import Browser, BrowserContext, Page
from scripts.audit_tools.browsers import opened_browser

_HERE = Path(__file__).resolve().parent
SCRIPT = _HERE / "filtering.js"
"""What measures in the page."""
_ITEMSJS = _HERE / "itemsjs" / "node_modules" / "itemsjs" / "dist" / "index.umd.js"
_PRESSES, _FILTERS, _PATIENCE = 40, 200, 200
_WORDS = ("pa", "palv", "palvelu", "kunta", "kart", "kirjasto", "varaus", "o", "", "asukas")


class Taken(NamedTuple):
    """Milliseconds until something was painted: on the clock, and of the processor time of the page's own thread."""

    wall: float
    cpu: float


class Watch:
    """Reads the processor time of a page, which other work on the machine does not change."""

    def __init__(self, page: Page) -> None:
        self._page, self._session = page, page.context.new_cdp_session(page)
        self._session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def take(self, script: str) -> Taken:
        """Runs a script that tells the time on the clock, and says what it took."""
        before = self._cpu()
        wall = float(self._page.evaluate(script))
        return Taken(wall, self._cpu() - before)

    def _cpu(self) -> float:
        metrics = self._session.send("Performance.getMetrics")["metrics"]
        return 1000 * float(next(one["value"] for one in metrics if one["name"] == "TaskDuration"))


Opened: TypeAlias = Callable[[str], Page]
"""Opens an address of the site on a page of its own."""


def main() -> int:
    """Runs the benchmark and prints its results."""
    parser = arguments.parser("Measures the directory in Chromium against ItemsJS.", 10_000)
    parser.add_argument("--site", type=Path, help="keep the made site here, and use it again if it is there")
    options = parser.parse_args()
    arguments.present(
        lambda: measure(options.n, options.runs, options.site),
        lambda results: directory_tables([results]),
        as_json=options.json,
    )
    return 0


def measure(count: int, runs: int, kept: Path | None = None) -> dict[str, Any]:
    """The bytes of a directory of that many services, and the milliseconds of everything in a browser."""
    if not _ITEMSJS.exists():
        sys.exit("ItemsJS is missing: npm ci --ignore-scripts --prefix benchmarks/itemsjs")
    before = load()
    with tempfile.TemporaryDirectory() as name:
        folder = kept or Path(name)
        if not (folder / "site").exists():
            tell(f"Making the directory of {count} services ...")
            write_directory(folder, count)
        results = {"n": count, "runs": runs, "gz": sizes(folder / "site"), **_in_browser(folder / "site", runs)}
    return {**results, "load": {"before": before, "after": load()}}


def _in_browser(site: Path, runs: int) -> dict[str, Any]:
    shutil.copy(_ITEMSJS, site / "itemsjs.js")
    with opened_browser() as browser, opened_pages(site, browser, SCRIPT) as opened:
        times = measure_page(opened, runs)
        tell("Both engines without a page ...")
        return {"ms": times, "engines": _engines(opened("palvelut/"), runs)}


@contextmanager
def opened_pages(site: Path, browser: Browser, script: Path) -> Iterator[Opened]:
    """Opens pages of a site in a browser, each in a window of its own, with the script that measures in them."""
    handler = partial(Quiet, directory=str(site))
    contexts: list[BrowserContext] = []
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()

        def opened(address: str) -> Page:
            contexts.append(browser.new_context(viewport={"width": 1280, "height": 900}))
            page = contexts[-1].new_page()
            page.add_init_script(path=script)
            page.goto(f"http://127.0.0.1:{server.server_port}/{address}")
            return page

        yield opened
        for context in contexts:
            context.close()
        server.shutdown()


def measure_page(opened: Opened, runs: int) -> dict[str, dict[str, float]]:
    """Milliseconds until the answer to a filter is painted: pressed, typed, and asked for by the address."""
    shared: list[float] = []
    pressed: list[list[Taken]] = []
    typed: list[list[Taken]] = []
    for run in range(runs):
        tell(f"Run {run + 1} of {runs} ...")
        shared += [opened("palvelut/?status=tuotannossa").evaluate("benchmark.open()")]
        page = opened("palvelut/")
        page.locator("details[open] [data-part=box]").first.wait_for()
        page.wait_for_load_state("networkidle")
        watch = Watch(page)
        pressed += [[watch.take(f"benchmark.press({run})") for _ in range(_PRESSES)]]
        typed += [[watch.take(f"benchmark.type('{word}', {_PATIENCE})") for word in _WORDS]]
        page.context.close()
    return {"shared_address": spread(shared), **_split("press", pressed), **_split("text", typed)}


def _split(name: str, runs: Sequence[Sequence[Taken]]) -> dict[str, dict[str, float]]:
    """The first of each run, which finds nothing ready, and all others: on the clock, and in processor time."""
    parts = {"first": [run[0] for run in runs], "further": [one for run in runs for one in run[1:]]}
    return {
        f"{part}_{name}_{measure}": spread([getattr(one, measure) for one in found])
        for part, found in parts.items() for measure in Taken._fields
    }  # fmt: skip


def _engines(page: Page, runs: int) -> dict[str, Any]:
    page.add_script_tag(url="../itemsjs.js")
    found = [page.evaluate(f"benchmark.engines('../', {_FILTERS}, {run})") for run in range(runs)]
    if differing := [one for run in found for one in run["differing"]]:
        sys.exit(f"The engines differ: {differing[:3]}")
    pairs = [pair for run in found for pair in zip(run["ours"], run["theirs"], strict=True)]
    return {
        "ours": {"ready": statistics.median(run["ready"] for run in found), **spread([own for own, _ in pairs])},
        "itemsjs": {"ready": statistics.median(run["indexed"] for run in found), **spread([one for _, one in pairs])},
        "ratio": round(statistics.median(own / other for own, other in pairs), 4),
    }


def spread(found: Sequence[float]) -> dict[str, float]:
    """The middle, the 95th percentile and the largest of some numbers."""
    ordered = sorted(found)
    return {
        "median": round(statistics.median(ordered), 2),
        "p95": round(ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))], 2),
        "largest": round(ordered[-1], 2), "count": len(ordered),
    }  # fmt: skip


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder, and says nothing."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
        pass
