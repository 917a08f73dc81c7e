"""Measures `digisavo check` on large catalogues without errors: made-up services, and copies of the real ones."""

import re
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks import arguments
from benchmarks.arguments import tell
from benchmarks.corpus import write_corpus
from benchmarks.measure import Command, load, median
from benchmarks.our_site import ROOT
from benchmarks.tables import check_table

_CHECK = (sys.executable, "-m", "digisavo.adapters.cli", "check")
_NAME = re.compile(r"^name: *(['\"]?)(.*?)\1 *$", re.MULTILINE)
_PREVIOUS = re.compile(r"^previous_slugs:.*\n(?:[ -].*\n)*", re.MULTILINE)
_WEBSITE = re.compile(r"^( +website: *\S+)", re.MULTILINE)


def main() -> int:
    """Runs the benchmark and prints its results."""
    options = arguments.parser("Measures `digisavo check`.", 10_000).parse_args()
    arguments.present(lambda: measure(options.n, options.runs), check_table, as_json=options.json)
    return 0


def measure(count: int, runs: int) -> dict[str, Any]:
    """Measures that many runs on each catalogue after one that is not counted."""
    before, check = load(), {}
    for label, write in (("made-up services", write_corpus), ("copies of real files", write_copies)):
        with tempfile.TemporaryDirectory() as name:
            tell(f"Writing {count} {label} ...")
            folder = Path(name, "content", "services")
            write(folder, count)
            written = len(list(folder.iterdir()))
            command = Command(_CHECK, Path(name), {})
            command.run()
            tell(f"Measuring {runs} runs ...")
            used = median([command.run() for _ in range(runs)])
        check[label] = asdict(used) | {"cpu_ms_per_service": round(1000 * used.cpu / written, 3)}
    return {"n": count, "runs": runs, "load": {"before": before, "after": load()}, "check": check}


def write_copies(folder: Path, count: int) -> None:
    """Writes that many services: those of this repository, then copies of them under other slugs.

    Each has a name and websites of its own: two services of one name are a doubt that the check reports, and half a
    million of such pairs would be what is measured. Its former slugs only one of them can have. All real ones are
    written, however few are asked for, since some name others.
    """
    folder.mkdir(parents=True)
    texts = {path.stem: path.read_text("utf-8") for path in sorted((ROOT / "content" / "services").glob("*.yml"))}
    slugs = list(texts)
    for index in range(max(count, len(slugs))):
        number, place = divmod(index, len(slugs))
        slug, text = slugs[place], texts[slugs[place]]
        if number:
            slug, text = f"{slug}-{number}", _renamed(_PREVIOUS.sub("", text), number)
        folder.joinpath(f"{slug}.yml").write_text(text, "utf-8")


def _renamed(text: str, number: int) -> str:
    name = _NAME.sub(rf'name: "\2 {number}"', text, count=1)
    return _WEBSITE.sub(rf"\1?kopio={number}", name)
