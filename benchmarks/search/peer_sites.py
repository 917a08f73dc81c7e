"""The same documents as each of the compared engines wants them, in one folder that a browser can open."""

import html
import json
import shutil
import sys
from collections.abc import Mapping, Sequence
from importlib import resources
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

from benchmarks.answers import TODAY
from benchmarks.measure import Command, Usage

from digisavo.adapters.folder import write_artefacts
from digisavo.analysis.cache import analyse
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.core.settings import Settings
from digisavo.outputs.assets.browser_assets import browser_assets
from digisavo.outputs.search.building import build_search
from digisavo.outputs.search.document import Findable
from digisavo.outputs.search.search_index import RULES, rules_file
from digisavo.pipeline import read_catalogue, render_catalogue

_HERE = Path(__file__).resolve().parent
_MATERIAL = Path("templates", "assets", "javascripts")
_CONFIG = {"lang": ["fi"], "separator": r"[\s\-]+", "pipeline": ["stopWordFilter"], "fields": {
    "title": {"boost": 1e3}, "text": {"boost": 1}, "tags": {"boost": 1e6},
}}  # fmt: skip
"""What mkdocs-material writes of a Finnish site where nothing is set."""
FILES = {"ours": "assets/haku", "pagefind": "pagefind", "material": "material/search_index.json"}
"""Where the index of each engine lies; that of lunr with Snowball is made in the browser, of Material's texts."""


def write_sites(root: Path, documents: Sequence[Findable], more: Mapping[str, object]) -> Usage:
    """Writes the index of each, and says what the command of Pagefind used. `more` is what our manifest tells too."""
    settings = Settings(today=TODAY)
    catalogue, _ = read_catalogue(_HERE.parents[1] / "content", settings)
    numbered = [_numbered(number, found) for number, found in enumerate(documents)]
    files = build_search(numbered, analyse, more) | {RULES: rules_file()}
    index = (File(address.SEARCH + name, data) for name, data in files.items())
    write_artefacts(chain(render_catalogue(catalogue, settings, (browser_assets,)), index), root)
    for name in ("peers.html", "peers.js"):
        shutil.copy(_HERE / name, root)
    _write_material(root, documents)
    return _write_pagefind(root, documents)


def _numbered(number: int, found: Findable) -> Findable:
    """The same document at an address that is its number."""
    return Findable(str(number), *(getattr(found, name) for name in Findable.__slots__[1:]))


def _write_material(root: Path, documents: Sequence[Findable]) -> None:
    with resources.as_file(resources.files("material")) as folder:
        shutil.copytree(folder / _MATERIAL, root / "material" / "javascripts", ignore=shutil.ignore_patterns("*.map"))
    worker = next((root / "material" / "javascripts" / "workers").glob("search.*.js"))
    page = root / "peers.html"
    named = f'<html lang="fi" data-worker="{worker.relative_to(root).as_posix()}">'
    page.write_text(page.read_text("utf-8").replace('<html lang="fi">', named), "utf-8")
    docs = [
        {"location": f"{number}.html", "title": found.title, "text": _text(found), "tags": [*found.tags, *found.places]}
        for number, found in enumerate(documents)
    ]
    (root / FILES["material"]).write_text(json.dumps({"config": _CONFIG, "docs": docs}, ensure_ascii=False), "utf-8")


def _write_pagefind(root: Path, documents: Sequence[Findable]) -> Usage:
    pages = root / "pages"
    pages.mkdir()
    for number, found in enumerate(documents):
        title, rest = html.escape(found.title), html.escape(" ".join([_text(found), *found.tags, *found.places]))
        head = f'<!doctype html><html lang="fi"><meta charset="utf-8"><title>{title}</title>'
        heading = f"<h1>{title}</h1>" if title else ""
        page = f"{head}<body data-pagefind-body>{heading}<p>{rest}</p></body></html>"
        pages.joinpath(f"{number}.html").write_text(page, "utf-8")
    return Command((find_pagefind(), "--site", "pages", "--output-path", "pagefind"), root, {}).run()


def _text(found: Findable) -> str:
    return " ".join([found.summary, *found.texts]).strip()


def find_pagefind() -> str:
    """The program itself, which its package brings."""
    spec = find_spec("pagefind_bin")
    found = Path(spec.origin).with_name("pagefind") if spec and spec.origin else None
    if not found or not found.is_file():
        sys.exit("Pagefind is missing: .venv/bin/python -m pip install --require-hashes -r requirements-bench.txt")
    return str(found)
