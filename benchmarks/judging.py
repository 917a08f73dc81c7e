"""Measures in Chromium how fast the services of a set are held against requirements."""

import gzip
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks import arguments
from benchmarks.answers import TODAY
from benchmarks.arguments import tell
from benchmarks.corpus import write_corpus
from benchmarks.directory_site import as_page
from benchmarks.filtering import Opened, Watch, opened_pages, spread
from benchmarks.measure import load
from benchmarks.tables import judging_table
from scripts.audit_tools.browsers import opened_browser

from digisavo.adapters.folder import write_artefacts
from digisavo.core import address
from digisavo.core.artefact import Artefact, File
from digisavo.core.sections import Sections
from digisavo.core.settings import Settings
from digisavo.outputs.assets.browser_assets import browser_assets
from digisavo.outputs.data.component_words import component_words
from digisavo.outputs.data.requirement_data import requirement_data
from digisavo.outputs.pages.requirements import requirements
from digisavo.pipeline import read_catalogue, render_catalogue

_HERE = Path(__file__).resolve().parent
_TURNS = 20
_ASKED = (
    "data_locations=p.within:eu_eta", "accessibility.level=p.any:tayttaa,osittain", "ui_languages=t2.all:fi,sv",
    "supports=t3.all:suomifi-tunnistus", "prices.20000=t1.most:10000", "platforms=t1.any:selain",
    "data_export.formats=t1.any:csv,json", "references=t.least:2", "exit.how=k",
)  # fmt: skip


def main() -> int:
    """Runs the benchmark and prints its results."""
    parser = arguments.parser("Measures the page of requirements in Chromium.", 10_000)
    parser.add_argument("--site", type=Path, help="keep the made site here, and use it again if it is there")
    options = parser.parse_args()
    arguments.present(
        lambda: measure(options.n, options.runs, options.site),
        lambda results: judging_table([results]),
        as_json=options.json,
    )
    return 0


def measure(count: int, runs: int, kept: Path | None = None) -> dict[str, Any]:
    """The bytes of the largest set among that many services, and the milliseconds until it has been judged."""
    before = load()
    with tempfile.TemporaryDirectory() as name:
        folder = kept or Path(name)
        if not (folder / "site").exists():
            tell(f"Making the requirements of {count} services ...")
            write_corpus(folder / "content" / "services", count)
            write_artefacts(_artefacts(folder), folder / "site")
        results = {"n": count, "runs": runs, **_largest(folder / "site")}
        results["ms"] = _in_browser(folder / "site", results["set"], runs)
    return {**results, "load": {"before": before, "after": load()}}


def _artefacts(folder: Path) -> Iterator[Artefact]:
    settings = Settings(today=TODAY)
    catalogue, _ = read_catalogue(folder / "content", settings)
    for made in render_catalogue(
        catalogue, settings, (requirement_data, requirements, component_words, browser_assets)
    ):
        yield made if isinstance(made, File) else File(f"{made.address}index.html", as_page(made))


def _largest(site: Path) -> dict[str, Any]:
    """The set of most services, and the bytes of its files by gzip, with that of what can be asked."""
    data = site / address.REQUIREMENTS
    definition = json.loads((data / "palvelut.json").read_bytes())
    largest = max(definition["sets"], key=lambda one: one["members"])
    files = [data / f"palvelut/{largest['kind']}/{largest['id']}-{number}.json" for number in range(largest["parts"])]
    sizes = [file.stat().st_size for file in (data / "palvelut.json", *files)]
    packed = sum(len(gzip.compress(file.read_bytes(), 9)) for file in (data / "palvelut.json", *files))
    return {
        "set": f"{largest['kind']}/{largest['id']}",
        "members": largest["members"],
        "files": len(files),
        "gz": packed,
        "largest_file": max(sizes),
    }


def _in_browser(site: Path, chosen: str, runs: int) -> dict[str, Any]:
    with opened_browser() as browser, opened_pages(site, browser, _HERE / "judging.js") as opened:
        return _measured(opened, chosen, runs)


def _measured(opened: Opened, chosen: str, runs: int) -> dict[str, Any]:
    first, further = [], []
    for run in range(runs):
        tell(f"Run {run + 1} of {runs} ...")
        page = opened(f"{Sections().requirements}?{'&'.join(_ASKED)}")
        page.locator("[data-part=set] option").nth(1).wait_for(state="attached")
        page.wait_for_load_state("networkidle")
        watch = Watch(page)
        first.append(watch.take(f"benchmark.choose('{chosen}')"))
        further += [watch.take(f"benchmark.weigh({turn})") for turn in range(_TURNS)]
        page.context.close()
    return {
        f"{name}_{measure}": spread([getattr(one, measure) for one in found])
        for name, found in (("first", first), ("further", further)) for measure in ("cpu", "wall")
    }  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
