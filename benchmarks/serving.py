"""Measures how soon an edited service is on the screen, and how soon one that was saved as it was."""

import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks import arguments
from benchmarks.answers import TODAY
from benchmarks.arguments import tell
from benchmarks.measure import FailedRunError, load
from benchmarks.our_site import write_our_site
from benchmarks.tables import serve_table
from playwright.sync_api import Page
from scripts.audit_tools.browsers import opened_browser

_NAME = re.compile(r"^name: .*$", re.MULTILINE)
_PATIENCE = 900
"""Seconds that a rebuild may take."""


def main() -> int:
    """Runs the benchmark and prints its results."""
    options = arguments.parser("Measures rebuilds while content is edited.", 2000).parse_args()
    arguments.present(lambda: measure(options.n, options.runs), serve_table, as_json=options.json)
    return 0


def measure(count: int, runs: int) -> dict[str, Any]:
    """Seconds from a saved file to its page on the screen: saved as it was, and edited, in turns; and their ratio."""
    before = load()
    with tempfile.TemporaryDirectory() as name:
        tell(f"Writing {count} services ...")
        write_our_site(Path(name), count)
        path = min(Path(name, "content", "services").glob("*.yml"))
        with _served(Path(name)) as home, opened_browser() as browser:
            page = browser.new_page(bypass_csp=True)  # the site forbids what waits in it
            page.set_default_timeout(1000 * _PATIENCE)
            page.goto(f"{home}palvelut/{path.stem}/")
            tell(f"Measuring {runs} pairs ...")
            pairs = [(_saved(path, page), _edited(path, page, f"Muutettu {number}")) for number in range(runs)]
    empty, edited = (round(statistics.median(side), 2) for side in zip(*pairs, strict=True))
    ratio = round(statistics.median(after / same for same, after in pairs), 3)
    return {
        "n": count,
        "runs": runs,
        "load": {"before": before, "after": load()},
        "empty": empty,
        "edited": edited,
        "ratio": ratio,
    }


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    """The address at which MkDocs serves a site, once the site has been built."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    command = (sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", host)
    settings = os.environ | {"DIGISAVO_TODAY": TODAY.isoformat(), "DIGISAVO_SOCIAL_CARDS": "false"}
    log = folder / "log.txt"
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=folder, env=settings, stdout=output, stderr=subprocess.STDOUT)
    try:
        yield _address(process, log)
    finally:
        process.terminate()
        process.wait()


def _address(process: "subprocess.Popen[bytes]", log: Path) -> str:
    until = time.monotonic() + _PATIENCE
    while not (found := re.search(r"http://\S+/", log.read_text("utf-8"))):
        if process.poll() is not None or time.monotonic() > until:
            raise FailedRunError(log.read_text("utf-8", "replace")[-4000:])
        time.sleep(0.1)
    return found[0]


def _saved(path: Path, page: Page) -> float:
    """Seconds until a page has been loaded anew after its file was saved as it was."""
    page.evaluate("window.isOld = true")
    started = time.perf_counter()
    path.write_bytes(path.read_bytes())
    page.wait_for_function("!window.isOld && document.readyState === 'complete'")
    return time.perf_counter() - started


def _edited(path: Path, page: Page, name: str) -> float:
    """Seconds until a page shows another name of its service."""
    text = _NAME.sub(f"name: {name}", path.read_text("utf-8"), count=1)
    started = time.perf_counter()
    path.write_text(text, "utf-8")
    page.locator("h1", has_text=name).wait_for()
    return time.perf_counter() - started
